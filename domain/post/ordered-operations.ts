import { POSTAL_STATUSES, TRACKED_OUTCOMES, type LetterStatus } from '../letters/letter-status.ts';
import { localTimeOf } from './local-time.ts';
import { classifyOperation, type PostalMeaning } from './operation-meaning.ts';
import type { OperationCode } from './operations.ts';

/** One operation as a tracking service gave it (the port's `PostalOperation` has this shape). */
export interface PostalRecord extends OperationCode {
  readonly operDate: string;
  readonly operName?: string | undefined;
  readonly officeIndex?: string | undefined;
}

/** An operation with its readable time and its meaning. */
export interface OrderedOperation extends PostalRecord {
  /** `2026-01-05T10:00:00`, local and without a zone; empty when the Post's date cannot be read. */
  readonly localTime: string;
  readonly meaning: PostalMeaning;
}

/**
 * Of operations at the same second, the one that lawfully comes later stands later; an outcome stands last. Word of where the letter came
 * to takes back that it is lost: the loss counts at its first place.
 */
const LAWFUL_ORDER: readonly (LetterStatus | null)[] = [null, ...POSTAL_STATUSES, 'lost', ...TRACKED_OUTCOMES];

/**
 * The operations in order of local time, each once, whatever order they came in. The same pair of codes at the same second is one
 * operation. An unreadable date stands first: it can end a letter's way, but undoes nothing.
 */
export function orderOperations(records: readonly PostalRecord[]): OrderedOperation[] {
  const byKey = new Map<string, OrderedOperation>();
  for (const record of records.map(ordered).sort(compare)) {
    const key = `${record.localTime || record.operDate}|${record.operType}|${record.operAttr}`;
    if (!byKey.has(key)) byKey.set(key, record);
  }
  return [...byKey.values()];
}

function ordered(record: PostalRecord): OrderedOperation {
  return { ...record, localTime: localTimeOf(record.operDate) ?? '', meaning: classifyOperation(record) };
}

function compare(left: OrderedOperation, right: OrderedOperation): number {
  return (
    compareText(left.localTime, right.localTime) ||
    rank(left) - rank(right) ||
    left.operType - right.operType ||
    left.operAttr - right.operAttr ||
    compareText(left.operDate, right.operDate) ||
    compareText(right.operName ?? '', left.operName ?? '') ||
    compareText(right.officeIndex ?? '', left.officeIndex ?? '')
  );
}

function rank({ meaning }: OrderedOperation): number {
  return LAWFUL_ORDER.indexOf(meaning.status);
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
