import { moneyText, type Money } from '../post/tariff.ts';

/** Why the charge is what it is beside what was reckoned, in words. Kopecks; null: not known. */
export function priceWords(actual: number | null, expected: Money | null): string | null {
  if (actual === null) return null;
  if (expected === null) return 'расчёта не было: цена письма такого вида не опубликована';
  const { from, to } = expected;
  if (actual > to) return `больше расчёта ${moneyText(expected)} на ${one(actual - to)}`;
  if (actual < from) return `меньше расчёта ${moneyText(expected)} на ${one(from - actual)}`;
  return from === to ? 'равна расчёту' : `в пределах расчёта ${moneyText(expected)}`;
}

/** What a letter cost, as a paper of the court says it: what the Post took by form 103, else what the tariff says. `reckoned` null: not published. */
export function costWords(
  charged: { readonly kopecks: number; readonly expected: Money | null } | null,
  reckoned: Money | null,
): string {
  const byTariff = reckoned === null ? null : `${moneyText(reckoned)} по тарифу`;
  if (charged === null) {
    return byTariff === null ? 'не опубликована' : `${byTariff}; платы по форме 103 Почта ещё не назвала`;
  }
  const { kopecks, expected } = charged;
  return `${one(kopecks)} по форме 103 Почты; ${priceWords(kopecks, expected ?? reckoned) ?? ''}`;
}

/** The same of a whole batch; `isRead` false: no line of the form is about it. */
export function sumWords(actual: number | null, expected: Money, isRead = true): string {
  if (!isRead) return 'форма не читается: сравнивать нечего';
  if (actual === null) return 'в форме 103 не у каждой строки прочитана плата: сумма не сравнивается';
  return priceWords(actual, expected) ?? '';
}

function one(kopecks: number): string {
  return moneyText({ from: kopecks, to: kopecks });
}
