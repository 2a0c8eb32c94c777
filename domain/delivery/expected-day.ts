import { inForceOn } from '../calendar/valid-from.ts';
import { dayAfter } from '../calendar/day.ts';
import { isWorkingDay, type WorkCalendar } from '../calendar/working-days.ts';
import { storageEndsOn } from '../proof/storage-term.ts';
import { termOfClass, type DayTerm, type DeliveryClass, type DeliveryNorms, type Distance } from './delivery-norm.ts';

/** By what days are reckoned. */
export interface DeliveryRules {
  /** Newest first. */
  readonly norms: DeliveryNorms;
  readonly calendar: WorkCalendar;
}

/** What the reckoning begins with. */
export interface DeliveryStart {
  /** `yyyy-MM-dd` of the court: the Post's acceptance, or the batch's day while it is not accepted. */
  readonly from: string;
  /** What the letter may turn out to be. */
  readonly classes: readonly [DeliveryClass, ...DeliveryClass[]];
  readonly distance: Distance;
}

/** Days `yyyy-MM-dd` of the court. */
export interface ExpectedDays {
  /** The earliest that it may be, where it is not known which way the letter goes; else the same as `on`. */
  readonly soonest: string;
  /** The last day on which the Post is expected to bring it. */
  readonly on: string;
  /** The last day by which it must be delivered or turned back: so long a judicial letter is stored. Null: a simple letter is not told of. */
  readonly outcomeBy: string | null;
}

/** The day so many days after: of the court's working days, or of all. The day it begins with is not counted. */
export function termEndsOn(from: string, { days, count }: DayTerm, calendar: WorkCalendar): string {
  if (count === 'calendar') return dayAfter(from, days);
  let day = from;
  for (let left = days; left > 0;) {
    day = dayAfter(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

export function expectedDays(
  { from, classes, distance }: DeliveryStart,
  { norms, calendar }: DeliveryRules,
): ExpectedDays {
  const norm = inForceOn(norms, from);
  const ends = classes.map((code) => termEndsOn(from, termOfClass(norm, code, distance), calendar)).toSorted();
  const [soonest = from, on = soonest] = [ends[0], ends.at(-1)];
  return { soonest, on, outcomeBy: classes.includes('simple') ? null : storageEndsOn(on, calendar) };
}
