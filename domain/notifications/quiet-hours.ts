import { dayAfter } from '../calendar/day.ts';
import { instantOf, wallTimeAt } from '../settings/zoned-time.ts';

/** When nobody is disturbed: `HH:MM` by the addressee's clock. `from` later than `to` goes over midnight; equal: there are none. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** The moment itself when one may be disturbed then, else the end of the quiet hours, by the clock of that zone. */
export function nextAudible(moment: Date, { from, to }: QuietHours, timeZone: string): Date {
  const wall = wallTimeAt(moment, timeZone);
  const minute = wall.hour * 60 + wall.minute;
  const [begin, end] = [minuteOf(from), minuteOf(to)];
  if (begin === end) return moment;
  const isOverMidnight = begin > end;
  const isQuiet = isOverMidnight ? minute >= begin || minute < end : minute >= begin && minute < end;
  if (!isQuiet) return moment;
  const isTomorrow = isOverMidnight && minute >= begin;
  return at(wall, isTomorrow ? 1 : 0, end, timeZone);
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function at(wall: ReturnType<typeof wallTimeAt>, daysOn: number, minute: number, timeZone: string): Date {
  const pad = (count: number, length: number): string => String(count).padStart(length, '0');
  const today = `${pad(wall.year, 4)}-${pad(wall.month, 2)}-${pad(wall.day, 2)}`;
  const [year = 0, month = 0, day = 0] = dayAfter(today, daysOn).split('-').map(Number);
  return instantOf({ year, month, day, hour: Math.trunc(minute / 60), minute: minute % 60, second: 0 }, timeZone);
}
