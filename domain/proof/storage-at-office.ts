import type { WorkCalendar } from '../calendar/working-days.ts';
import { isSearch } from '../post/attempts.ts';
import { atLastOffice } from '../post/last-office.ts';
import type { PostalRecord } from '../post/ordered-operations.ts';
import { summariseOperations, type PostalSummary } from '../post/postal-milestone.ts';
import { JUDICIAL_STORAGE_DAYS, storageEndsOn, storedDays } from './storage-term.ts';

/** How the letter lay at the office of delivery: what the court looks at before it calls the addressee notified. Local days of the Post, `yyyy-MM-dd`. */
export interface Storage {
  readonly arrivedOn: string;
  /** The last day on which the office keeps it. */
  readonly endsOn: string;
  readonly returnedOn: string | null;
  /** Whole days of storage; null while it lies there. */
  readonly days: number | null;
  readonly attempts: number;
  /** The Post has told of an attempt to find the addressee, or of a notice to him, at the office that it lay in. */
  readonly isSought: boolean;
}

/** Null: the Post told of no arrival at an office of delivery. */
export function storageIn({ milestones, operations }: PostalSummary, calendar: WorkCalendar): Storage | null {
  const { arrivedAt, returnStartedAt, attemptCount: attempts } = milestones;
  if (arrivedAt === undefined) return null;
  const arrivedOn = arrivedAt.slice(0, 10);
  const returnedOn = returnStartedAt?.slice(0, 10) ?? null;
  const days = returnedOn === null ? null : storedDays(arrivedOn, returnedOn, calendar);
  const isSought = atLastOffice(operations).some(isSearch);
  return { arrivedOn, endsOn: storageEndsOn(arrivedOn, calendar), returnedOn, days, attempts, isSought };
}

interface StorageQuestion {
  /** Local day: earlier operations are another letter's. */
  readonly notBefore?: string | undefined;
  readonly calendar: WorkCalendar;
}

/** The same of operations that nobody has summed up. */
export function storageOf(records: readonly PostalRecord[], { notBefore, calendar }: StorageQuestion): Storage | null {
  return storageIn(summariseOperations(records, { notBefore }), calendar);
}

/**
 * What stands against a return «истёк срок хранения»: nobody knows whether the term was kept; it was not; or the addressee was neither looked
 * for nor told, so that he cannot have avoided the letter.
 */
export type StorageDoubt = 'unknown' | 'short' | 'unsought';

/** Of a letter that was sent back because its term of storage was over. Null: nothing stands against it. */
export function storageDoubt(storage: Storage | null): StorageDoubt | null {
  if (storage === null || storage.days === null) return 'unknown';
  if (storage.days < JUDICIAL_STORAGE_DAYS) return 'short';
  return storage.isSought ? null : 'unsought';
}
