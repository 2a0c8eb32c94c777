import { dayWords } from '../work/plain-text.ts';
import { dayAfter } from '../calendar/day.ts';

/** How often a report is made by itself; each is of one whole period that has ended. */
export const PACES = { daily: 'каждый день', weekly: 'каждую неделю', monthly: 'каждый месяц' } as const;
export type Pace = keyof typeof PACES;
export const PACE_CODES = Object.keys(PACES) as [Pace, ...Pace[]];

/** Whole spans of the calendar that one asks for by name. */
export const SPANS = { day: 'День', week: 'Неделя', month: 'Месяц', quarter: 'Квартал' } as const;
export type Span = keyof typeof SPANS;

/** Days `yyyy-MM-dd`, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;
const SPAN_OF: Readonly<Record<Pace, Span>> = { daily: 'day', weekly: 'week', monthly: 'month' };
const MONTHS = 'январь,февраль,март,апрель,май,июнь,июль,август,сентябрь,октябрь,ноябрь,декабрь'.split(',');

/** The span that the day is in; a week begins on Monday. */
export function spanOf(span: Span, day: string): Days {
  const date = new Date(`${day}T00:00:00Z`);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (span) {
    case 'day':
      return { from: day, to: day };
    case 'week': {
      const monday = date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY_MS;
      return { from: dayOf(monday), to: dayOf(monday + 6 * DAY_MS) };
    }
    case 'month':
      return { from: dayOf(Date.UTC(year, month, 1)), to: dayOf(Date.UTC(year, month + 1, 0)) };
    case 'quarter': {
      const first = month - (month % 3);
      return { from: dayOf(Date.UTC(year, first, 1)), to: dayOf(Date.UTC(year, first + 3, 0)) };
    }
  }
}

/** The whole periods since a day that have ended before today, oldest first. */
export function endedPeriods(pace: Pace, since: string, today: string): readonly Days[] {
  const periods: Days[] = [];
  for (let days = spanOf(SPAN_OF[pace], since); days.to < today; days = spanOf(SPAN_OF[pace], dayAfter(days.to, 1))) {
    if (days.from >= since) periods.push(days);
  }
  return periods;
}

/** The day in the middle of which the last ended period of the pace began: a schedule that is switched on makes that one first. */
export function lastPeriodBegin(pace: Pace, today: string): string {
  return spanOf(SPAN_OF[pace], dayAfter(spanOf(SPAN_OF[pace], today).from, -1)).from;
}

/** «ноябрь 2026 года», «24.11.2026», «16.11.2026 – 22.11.2026» */
export function periodWords({ from, to }: Days): string {
  const month = spanOf('month', from);
  if (month.from === from && month.to === to)
    return `${MONTHS[Number(from.slice(5, 7)) - 1] ?? ''} ${from.slice(0, 4)} года`;
  return from === to ? dayWords(from) : `${dayWords(from)} – ${dayWords(to)}`;
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
