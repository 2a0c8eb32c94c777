import { zoneWords } from '../calendar/zoned-moment.ts';
import { wallTimeAt } from '../settings/zoned-time.ts';

/** What a clock of the zone shows: «01.12.2026», «09:00». */
export function clockWords(moment: Date, timeZone: string): { readonly day: string; readonly time: string } {
  const { year, month, day, hour, minute } = wallTimeAt(moment, timeZone);
  const pad = (count: number): string => String(count).padStart(2, '0');
  return { day: `${pad(day)}.${pad(month)}.${String(year)}`, time: `${pad(hour)}:${pad(minute)}` };
}

/** «01.12.2026 в 09:00 (МСК+4)»: by the clock of another zone than the reader's. */
export function zonedWords(moment: Date, timeZone: string): string {
  return `${momentWords(moment, timeZone)} (${zoneWords(moment, timeZone)})`;
}

/** «01.12.2026 в 09:00» */
export function momentWords(moment: Date, timeZone: string): string {
  const { day, time } = clockWords(moment, timeZone);
  return `${day} в ${time}`;
}
