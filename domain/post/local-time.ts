/**
 * Local time of an operation as the Post writes it: `dd.MM.yyyy HH:mm:ss` (batch service, no zone) or ISO 8601 with an offset (single
 * service). The offset is dropped, so that the same operation from both services has the same time. No instant is made of it: the Post
 * gives the time of the operation's place without the zone, and legal days are counted by that local date.
 */
const BATCH_FORM = /^\s*(\d{2})\.(\d{2})\.(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*$/;
const ISO_FORM = /^\s*(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?\s*$/;

/** `2026-01-05T10:00:00`, which sorts as text; null when the date cannot be read. */
export function localTimeOf(operDate: string): string | null {
  const batch = BATCH_FORM.exec(operDate);
  if (batch !== null) {
    const [, day, month, year, hour, minute, second] = batch;
    return lawful(year, month, day, hour, minute, second);
  }
  const [, year, month, day, hour, minute, second] = ISO_FORM.exec(operDate) ?? [];
  return lawful(year, month, day, hour, minute, second);
}

function lawful(year = '', month = '', day = '', hour = '', minute = '', second = '00'): string | null {
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const instant = new Date(`${local}Z`);
  const isReal = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(local);
  return isReal ? local : null;
}

/** «01.11.2026, 10:00 по часам отделения»: the same on a paper, whose reader does not know by which clock it was told. */
export function postTimeWords(localTime: string): string {
  return `${postTimeText(localTime)} по часам отделения`;
}

/** The Post's local time without a zone, in either of its forms (`2026-01-05T10:00:00`, `05.01.2026 10:00:00`), as all others; anything else is shown as it came. */
export function postTimeText(localTime: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(localTime) ?? [];
  if (year !== undefined) return `${String(day)}.${String(month)}.${year}, ${String(time)}`;
  const [, date, hour] = /^(\d{2}\.\d{2}\.\d{4}),? (\d{2}:\d{2})/.exec(localTime) ?? [];
  return date === undefined ? localTime : `${date}, ${String(hour)}`;
}
