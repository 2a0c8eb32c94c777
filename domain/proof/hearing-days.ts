import { dayAfter, isDay } from '../calendar/day.ts';
import type { Days } from '../statistics/periods.ts';

/** So many days ahead are looked at where no days are named. */
const DAYS_AHEAD = 30;

/** So many days back hearings are asked of by name: yesterday's is in each. */
export const PAST_LENGTHS = [7, 30] as const;

/** The coming hearings. @param today `yyyy-MM-dd` */
export function comingDays(today: string): Days {
  return { from: today, to: dayAfter(today, DAYS_AHEAD - 1) };
}

/** The last days before the day. */
export function pastDays(length: (typeof PAST_LENGTHS)[number], today: string): Days {
  return { from: dayAfter(today, -length), to: dayAfter(today, -1) };
}

/**
 * What is left unsaid: the coming ones. A first day alone goes to their end, or as many days on where it is later; a last day alone is from
 * today, or itself where it has been.
 */
export function hearingDays(
  { from = '', to = '' }: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: string,
): Days {
  const coming = comingDays(today);
  if (from === '' && to === '') return coming;
  if (to === '') return { from, to: from < today ? coming.to : dayAfter(from, DAYS_AHEAD - 1) };
  return { from: from !== '' ? from : to < today ? to : today, to };
}

/** Null: they are days in their order. */
export function hearingDaysFault({ from, to }: Days): string | null {
  if (!isDay(from) || !isDay(to)) return 'Дни: ожидается вид 2026-11-24.';
  return from > to ? 'Первый день позже последнего: поменяйте их местами.' : null;
}
