import { instantOf, wallTimeAt } from './zoned-time.ts';

/** The months of a zone's calendar up to that of the instant, `yyyy-MM`, the newest first. */
export function monthsBack(instant: Date, timeZone: string, count: number): readonly string[] {
  const { year, month } = wallTimeAt(instant, timeZone);
  return Array.from({ length: count }, (_none, back) => {
    const at = year * 12 + month - 1 - back;
    return `${String(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** From when to when a month `yyyy-MM` lasts in a zone, ms; the end is not in it. */
export function monthSpan(month: string, timeZone: string): { readonly fromMs: number; readonly toMs: number } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = (of: number): number => {
    const wall = { year: year + Math.floor((of - 1) / 12), month: ((of - 1) % 12) + 1, day: 1 };
    return instantOf({ ...wall, hour: 0, minute: 0, second: 0 }, timeZone).getTime();
  };
  return { fromMs: first(number), toMs: first(number + 1) };
}
