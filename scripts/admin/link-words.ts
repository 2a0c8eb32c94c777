import { dateTimeText } from '#web/format/time.ts';

/** Those who work at the machine read no instants: the end is said as pages say it, on the clock of Moscow. */
export function linkWords(until: Date, address: string): readonly string[] {
  const end = dateTimeText(until.toISOString(), 'Europe/Moscow');
  return [`Ссылка для пароля, сработает один раз, до ${end} по Москве:`, address];
}
