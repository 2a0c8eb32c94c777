import type { OperationCode } from './operations.ts';

/** «Неудачная попытка вручения», the second one, and «Недоставка». */
const FIRST_ATTEMPT = 12;
const SECOND_ATTEMPT = 42;
const NOT_DELIVERED = 22;

/**
 * Attributes of an attempt by which nobody has been at the addressee's: the item or its papers were not in order, the sender or the law stood
 * in the way, the Post itself could not, or there is no delivery to homes.
 */
const NOT_TRIED: readonly number[] = [7, 11, 12, 13, 14, 15, 18, 19, 20, 22, 23, 24, 25, 27, 28];
/** «Направлено извещение», «Доставлено извещение». */
const NOTICES: readonly number[] = [24, 25];

export function isAttempt({ operType }: OperationCode): boolean {
  return operType === FIRST_ATTEMPT || operType === SECOND_ATTEMPT || operType === NOT_DELIVERED;
}

/** «12/4»: the second attempt has the attributes of the first. */
export function attemptKey({ operType, operAttr }: OperationCode): string {
  return `${String(operType === SECOND_ATTEMPT ? FIRST_ATTEMPT : operType)}/${String(operAttr)}`;
}

/** Whether the addressee was looked for, or told that the letter waits for him. */
export function isSearch(operation: OperationCode): boolean {
  if (operation.operType === 8) return NOTICES.includes(operation.operAttr);
  return isAttempt(operation) && (operation.operType === NOT_DELIVERED || !NOT_TRIED.includes(operation.operAttr));
}
