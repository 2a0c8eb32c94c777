const DAY = new Intl.DateTimeFormat('ru-RU', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('ru-RU', {
  ...{ day: 'numeric', month: 'long', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Moscow' },
});
const SOON = new Intl.RelativeTimeFormat('ru-RU');
const REPORT_STATES: Readonly<Record<string, string>> = {
  submitted: 'представлен, рассматривается',
  accepted: 'принят',
  returned: 'возвращён на доработку',
};
const MS = 1_000;
const SECONDS = 60;

/** `yyyy-MM-dd` as `5 декабря 2026 г.`; XML allows a zone behind the date, which says nothing to the reader. */
export function dayWords(date: string): string {
  return DAY.format(new Date(`${date.trim().slice(0, 10)}T00:00:00Z`)).replaceAll(' ', '\u00a0');
}

/** An instant on Moscow's clock. */
export function momentWords(instantMs: number): string {
  return unbroken(`${MOMENT.format(instantMs)} (мск)`);
}

/** No line ends between a number and what it counts. */
export function unbroken(text: string): string {
  return text.replaceAll(
    /(№) | (г\.|\(мск\))/g,
    (_whole, sign?: string, unit?: string) => `${sign ?? ''}\u00a0${unit ?? ''}`,
  );
}

/** `через 40 секунд`, rounded up. */
export function waitWords(waitMs: number): string {
  const seconds = Math.ceil(waitMs / MS);
  return seconds < 2 * SECONDS ? SOON.format(seconds, 'second') : SOON.format(Math.ceil(seconds / SECONDS), 'minute');
}

export function reportStateWords(state: string): string {
  return REPORT_STATES[state] ?? state;
}
