import { escapeXml } from './soap-xml.ts';

export interface TrackingAccount {
  readonly login: string;
  readonly password: string;
}

/** A request of the published services, ready to be posted. */
export interface SoapRequest {
  readonly path: '/fc' | '/rtm34';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const SOAP11 = 'http://schemas.xmlsoap.org/soap/envelope/';
const SOAP12 = 'http://www.w3.org/2003/05/soap-envelope';
const POST_SERVER = 'http://fclient.russianpost.org/postserver';
const CLIENT = 'http://fclient.russianpost.org';
const HISTORY = 'http://russianpost.org/operationhistory';
const HISTORY_DATA = `${HISTORY}/data`;

/** Asks for a ticket; `request`, `login`, `password` and `language` are unqualified in the published form. */
export function ticketRequest(shpis: readonly string[], account: TrackingAccount): SoapRequest {
  const items = shpis.map((shpi) => `<fcl:Item Barcode="${escapeXml(shpi)}"/>`).join('');
  const body = `<pos:ticketRequest><request>${items}</request>${credentials(account)}<language>RUS</language></pos:ticketRequest>`;
  return batchRequest('getTicket', body);
}

/** Asks for the answer to a ticket. */
export function answerRequest(ticket: string, account: TrackingAccount): SoapRequest {
  const content = `<ticket>${escapeXml(ticket)}</ticket>${credentials(account)}`;
  return batchRequest('', `<pos:answerByTicketRequest>${content}</pos:answerByTicketRequest>`);
}

/** Asks for one item's whole history (MessageType 0); the account stands in the body, after the request, as published. */
export function historyRequest(shpi: string, { login, password }: TrackingAccount): SoapRequest {
  const request =
    `<data:OperationHistoryRequest><data:Barcode>${escapeXml(shpi)}</data:Barcode>` +
    '<data:MessageType>0</data:MessageType><data:Language>RUS</data:Language></data:OperationHistoryRequest>';
  const account =
    `<data:AuthorizationHeader se:mustUnderstand="1"><data:login>${escapeXml(login)}</data:login>` +
    `<data:password>${escapeXml(password)}</data:password></data:AuthorizationHeader>`;
  const namespaces = `xmlns:s="${SOAP12}" xmlns:oper="${HISTORY}" xmlns:data="${HISTORY_DATA}" xmlns:se="${SOAP11}"`;
  const call = `<oper:getOperationHistory>${request}${account}</oper:getOperationHistory>`;
  return {
    path: '/rtm34',
    headers: { 'Content-Type': 'application/soap+xml;charset=UTF-8' },
    body: `<s:Envelope ${namespaces}><s:Header/><s:Body>${call}</s:Body></s:Envelope>`,
  };
}

function credentials({ login, password }: TrackingAccount): string {
  return `<login>${escapeXml(login)}</login><password>${escapeXml(password)}</password>`;
}

function batchRequest(action: string, call: string): SoapRequest {
  const namespaces = `xmlns:e="${SOAP11}" xmlns:pos="${POST_SERVER}" xmlns:fcl="${CLIENT}"`;
  return {
    path: '/fc',
    headers: { 'Content-Type': 'text/xml;charset=UTF-8', SOAPAction: `"${action}"` },
    body: `<e:Envelope ${namespaces}><e:Header/><e:Body>${call}</e:Body></e:Envelope>`,
  };
}
