import type { TrackedOutcome } from '../letters/letter-status.ts';
import type { OperationCode } from '../post/operations.ts';
import { attemptKey, isAttempt } from '../post/attempts.ts';
import { atLastOffice, beforeReturn, RETURN_TYPE } from '../post/last-office.ts';
import type { OrderedOperation, PostalRecord } from '../post/ordered-operations.ts';
import { summariseOperations, type SummaryOptions } from '../post/postal-milestone.ts';

/** Why a letter did not reach its addressee, as the court looks at it. */
export const RETURN_CAUSES = {
  storage_expired: 'истёк срок хранения',
  refused: 'адресат отказался',
  absent: 'адресата нет по указанному адресу',
  moved: 'адресат выбыл',
  dead: 'адресат умер',
  wrong_address: 'адрес неверный или его не прочесть',
  no_access: 'к адресу нет доступа',
  by_agreement: 'возвращено по согласованию с адресатом',
  by_sender: 'возвращено по заявлению отправителя',
  by_post: 'возвращено по причине на стороне Почты',
  lost: 'утрачено Почтой',
  not_told: 'Почта не назвала причину',
} as const;

export type ReturnCause = keyof typeof RETURN_CAUSES;

export function isReturnCause(text: string): text is ReturnCause {
  return Object.hasOwn(RETURN_CAUSES, text);
}

/** Attributes of the operation «Возврат» (type 3), by the numbers only: the dictionary of the tracking service, list of August 2026. */
const BY_RETURN: ReadonlyMap<number, ReturnCause> = new Map<number, ReturnCause>([
  [1, 'storage_expired'],
  ...([2, 14] as const).map((attribute) => [attribute, 'by_sender'] as const),
  [3, 'absent'],
  [4, 'refused'],
  [5, 'dead'],
  ...([6, 8, 10, 22] as const).map((attribute) => [attribute, 'wrong_address'] as const),
  ...([20, 21] as const).map((attribute) => [attribute, 'no_access'] as const),
  [16, 'by_agreement'],
  ...([7, 11, 12, 13, 15, 17, 18, 19, 23] as const).map((attribute) => [attribute, 'by_post'] as const),
]);

/** What an attempt of delivery says more exactly than a return that only says «нет» or «иные обстоятельства»; by `attemptKey`. */
const BY_ATTEMPT: Readonly<Record<string, ReturnCause>> = {
  '12/3': 'wrong_address',
  '12/4': 'wrong_address',
  '12/5': 'moved',
  '12/6': 'refused',
  '12/16': 'moved',
  '12/26': 'dead',
  '22/2': 'wrong_address',
  '22/4': 'wrong_address',
  '22/5': 'refused',
  '22/6': 'no_access',
  '22/7': 'moved',
  '22/8': 'moved',
};
const SAYS_LITTLE: readonly (ReturnCause | undefined)[] = ['absent', undefined];
/** Why a letter may have lain its term though its addressee could not come for it. */
const AGAINST_STORAGE: readonly (ReturnCause | undefined)[] = ['wrong_address', 'moved', 'no_access'];

/**
 * The cause of a letter's end at the Post, from all its operations and by their numbers. The return names it; where it says only that
 * nobody was there, or nothing at all, the last attempt that says more is heard. A storage that ran out is the cause only where the
 * addressee could come: the last attempt at the office it lay in may say that he could not. An attribute that is not listed is a cause not told.
 */
export function returnCauseOf(
  outcome: TrackedOutcome,
  records: readonly PostalRecord[],
  options: SummaryOptions = {},
): ReturnCause {
  if (outcome === 'lost') return 'lost';
  const { operations } = summariseOperations(records, options);
  const told = operations.filter(({ operType }) => operType === RETURN_TYPE).at(-1);
  const byReturn = told && BY_RETURN.get(told.operAttr);
  if (byReturn === 'storage_expired') return causeAgainstStorage(operations) ?? byReturn;
  if (!SAYS_LITTLE.includes(byReturn)) return byReturn ?? 'not_told';
  const attempts = operations.map(causeOfAttempt).filter((cause) => cause !== undefined);
  return attempts.at(-1) ?? byReturn ?? 'not_told';
}

/** A death is one wherever it was told of; an address that one attempt calls wrong the next may find. */
function causeAgainstStorage(operations: readonly OrderedOperation[]): ReturnCause | undefined {
  if (beforeReturn(operations).some((operation) => causeOfAttempt(operation) === 'dead')) return 'dead';
  const last = atLastOffice(operations).findLast(isAttempt);
  const cause = last && causeOfAttempt(last);
  return AGAINST_STORAGE.includes(cause) ? cause : undefined;
}

function causeOfAttempt(operation: OperationCode): ReturnCause | undefined {
  return BY_ATTEMPT[attemptKey(operation)];
}
