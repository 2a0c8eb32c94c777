import { BRANCH_NAMES } from '../post/branch-names.ts';
import type { DeliveryBranch } from '../post/operation-meaning.ts';
import { moneyText, type Money } from '../post/tariff.ts';

/** What was reckoned, with the way that it was reckoned by: «64,80 ₽ (на бумаге)». `way` null: not known, or nothing depends on it. */
export function reckonedWords(expected: Money, way: DeliveryBranch | null = null): string {
  return `${moneyText(expected)}${way === null ? '' : ` (${BRANCH_NAMES[way]})`}`;
}

/** Why the charge is what it is beside what was reckoned, in words. Kopecks; null: not known. `way`: that by which it was reckoned. */
export function priceWords(
  actual: number | null,
  expected: Money | null,
  way: DeliveryBranch | null = null,
): string | null {
  if (actual === null) return null;
  if (expected === null) return 'расчёта не было: цена письма такого вида не опубликована';
  const { from, to } = expected;
  const reckoned = reckonedWords(expected, way);
  if (actual > to) return `больше расчёта ${reckoned} на ${one(actual - to)}`;
  if (actual < from) return `меньше расчёта ${reckoned} на ${one(from - actual)}`;
  return from === to ? 'равна расчёту' : `в пределах расчёта ${reckoned}`;
}

/** That the Post charged a letter more than once: «Почта взяла плату дважды: 32,40 ₽ + 1 032,40 ₽»; null: it did not. */
export function repeatedCharge(charges: readonly number[]): string | null {
  if (charges.length < 2) return null;
  return `Почта взяла плату ${charges.length === 2 ? 'дважды' : 'несколько раз'}: ${charges.map(one).join(' + ')}`;
}

/** What a letter cost, as a paper of the court says it: what the Post took by form 103, else what the tariff says. `reckoned` null: not published. */
export function costWords(charged: ChargedLetter | null, reckoned: Money | null): string {
  const byTariff = reckoned === null ? null : `${moneyText(reckoned)} по тарифу`;
  if (charged === null) {
    return byTariff === null ? 'не опубликована' : `${byTariff}; платы по форме 103 Почта ещё не назвала`;
  }
  const { kopecks, expected } = charged;
  return `${one(kopecks)} по форме 103 Почты; ${takenWords({ ...charged, expected: expected ?? reckoned })}`;
}

/** What the Post took for a letter; kopecks. */
export interface ChargedLetter {
  readonly kopecks: number;
  /** A line of the form each. */
  readonly charges?: readonly number[];
  readonly expected: Money | null;
  readonly way?: DeliveryBranch | null;
}

/** How all that the Post took for a letter stands to what was reckoned, and that it took it more than once. */
export function takenWords({ kopecks, charges = [], expected, way }: ChargedLetter): string {
  const words = [repeatedCharge(charges), priceWords(kopecks, expected, way)];
  return words.filter((part) => part !== null).join('; ');
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
