import { moscowTimeText } from '#web/format/time.ts';

/** Those who work at the machine read no instants: the end is said as pages say it, on the clock of Moscow. */
export function linkWords(until: Date, address: string): readonly string[] {
  return [`Ссылка для пароля, сработает один раз, до ${moscowTimeText(until)}:`, address];
}
