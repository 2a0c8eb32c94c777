const MINUTE = { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** `25.09.2026, 17:31` on the court's clock. */
export function dateTimeText(iso: string, timeZone: string): string {
  return formatter(timeZone).format(new Date(iso));
}

/** For those who work at the machine, where nobody's site is known and the machine's own zone tells nothing: `25.09.2026, 17:31 по Москве`. */
export function moscowTimeText(at: Date): string {
  return `${dateTimeText(at.toISOString(), 'Europe/Moscow')} по Москве`;
}

/** `2026-09-25`, a calendar day without a zone, as `25.09.2026`. */
export function dayText(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return year === undefined || month === undefined || date === undefined ? day : `${date}.${month}.${year}`;
}

const MONTH = new Intl.DateTimeFormat('ru-RU', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-09`, a month without a zone, as «сентябрь 2026». */
export function monthText(month: string): string {
  return MONTH.format(new Date(`${month}-15T00:00:00Z`)).replace(' г.', '');
}

/** Formatters are dear to make; there are as many as zones. */
function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('ru-RU', { ...MINUTE, timeZone });
  formatters.set(timeZone, made);
  return made;
}
