import { wallTimeAt } from '../settings/zoned-time.ts';

/** What a clock of the zone shows: «01.12.2026», «09:00». */
export function clockWords(moment: Date, timeZone: string): { readonly day: string; readonly time: string } {
  const { year, month, day, hour, minute } = wallTimeAt(moment, timeZone);
  const pad = (count: number): string => String(count).padStart(2, '0');
  return { day: `${pad(day)}.${pad(month)}.${String(year)}`, time: `${pad(hour)}:${pad(minute)}` };
}

/** «01.12.2026 в 09:00» */
export function momentWords(moment: Date, timeZone: string): string {
  const { day, time } = clockWords(moment, timeZone);
  return `${day} в ${time}`;
}
