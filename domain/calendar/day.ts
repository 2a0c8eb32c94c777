const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** JavaScript counts a year 0, PostgreSQL and people do not. */
const FIRST_DAY = '0001-01-01';
const DAY_MS = 86_400_000;

/** Whether the text is a day `yyyy-MM-dd` of the calendar, years 1 to 9999; false for 2026-02-30 too. */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || text < FIRST_DAY) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day of an instant on the calendar of a time zone, `yyyy-MM-dd`. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
}

/** `yyyy-MM-dd` so many days later; earlier for a negative count. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 1 Monday – 7 Sunday. */
export function weekdayOf(day: string): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? 7 : weekday;
}

/** Every day of a year, in order. */
export function daysOfYear(year: number): readonly string[] {
  const first = `${String(year).padStart(4, '0')}-01-01`;
  const days: string[] = [];
  for (let day = first; day.slice(0, 4) === first.slice(0, 4); day = dayAfter(day, 1)) days.push(day);
  return days;
}
