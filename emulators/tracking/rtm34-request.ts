import { child, childText, parseXml, type XmlElement } from './xml-tree.ts';

/** Namespaces of the single service. */
export const SOAP12 = 'http://www.w3.org/2003/05/soap-envelope';
export const HISTORY = 'http://russianpost.org/operationhistory';
export const HISTORY_DATA = 'http://russianpost.org/operationhistory/data';

/** A fault as the service declares it; `reason` names the element of the detail. */
export class Rtm34Fault extends Error {
  override name = 'Rtm34Fault';
  readonly reason: 'AuthorizationFaultReason' | 'OperationHistoryFaultReason' | 'LanguageFaultReason' | undefined;

  constructor(message: string, reason?: Rtm34Fault['reason']) {
    super(message);
    this.reason = reason;
  }
}

/** A request whose form is right; whether the barcode is known is another question. */
export interface HistoryRequest {
  readonly barcode: string;
  /** 0 the item itself, 1 its registered notice. */
  readonly messageType: 0 | 1;
}

const WRONG_FORMAT = 'Формат данных запроса не соответствует установленному в регламенте обмена';
/** Fourteen digits, or the thirteen characters of S10. */
const BARCODE = /^(\d{14}|[A-Z]{2}\d{9}[A-Z]{2})$/;

function operationElement(text: string): XmlElement {
  const envelope = parseXml(text);
  if (envelope.uri !== SOAP12 || envelope.local !== 'Envelope') throw new Rtm34Fault('Ожидается конверт SOAP 1.2');
  const body = child(envelope, SOAP12, 'Body');
  const operation = child(body, HISTORY, 'getOperationHistory');
  if (!operation) throw new Rtm34Fault('Ожидается операция getOperationHistory');
  return operation;
}

/** Reads `getOperationHistory`. @throws Rtm34Fault, NotXmlError */
export function readHistoryRequest(text: string, login: string, password: string): HistoryRequest {
  const operation = operationElement(text);
  const authorization = child(operation, HISTORY_DATA, 'AuthorizationHeader');
  const given = [childText(authorization, HISTORY_DATA, 'login'), childText(authorization, HISTORY_DATA, 'password')];
  if (given[0] !== login || given[1] !== password) {
    throw new Rtm34Fault('Ошибка авторизации', 'AuthorizationFaultReason');
  }
  const request = child(operation, HISTORY_DATA, 'OperationHistoryRequest');
  const language = childText(request, HISTORY_DATA, 'Language') ?? 'RUS';
  if (language !== 'RUS' && language !== 'ENG') {
    throw new Rtm34Fault('Указанный язык не поддерживается', 'LanguageFaultReason');
  }
  const barcode = childText(request, HISTORY_DATA, 'Barcode') ?? '';
  const messageType = childText(request, HISTORY_DATA, 'MessageType');
  if (!BARCODE.test(barcode) || (messageType !== '0' && messageType !== '1')) {
    throw new Rtm34Fault(WRONG_FORMAT, 'OperationHistoryFaultReason');
  }
  return { barcode, messageType: messageType === '0' ? 0 : 1 };
}
