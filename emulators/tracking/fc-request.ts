import { child, childText, NotXmlError, parseXml, type XmlElement } from './xml-tree.ts';

/** Namespaces of the batch service. */
export const SOAP11 = 'http://schemas.xmlsoap.org/soap/envelope/';
export const POST_SERVER = 'http://fclient.russianpost.org/postserver';
export const FCLIENT = 'http://fclient.russianpost.org';

/** A request of the batch service; texts stand as they came, unqualified, undefined when absent. */
export type FcRequest =
  | {
      readonly kind: 'ticket';
      readonly barcodes: readonly string[];
      readonly login: string | undefined;
      readonly password: string | undefined;
      readonly language: string;
      /** False when the request does not match the protocol (error 2). */
      readonly wellFormed: boolean;
    }
  | {
      readonly kind: 'answer';
      readonly ticket: string;
      readonly login: string | undefined;
      readonly password: string | undefined;
    };

function ticketRequest(operation: XmlElement): FcRequest {
  const request = child(operation, '', 'request');
  const barcodes = (request?.children ?? []).map((item) =>
    item.uri === FCLIENT && item.local === 'Item' ? (item.attributes.get('Barcode') ?? '') : '',
  );
  return {
    kind: 'ticket',
    barcodes,
    login: childText(operation, '', 'login'),
    password: childText(operation, '', 'password'),
    language: childText(operation, '', 'language') ?? 'RUS',
    wellFormed: barcodes.length > 0 && barcodes.every((barcode) => barcode !== ''),
  };
}

/** Reads `ticketRequest` or `answerByTicketRequest`. @throws NotXmlError when it is neither, or not SOAP 1.1 at all. */
export function readFcRequest(text: string): FcRequest {
  const envelope = parseXml(text);
  if (envelope.uri !== SOAP11 || envelope.local !== 'Envelope') throw new NotXmlError('Ожидается конверт SOAP 1.1');
  const body = child(envelope, SOAP11, 'Body');
  const ticket = child(body, POST_SERVER, 'ticketRequest');
  if (ticket) return ticketRequest(ticket);
  const answer = child(body, POST_SERVER, 'answerByTicketRequest');
  if (!answer) throw new NotXmlError('Ожидается ticketRequest или answerByTicketRequest');
  return {
    kind: 'answer',
    ticket: childText(answer, '', 'ticket') ?? '',
    login: childText(answer, '', 'login'),
    password: childText(answer, '', 'password'),
  };
}
