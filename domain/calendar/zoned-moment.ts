import { offsetMs, wallTimeAt } from '../settings/zoned-time.ts';

const MOSCOW = 'Europe/Moscow';
const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

/** «МСК», «МСК+2», «МСК-1»: the zone at that moment as the law on the reckoning of time (107-ФЗ) names it, by Moscow. */
export function zoneWords(moment: Date, timeZone: string): string {
  const aheadMs = offsetMs(moment.getTime(), timeZone) - offsetMs(moment.getTime(), MOSCOW);
  const minutes = Math.round(Math.abs(aheadMs) / MINUTE_MS);
  if (minutes === 0) return 'МСК';
  const rest = minutes % HOUR_MINUTES;
  const hours = String(Math.trunc(minutes / HOUR_MINUTES));
  return `МСК${aheadMs < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** «30.11.2026, 14:05 (МСК)»: a moment on a paper, whose reader does not know by which clock it was made. */
export function zonedMomentWords(moment: Date, timeZone: string): string {
  const { year, month, day, hour, minute } = wallTimeAt(moment, timeZone);
  const two = (count: number): string => String(count).padStart(2, '0');
  const words = `${two(day)}.${two(month)}.${String(year)}, ${two(hour)}:${two(minute)}`;
  return `${words} (${zoneWords(moment, timeZone)})`;
}
