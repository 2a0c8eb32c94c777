import type { WorkCalendar } from '../calendar/working-days.ts';
import type { LetterStatus } from '../letters/letter-status.ts';
import { storageEndsOn } from '../proof/storage-term.ts';
import type { ExpectedDays } from './expected-day.ts';

/** The Post carries it: it is late once the day has passed on which it was expected. */
export const CARRIED_STATUSES = ['accepted', 'printing', 'in_transit'] as const satisfies readonly LetterStatus[];
/** It lies where its addressee may take it: late once it must have been delivered or turned back. */
export const LYING_STATUSES = [
  'delivered_to_cabinet',
  'at_office',
  'attempted',
] as const satisfies readonly LetterStatus[];

/** What lateness is read off; days `yyyy-MM-dd` of the court. */
export interface UnderWay {
  readonly status: LetterStatus;
  /** Since when it stands there. */
  readonly statusSinceOn: string;
  readonly expected: ExpectedDays;
  readonly today: string;
}

const DAY_MS = 86_400_000;

/**
 * By how many days the letter is late; 0: it is not, or nothing tells. A letter that lies at its office is stored there from the day it came,
 * however late that was. One that goes back has missed its addressee already: nobody waits for a delivery.
 */
export function lateDays({ status, statusSinceOn, expected, today }: UnderWay, calendar: WorkCalendar): number {
  const { on, outcomeBy } = expected;
  if (outcomeBy === null) return 0;
  if (CARRIED_STATUSES.some((code) => code === status)) return daysPast(on, today);
  if (!LYING_STATUSES.some((code) => code === status)) return 0;
  const stored = storageEndsOn(statusSinceOn, calendar);
  return daysPast(stored > outcomeBy ? stored : outcomeBy, today);
}

function daysPast(day: string, today: string): number {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS));
}
