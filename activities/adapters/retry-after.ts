import { instantOf, wallTimeAt } from '#domain/settings/zoned-time.ts';

/** A word of the Post that is longer than this is not believed: it would put letters off out of sight. */
const LONGEST_MS = 7 * 86_400_000;
const POSTAL_ZONE = 'Europe/Moscow';

/** The header `Retry-After`, seconds or a date, as an instant; null when there is none that can be read. */
export function retryInstant(header: string | undefined, now: Date): Date | null {
  if (header === undefined) return null;
  const seconds = /^\d{1,9}$/.test(header.trim()) ? Number(header) : undefined;
  const atMs = seconds === undefined ? Date.parse(header) : now.getTime() + seconds * 1_000;
  if (Number.isNaN(atMs)) return null;
  return new Date(Math.min(Math.max(atMs, now.getTime()), now.getTime() + LONGEST_MS));
}

/** The beginning of the next day on the Post's clock, when a day's quota begins anew. */
export function nextPostalDay(now: Date): Date {
  const { year, month, day } = wallTimeAt(now, POSTAL_ZONE);
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  const date = { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
  return instantOf({ ...date, hour: 0, minute: 0, second: 0 }, POSTAL_ZONE);
}
