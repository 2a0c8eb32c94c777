const MOSCOW = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Moscow', dateStyle: 'short' });

/** The day on the Post's clock, `yyyy-MM-dd`. */
export function moscowDateOf(instant: Date): string {
  return MOSCOW.format(instant);
}
