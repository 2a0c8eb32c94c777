import { countText } from './count.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A length of time in two words at most: «3 дня 4 ч», «12 мин», «меньше минуты». Negative counts as zero. */
export function durationText(durationMs: number): string {
  const ms = Math.max(0, durationMs);
  if (ms < MINUTE_MS) return 'меньше минуты';
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} мин`;
  if (ms < DAY_MS) return joined(`${Math.floor(ms / HOUR_MS)} ч`, Math.floor((ms % HOUR_MS) / MINUTE_MS), 'мин');
  const days = countText(Math.floor(ms / DAY_MS), 'день', 'дня', 'дней');
  return joined(days, Math.floor((ms % DAY_MS) / HOUR_MS), 'ч');
}

const TENTHS = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 });

/** The same to a tenth of a second below a minute: «0,4 с», for what a machine does. */
export function exactDurationText(durationMs: number): string {
  if (durationMs >= MINUTE_MS) return durationText(durationMs);
  return `${TENTHS.format(Math.max(0, durationMs) / 1_000)} с`;
}

/** From `fromIso` to `toIso`, in words. */
export function spanText(fromIso: string, toIso: string): string {
  return durationText(Date.parse(toIso) - Date.parse(fromIso));
}

function joined(first: string, rest: number, unit: string): string {
  return rest === 0 ? first : `${first} ${rest} ${unit}`;
}
