import type { PostalOperation, TicketAnswer, TrackedItem } from '../ports/post-tracking.ts';
import { attributeOf, childrenOf, descend, findElement, textOf, wholeNumber, type XmlNode } from './soap-xml.ts';
import { ERROR_TYPES, PostTrackingError, serviceError } from './tracking-error.ts';

/** An operation whose codes cannot be read keeps its place in the history as type 0, which changes nothing. */
const UNREADABLE_CODE = 0;

/** The ticket. @throws PostTrackingError for the Post's `error` in its place, or when there is neither. */
export function readTicket(root: XmlNode): string {
  const response = descend(root, 'Envelope', 'Body', 'ticketResponse');
  const error = childrenOf(response, 'error')[0];
  if (error !== undefined) throw serviceError(error);
  const ticket = textOf(descend(response, 'value'));
  if (ticket === '') throw new PostTrackingError('unreadable', 'служба отслеживания: в ответе нет билета');
  return ticket;
}

/** What has become of a ticket. @throws PostTrackingError when the answer holds neither a value nor an error. */
export function readAnswer(root: XmlNode): TicketAnswer {
  const response = descend(root, 'Envelope', 'Body', 'answerByTicketResponse');
  const error = childrenOf(response, 'error')[0];
  if (error !== undefined) return failedAnswer(serviceError(error));
  const value = descend(response, 'value');
  if (value === undefined) throw new PostTrackingError('unreadable', 'служба отслеживания: в ответе нет данных');
  return { state: 'ready', items: mergedItems(childrenOf(value, 'Item')) };
}

function failedAnswer({ errorTypeId, message }: PostTrackingError): TicketAnswer {
  if (errorTypeId === ERROR_TYPES.notReady) return { state: 'not_ready' };
  if (errorTypeId === ERROR_TYPES.expired) return { state: 'expired' };
  return { state: 'failed', reason: message, ...(errorTypeId !== undefined && { errorTypeId }) };
}

/** One item for each barcode, also when the Post gives one barcode twice. */
function mergedItems(elements: readonly XmlNode[]): TrackedItem[] {
  const byShpi = Map.groupBy(elements, (element) => attributeOf(element, 'Barcode'));
  byShpi.delete('');
  return [...byShpi].map(([shpi, same]) => trackedItem(shpi, same));
}

function trackedItem(shpi: string, elements: readonly XmlNode[]): TrackedItem {
  const operations = elements.flatMap((element) => childrenOf(element, 'Operation')).map(batchOperation);
  const error = elements.flatMap((element) => [...childrenOf(element, 'Error'), ...childrenOf(element, 'error')])[0];
  if (operations.length > 0 || error === undefined) return { shpi, state: 'found', operations };
  const errorTypeId = wholeNumber(attributeOf(error, 'ErrorTypeID')) ?? UNREADABLE_CODE;
  return errorTypeId === ERROR_TYPES.noData ? { shpi, state: 'no_data' } : { shpi, state: 'failed', errorTypeId };
}

function batchOperation(element: XmlNode): PostalOperation {
  return operation({
    type: attributeOf(element, 'OperTypeID'),
    attribute: attributeOf(element, 'OperCtgID') || attributeOf(element, 'OperAttrID'),
    date: attributeOf(element, 'DateOper'),
    name: attributeOf(element, 'OperName'),
    index: attributeOf(element, 'IndexOper'),
  });
}

/** All operations of one item. @throws PostTrackingError when the answer is not that of the history service. */
export function readHistory(root: XmlNode): PostalOperation[] {
  const response = descend(root, 'Envelope', 'Body', 'getOperationHistoryResponse');
  const data = descend(response, 'OperationHistoryData');
  if (data === undefined) throw new PostTrackingError('unreadable', 'служба отслеживания: в ответе нет истории');
  return childrenOf(data, 'historyRecord').map(historyOperation);
}

function historyOperation(record: XmlNode): PostalOperation {
  const parameters = descend(record, 'OperationParameters');
  return operation({
    type: textOf(descend(parameters, 'OperType', 'Id')),
    attribute: textOf(descend(parameters, 'OperAttr', 'Id')),
    date: textOf(descend(parameters, 'OperDate')),
    name: textOf(descend(parameters, 'OperType', 'Name')),
    index: textOf(findElement(descend(record, 'AddressParameters', 'OperationAddress'), 'Index')),
  });
}

interface OperationTexts {
  readonly type: string;
  readonly attribute: string;
  readonly date: string;
  readonly name: string;
  readonly index: string;
}

function operation({ type, attribute, date, name, index }: OperationTexts): PostalOperation {
  const isReadable = wholeNumber(type) !== null && (attribute === '' || wholeNumber(attribute) !== null);
  return {
    operType: isReadable ? Number(type) : UNREADABLE_CODE,
    operAttr: isReadable ? Number(attribute) : UNREADABLE_CODE,
    operDate: date,
    ...(name !== '' && { operName: name }),
    ...(index !== '' && { officeIndex: index }),
  };
}
