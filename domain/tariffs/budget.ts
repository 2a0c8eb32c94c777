import type { Fault } from '../documents/fault.ts';
import type { Money } from '../post/tariff.ts';

/** What a site may spend on letters in a year. */
export interface Budget {
  readonly siteId: string;
  readonly year: number;
  readonly limitKopecks: number;
  /** From this share on the site's people are warned. */
  readonly warnPercent: number;
}

/** `unset`: nobody has set one, and nothing is said. Judged by the upper end of what may have been spent: a warning that comes late is none. */
export type BudgetState = 'unset' | 'within' | 'near' | 'over';

export function budgetState(budget: Budget | null, spent: Money): BudgetState {
  if (budget === null) return 'unset';
  if (spent.to > budget.limitKopecks) return 'over';
  return spent.to * 100 >= budget.limitKopecks * budget.warnPercent ? 'near' : 'within';
}

/** Whole percents of the limit, by the upper end. */
export function spentPercent({ limitKopecks }: Budget, { to }: Money): number {
  return limitKopecks === 0 ? 100 : Math.floor((to / limitKopecks) * 100);
}

const MOST_KOPECKS = 1_000_000_000_000;

type TypedBudget = Omit<Budget, 'siteId'>;

/** What is wrong with each field of a budget as it was typed. */
export const BUDGET_RULES: { readonly [Field in keyof TypedBudget]: (value: TypedBudget[Field]) => readonly Fault[] } =
  {
    year: (year) => (isWithin(year, 2020, 2100) ? [] : [fault('year', 'Год: четыре цифры, с 2020 по 2100.')]),
    limitKopecks: (kopecks) =>
      isWithin(kopecks, 1, MOST_KOPECKS)
        ? []
        : [fault('limitKopecks', 'Сумма на год: рубли вида 250000 или 250000,50, больше нуля.')],
    warnPercent: (percent) =>
      isWithin(percent, 1, 100) ? [] : [fault('warnPercent', 'Предупредить при: целое число процентов от 1 до 100.')],
  };

export function budgetFaults({ year, limitKopecks, warnPercent }: TypedBudget): readonly Fault[] {
  return [
    ...BUDGET_RULES.year(year),
    ...BUDGET_RULES.limitKopecks(limitKopecks),
    ...BUDGET_RULES.warnPercent(warnPercent),
  ];
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function fault(field: string, message: string): Fault {
  return { code: `${field}_wrong`, field, message };
}
