const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** JavaScript counts a year 0, PostgreSQL and people do not. */
const FIRST_DAY = '0001-01-01';

/** Whether the text is a day `yyyy-MM-dd` of the calendar, years 1 to 9999; false for 2026-02-30 too. */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || text < FIRST_DAY) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** `yyyy-MM-dd` so many days later; earlier for a negative count. */
export function dayLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The day of an instant on the calendar of a time zone, `yyyy-MM-dd`. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
}
