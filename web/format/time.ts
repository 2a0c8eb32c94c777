const DAY = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const MINUTE = { ...DAY, hour: '2-digit', minute: '2-digit' } as const;
const SHORT = { day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
const PRECISIONS = { minute: MINUTE, short: SHORT } as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** `25.09.2026, 17:31` on the court's clock. */
export function dateTimeText(iso: string, timeZone: string): string {
  return formatter(timeZone, 'minute').format(new Date(iso));
}

/** `25.09, 17:31` on the court's clock: for terms that are near. */
export function shortDateTimeText(iso: string, timeZone: string): string {
  return formatter(timeZone, 'short').format(new Date(iso));
}

/** `2026-09-25`, a calendar day without a zone, as `25.09.2026`. */
export function dayText(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return year === undefined || month === undefined || date === undefined ? day : `${date}.${month}.${year}`;
}

/** Formatters are dear to make; there are as many as zones. */
function formatter(timeZone: string, precision: keyof typeof PRECISIONS): Intl.DateTimeFormat {
  const key = `${precision} ${timeZone}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('ru-RU', { ...PRECISIONS[precision], timeZone });
  formatters.set(key, made);
  return made;
}

/** The Post's local time without a zone, `2026-01-05T10:00:00`, as people write it; anything else is shown as it came. */
export function postTimeText(localTime: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(localTime) ?? [];
  return year === undefined ? localTime : `${String(day)}.${String(month)}.${year}, ${String(time)}`;
}
