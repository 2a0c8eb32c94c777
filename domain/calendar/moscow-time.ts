const MOSCOW = new Intl.DateTimeFormat('ru-RU', { timeZone: 'Europe/Moscow', dateStyle: 'short', timeStyle: 'short' });

/** `29.11.2026, 10:05` on the clock of Moscow: for words that are kept and read at sites of any zone. */
export function moscowTime(instant: Date): string {
  return MOSCOW.format(instant);
}
