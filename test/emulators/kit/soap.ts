/** The published requests, written out as the samples are. */
export function historyRequest(
  barcode: string,
  changes: { type?: string; language?: string; password?: string } = {},
): string {
  const { type = '0', language = 'RUS', password = 'hidden' } = changes;
  return `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:oper="http://russianpost.org/operationhistory"
    xmlns:data="http://russianpost.org/operationhistory/data" xmlns:se="http://schemas.xmlsoap.org/soap/envelope/">
    <s:Header/><s:Body><oper:getOperationHistory><data:OperationHistoryRequest><data:Barcode>${barcode}</data:Barcode>
    <data:MessageType>${type}</data:MessageType><data:Language>${language}</data:Language></data:OperationHistoryRequest>
    <data:AuthorizationHeader se:mustUnderstand="1"><data:login>tracker</data:login><data:password>${password}</data:password>
    </data:AuthorizationHeader></oper:getOperationHistory></s:Body></s:Envelope>`;
}

function fcEnvelope(body: string): string {
  return `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:pos="http://fclient.russianpost.org/postserver"
    xmlns:fcl="http://fclient.russianpost.org"><e:Header/><e:Body>${body}</e:Body></e:Envelope>`;
}

export function ticketRequest(barcodes: readonly string[], language = 'RUS', password = 'hidden'): string {
  const items = barcodes.map((barcode) => `<fcl:Item Barcode="${barcode}"/>`).join('');
  return fcEnvelope(
    `<pos:ticketRequest><request>${items}</request><login>tracker</login><password>${password}</password><language>${language}</language></pos:ticketRequest>`,
  );
}

export function answerRequest(ticket: string, password = 'hidden'): string {
  return fcEnvelope(
    `<pos:answerByTicketRequest><ticket>${ticket}</ticket><login>tracker</login><password>${password}</password></pos:answerByTicketRequest>`,
  );
}

export interface SoapReply {
  readonly status: number;
  readonly contentType: string | null;
  readonly text: string;
}

/** Posts a SOAP request. */
export async function callSoap(url: string, contentType: string, body: string): Promise<SoapReply> {
  const response = await fetch(url, { method: 'POST', body, headers: { 'Content-Type': contentType } });
  return { status: response.status, contentType: response.headers.get('Content-Type'), text: await response.text() };
}
