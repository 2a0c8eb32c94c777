import { instantOf } from '../settings/zoned-time.ts';
import { dayAfter, dayIn } from './day.ts';
import { isWorkingDay, type WorkCalendar } from './working-days.ts';

/** By what a court's working time is counted. */
export interface WorkClock {
  /** IANA zone of the court: where its day begins and ends. */
  readonly timeZone: string;
  readonly calendar: WorkCalendar;
}

const SEARCH_DAYS = 3_660;

/**
 * The instant at which so much time of working days has passed: a day off counts for nothing, a working day from midnight to midnight.
 * Friday 17:00 and 24 hours are Monday 17:00. @throws RangeError when ten years hold no such instant
 */
export function afterWorkingTime(from: Date, termMs: number, { timeZone, calendar }: WorkClock): Date {
  let leftMs = termMs;
  let at = from.getTime();
  let day = dayIn(timeZone, from);
  for (let ahead = 0; ahead <= SEARCH_DAYS; ahead += 1) {
    const next = dayAfter(day, 1);
    const endsAt = midnightOf(next, timeZone);
    if (isWorkingDay(day, calendar)) {
      if (leftMs < endsAt - at) return new Date(at + leftMs);
      leftMs -= endsAt - at;
    }
    [at, day] = [endsAt, next];
  }
  throw new RangeError('a term of working time ends within ten years');
}

function midnightOf(day: string, timeZone: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return instantOf({ year, month, day: date, hour: 0, minute: 0, second: 0 }, timeZone).getTime();
}
