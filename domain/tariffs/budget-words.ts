import { exactly, moneyText, sumOf, type Money } from '../post/tariff.ts';
import { budgetState, spentPercent, type Budget, type BudgetState } from './budget.ts';

/** What is said of a budget of which little or nothing is left. */
export interface BudgetWarning {
  readonly state: 'near' | 'over';
  readonly words: string;
}

/**
 * `sending`: what is about to be spent besides, kopecks; null: nothing. Null: nothing is to be said. What may be and what is are told apart:
 * a year whose least sum is over its budget is over it.
 */
export function budgetWarningOf(budget: Budget | null, spent: Money, sending: Money | null): BudgetWarning | null {
  if (budget === null) return null;
  const whole = sending === null ? spent : sumOf([spent, sending]);
  const state = budgetState(budget, whole);
  if (state !== 'near' && state !== 'over') return null;
  const told = (sum: Money): string => `${moneyText(sum)} (${String(spentPercent(budget, sum))} %)`;
  const together = sending === null ? '' : `, с этой партией — ${told(whole)}`;
  const limit = moneyText(exactly(budget.limitKopecks));
  return { state, words: `${headOf(budget, spent, whole)}: истрачено ${told(spent)} из ${limit}${together}.` };
}

function headOf(budget: Budget, spent: Money, whole: Money): string {
  const [now, then] = [levelOf(budget, spent), levelOf(budget, whole)];
  return now === then ? NOW[then] : THEN[then];
}

type Level = Exclude<BudgetState, 'over'> | 'may_be_over' | 'over';

function levelOf(budget: Budget, sum: Money): Level {
  const state = budgetState(budget, sum);
  return state === 'over' && sum.from <= budget.limitKopecks ? 'may_be_over' : state;
}

const NOW: Readonly<Record<Level, string>> = {
  ...{ unset: '', within: '', near: 'Бюджет года подходит к концу' },
  ...{ may_be_over: 'Бюджет года может быть уже превышен', over: 'Бюджет года превышен' },
};

/** Where the batch that is about to go changes it. */
const THEN: Readonly<Record<Level, string>> = {
  ...{ unset: '', within: '', near: 'С этой партией бюджет года подойдёт к концу' },
  ...{
    may_be_over: 'С этой партией бюджет года может быть превышен',
    over: 'С этой партией бюджет года будет превышен',
  },
};
