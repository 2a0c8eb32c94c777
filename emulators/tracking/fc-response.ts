import { POST_OPERATIONS } from '#domain/post/operations.ts';
import { moscowText } from '../post/moscow-time.ts';
import type { Operation } from '../post/operations.ts';
import { FCLIENT, POST_SERVER, SOAP11 } from './fc-request.ts';
import { xmlText } from './xml-tree.ts';

/** Errors of the batch service by ErrorTypeID. */
export const FC_ERRORS = {
  2: 'Формат запроса не соответствует протоколу',
  3: 'Ошибка авторизации',
  6: 'Ответ ещё не готов',
  12: 'Сообщение не найдено',
  16: 'Внутренняя ошибка',
  17: 'Срок хранения ответа истёк',
  18: 'Превышено допустимое количество отправлений в запросе',
  20: 'Указанный язык не поддерживается',
  21: 'Превышена допустимая длина ШПИ',
} as const;
/** @see FC_ERRORS */
export type FcErrorId = keyof typeof FC_ERRORS;

/** One barcode of an answer; no operations means error 12. */
export interface FcItem {
  readonly barcode: string;
  readonly operations: readonly Operation[];
}

function envelope(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><S:Envelope xmlns:S="${SOAP11}"><S:Body>${body}</S:Body></S:Envelope>`;
}

function response(name: string, content: string): string {
  return envelope(`<ns2:${name} xmlns:ns2="${POST_SERVER}" xmlns:ns3="${FCLIENT}">${content}</ns2:${name}>`);
}

function error(tag: string, id: FcErrorId): string {
  return `<${tag} ErrorTypeID="${id}" ErrorName="${xmlText(FC_ERRORS[id])}"/>`;
}

/** The answer to `ticketRequest`. */
export function ticketResponse(ticket: string): string {
  return response('ticketResponse', `<value>${xmlText(ticket)}</value>`);
}

/** An error in place of a value, in the answer of either operation. */
export function errorResponse(kind: 'ticket' | 'answer', id: FcErrorId): string {
  return response(kind === 'ticket' ? 'ticketResponse' : 'answerByTicketResponse', error('error', id));
}

/** The answer to `answerByTicketRequest`. Dates have no zone: the operation's in local time, the preparation's in Moscow's. */
export function answerResponse(items: readonly FcItem[], preparedAtMs: number): string {
  const prepared = moscowText(preparedAtMs);
  const head = `FileName="" FileTypeID="2" FileNumber="1" RecipientID="1" DatePreparation="${prepared}"`;
  return response('answerByTicketResponse', `<value ${head}>${items.map(itemXml).join('')}</value>`);
}

function itemXml({ barcode, operations }: FcItem): string {
  const content = operations.length > 0 ? operations.map(operationXml).join('') : error('ns3:Error', 12);
  return `<ns3:Item Barcode="${xmlText(barcode)}">${content}</ns3:Item>`;
}

function operationXml({ operType, operAttr, operAtMs, officeIndex }: Operation): string {
  const name = POST_OPERATIONS[operType]?.name ?? '';
  return (
    `<ns3:Operation OperTypeID="${operType}" OperCtgID="${operAttr}" OperName="${xmlText(name)}" ` +
    `DateOper="${moscowText(operAtMs)}" IndexOper="${officeIndex}"/>`
  );
}

/** A SOAP 1.1 fault, for what is not a request of this service at all. */
export function soapFault(message: string): string {
  const words = `<faultcode>S:Client</faultcode><faultstring>${xmlText(message)}</faultstring>`;
  return envelope(`<S:Fault>${words}</S:Fault>`);
}
