import { POST_OPERATIONS } from '#domain/post/operations.ts';
import { moscowIso } from '../post/moscow-time.ts';
import type { Operation } from '../post/operations.ts';
import type { StoredLetter } from '../post/state/letter-store.ts';
import { indexOf } from '../post/upload/registry-columns.ts';
import { HISTORY, HISTORY_DATA, SOAP12, type Rtm34Fault } from './rtm34-request.ts';
import { xmlText } from './xml-tree.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const RANKS: Readonly<Record<number, string>> = { 0: 'Без разряда', 4: 'Судебное' };

function element(name: string, ...children: readonly string[]): string {
  return `<ns3:${name}>${children.join('')}</ns3:${name}>`;
}

function value(name: string, text: string | number): string {
  return element(name, xmlText(String(text)));
}

function coded(name: string, id: number, words?: string): string {
  return element(name, value('Id', id), words === undefined ? '' : value('Name', words));
}

function office(name: string, index: string): string {
  return element(name, value('Index', index), value('Description', index));
}

function russia(name: string): string {
  const codes = [value('Id', 643), value('Code2A', 'RU'), value('Code3A', 'RUS')];
  return element(name, ...codes, value('NameRU', 'Россия'), value('NameEN', 'Russia'));
}

function addressParameters(letter: StoredLetter, operation: Operation): string {
  return element(
    'AddressParameters',
    office('DestinationAddress', indexOf(letter.address) ?? ''),
    office('OperationAddress', operation.officeIndex),
    russia('MailDirect'),
    russia('CountryFrom'),
    russia('CountryOper'),
  );
}

function itemParameters(letter: StoredLetter): string {
  return element(
    'ItemParameters',
    value('Barcode', letter.shpi ?? ''),
    value('ValidRuType', 'true'),
    value('ValidEnType', 'false'),
    value('ComplexItemName', 'Письмо заказное'),
    coded('MailRank', letter.rank, RANKS[letter.rank]),
    coded('PostMark', 0, 'Без отметки'),
    coded('MailType', 2, 'Письмо'),
    coded('MailCtg', 1, 'Заказное'),
  );
}

function operationParameters({ operType, operAttr, operAtMs }: Operation): string {
  const entry = POST_OPERATIONS[operType];
  return element(
    'OperationParameters',
    coded('OperType', operType, entry?.name),
    // As the live service of 2026: an operation without an attribute has an Id of 0 and no Name.
    coded('OperAttr', operAttr, entry?.attributes[operAttr] || undefined),
    value('OperDate', moscowIso(operAtMs)),
  );
}

function historyRecord(letter: StoredLetter, operation: Operation): string {
  return element(
    'historyRecord',
    addressParameters(letter, operation),
    element('FinanceParameters', value('CustomDuty', 0)),
    itemParameters(letter),
    operationParameters(operation),
    element('UserParameters', coded('SendCtg', 2, 'Бюджет'), value('Rcpn', letter.recipient)),
  );
}

/** The answer with the item's operations, oldest first; no operations is an answer too. */
export function historyResponse(letter: StoredLetter | undefined, operations: readonly Operation[]): string {
  const records = letter ? operations.map((operation) => historyRecord(letter, operation)) : [];
  return (
    `${XML}<S:Envelope xmlns:S="${SOAP12}"><S:Body>` +
    `<ns7:getOperationHistoryResponse xmlns:ns3="${HISTORY_DATA}" xmlns:ns7="${HISTORY}">` +
    `${element('OperationHistoryData', ...records)}</ns7:getOperationHistoryResponse></S:Body></S:Envelope>`
  );
}

/** A SOAP 1.2 fault; a declared one carries its reason in the detail, a malformed request none. */
export function faultResponse(fault: Pick<Rtm34Fault, 'message' | 'reason'>): string {
  const detail = fault.reason
    ? `<S:Detail><ns3:${fault.reason} xmlns:ns3="${HISTORY_DATA}">${xmlText(fault.message)}</ns3:${fault.reason}></S:Detail>`
    : '';
  const code = fault.reason ? 'S:Receiver' : 'S:Sender';
  return (
    `${XML}<S:Envelope xmlns:S="${SOAP12}"><S:Body><S:Fault><S:Code><S:Value>${code}</S:Value></S:Code>` +
    `<S:Reason><S:Text xml:lang="ru">${xmlText(fault.message)}</S:Text></S:Reason>${detail}</S:Fault></S:Body></S:Envelope>`
  );
}
