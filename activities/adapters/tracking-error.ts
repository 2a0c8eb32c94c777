import { attributeOf, descend, findElement, textOf, wholeNumber, type XmlNode } from './soap-xml.ts';

/**
 * Why a tracking service gave no answer. `unavailable` and `unreadable` may pass by themselves; `not_authorised`, `bad_request` and
 * `too_many` will not; `service` is the Post's own error, told by `errorTypeId`.
 */
export type TrackingErrorKind =
  'unavailable' | 'unreadable' | 'not_authorised' | 'bad_request' | 'too_many' | 'service';

/** The tracking service did not do what was asked. The message holds no barcodes and no credentials. */
export class PostTrackingError extends Error {
  override name = 'PostTrackingError';
  readonly kind: TrackingErrorKind;
  /** The Post's ErrorTypeID, where it gave one. */
  readonly errorTypeId: number | undefined;

  constructor(
    kind: TrackingErrorKind,
    message: string,
    options: ErrorOptions & { errorTypeId?: number | undefined } = {},
  ) {
    super(message, options);
    this.kind = kind;
    this.errorTypeId = options.errorTypeId;
  }
}

/** ErrorTypeID of the batch service. */
export const ERROR_TYPES = {
  badFormat: 2,
  notAuthorised: 3,
  notReady: 6,
  noData: 12,
  internal: 16,
  expired: 17,
  tooMany: 18,
  badLanguage: 20,
  barcodeTooLong: 21,
  fileNameTooLong: 22,
} as const;

const KINDS: Readonly<Record<number, TrackingErrorKind>> = {
  [ERROR_TYPES.badFormat]: 'bad_request',
  [ERROR_TYPES.notAuthorised]: 'not_authorised',
  [ERROR_TYPES.tooMany]: 'too_many',
  [ERROR_TYPES.badLanguage]: 'bad_request',
  [ERROR_TYPES.barcodeTooLong]: 'bad_request',
  [ERROR_TYPES.fileNameTooLong]: 'bad_request',
};

/** The Post's `error` element as an error. */
export function serviceError(element: XmlNode): PostTrackingError {
  const errorTypeId = wholeNumber(attributeOf(element, 'ErrorTypeID')) ?? undefined;
  const kind = KINDS[errorTypeId ?? -1] ?? 'service';
  return new PostTrackingError(kind, `служба отслеживания: ошибка ${errorTypeId ?? 'без номера'}`, { errorTypeId });
}

/** A SOAP fault of either version as an error, or undefined when the body holds none. */
export function faultError(root: XmlNode): PostTrackingError | undefined {
  const fault = descend(root, 'Envelope', 'Body', 'Fault');
  if (fault === undefined) return undefined;
  const typed = findElement(fault, 'error') ?? findElement(fault, 'Error');
  if (typed !== undefined && attributeOf(typed, 'ErrorTypeID') !== '') return serviceError(typed);
  if (findElement(fault, 'AuthorizationFaultReason') !== undefined) {
    return new PostTrackingError('not_authorised', 'служба отслеживания не признала учётную запись');
  }
  for (const reason of ['OperationHistoryFaultReason', 'LanguageFaultReason']) {
    if (findElement(fault, reason) !== undefined) {
      return new PostTrackingError('bad_request', `служба отслеживания не приняла запрос (${reason})`);
    }
  }
  const code = textOf(findElement(fault, 'faultcode')) || textOf(findElement(fault, 'Value'));
  const isOurs = /(Client|Sender)$/.test(code);
  return new PostTrackingError(
    isOurs ? 'bad_request' : 'service',
    `служба отслеживания: ошибка ${isOurs ? 'запроса' : 'службы'}`,
  );
}
