import { dayAfter, isDay } from '../calendar/day.ts';
import { spanOf, type Days, type Span } from '../statistics/periods.ts';

/** So many days ahead are looked at where no days are named. */
const DAYS_AHEAD = 30;

/** Ended spans of the calendar that hearings are asked of by name. */
export const PAST_SPANS = { week: 'Прошедшая неделя', month: 'Прошедший месяц' } as const satisfies Partial<
  Record<Span, string>
>;

/** The coming hearings. @param today `yyyy-MM-dd` */
export function comingDays(today: string): Days {
  return { from: today, to: dayAfter(today, DAYS_AHEAD - 1) };
}

/** The last whole one before the day. */
export function pastDays(span: keyof typeof PAST_SPANS, today: string): Days {
  return spanOf(span, dayAfter(spanOf(span, today).from, -1));
}

/** What is left unsaid: the coming ones; one end alone goes with today, or with itself where today is on the other side of it. */
export function hearingDays(
  { from = '', to = '' }: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: string,
): Days {
  const coming = comingDays(today);
  if (from === '' && to === '') return coming;
  if (to === '') return { from, to: from < today ? today : dayAfter(from, DAYS_AHEAD - 1) };
  return { from: from !== '' ? from : to < today ? to : today, to };
}

/** Null: they are days in their order. */
export function hearingDaysFault({ from, to }: Days): string | null {
  if (!isDay(from) || !isDay(to)) return 'Дни: ожидается вид 2026-11-24.';
  return from > to ? 'Первый день позже последнего: поменяйте их местами.' : null;
}
