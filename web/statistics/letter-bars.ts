import { dayAfter } from '#domain/calendar/day.ts';
import type { Bar } from './charts.ts';

/** More days than these are too thin to be told apart. */
const MOST_DAYS = 92;

/** Letters over a period, in order, the empty days or months too: time passes evenly in a chart. `byDay`: days with letters only. */
export function letterBars(
  byDay: readonly { readonly code: string; readonly count: number }[],
  { from, to }: { readonly from: string; readonly to: string },
): { readonly title: string; readonly bars: readonly Bar[] } {
  const counts = new Map(byDay.map(({ code, count }) => [code, count]));
  const days = daysBetween(from, to);
  if (days.length <= MOST_DAYS) {
    const bars = days.map((day) => ({ label: backwards(day.slice(5)), value: counts.get(day) ?? 0 }));
    return { title: 'Писем по дням', bars };
  }
  const months = Map.groupBy(days, (day) => day.slice(0, 7));
  const sum = (inMonth: readonly string[]): number => inMonth.reduce((all, day) => all + (counts.get(day) ?? 0), 0);
  const bars = [...months].map(([month, inMonth]) => ({ label: backwards(month), value: sum(inMonth) }));
  return { title: 'Писем по месяцам', bars };
}

function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day);
  return days;
}

function backwards(day: string): string {
  return day.split('-').toReversed().join('.');
}
