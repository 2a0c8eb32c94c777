import { isDay } from '../calendar/day.ts';

/** The day that a cell begins with, `yyyy-MM-dd`: «05.11.2026», «05.11.2026 14:20», «2026-11-05T14:20». Undefined: it tells none. */
export function dayOfCell(cell: string): string | undefined {
  const [, date, month, year] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(cell) ?? [];
  const day =
    year === undefined
      ? /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(cell)?.[1]
      : `${year}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`;
  return day !== undefined && isDay(day) ? day : undefined;
}
