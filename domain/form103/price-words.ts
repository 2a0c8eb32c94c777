import { BRANCH_NAMES } from '../post/branch-names.ts';
import type { DeliveryBranch } from '../post/operation-meaning.ts';
import { moneyText, type Money } from '../post/tariff.ts';

/** By what a price was reckoned; `way` null: not known, or nothing depends on it. */
export interface Reckoning {
  readonly way?: DeliveryBranch | null | undefined;
  /** What it was made of besides the price of the way, in words (`madeOf`). */
  readonly made?: string | null | undefined;
}

/** What was reckoned, with what it was reckoned by: «64,80 ₽ (на бумаге; листов 7, сверх цены 2)». */
export function reckonedWords(expected: Money, { way, made }: Reckoning = {}): string {
  const by = [...(way == null ? [] : [BRANCH_NAMES[way]]), ...(made == null ? [] : [made])];
  return `${moneyText(expected)}${by.length === 0 ? '' : ` (${by.join('; ')})`}`;
}

/** Why the charge is what it is beside what was reckoned, in words. Kopecks; null: not known. `by`: that by which it was reckoned. */
export function priceWords(actual: number | null, expected: Money | null, by: Reckoning = {}): string | null {
  if (actual === null) return null;
  if (expected === null) return 'расчёта не было: цена письма такого вида не опубликована';
  const { from, to } = expected;
  const reckoned = reckonedWords(expected, by);
  if (actual > to) return `больше расчёта ${reckoned} на ${one(actual - to)}`;
  if (actual < from) return `меньше расчёта ${reckoned} на ${one(from - actual)}`;
  return from === to ? 'равна расчёту' : `в пределах расчёта ${reckoned}`;
}

/** A charge as it is held against what was reckoned. */
interface HeldCharge extends Reckoning {
  readonly priceKopecks: number | null;
  readonly expected: Money | null;
}

/** It may be right: that is decided once the Post has told by which way the letter goes. */
export function isUndecidedCharge({ priceKopecks: price, expected, way }: HeldCharge): boolean {
  if (price === null || expected === null || way != null || expected.from === expected.to) return false;
  return price >= expected.from && price <= expected.to;
}

/** How the charge of a letter stands to what was reckoned, in words. */
export function chargeWords(charge: HeldCharge): string | null {
  const words = priceWords(charge.priceKopecks, charge.expected, charge);
  return words !== null && isUndecidedCharge(charge) ? `${words}; ${UNDECIDED}` : words;
}

const UNDECIDED = 'плата ещё не решена: путь письма не известен';

/** The same of so many letters of a batch. */
export function undecidedWords(count: number): string {
  return `плата ещё не решена, писем: ${String(count)}; Почта не сказала, электронно они ушли или на бумаге`;
}

/** That the Post charged a letter more than once: «Почта взяла плату дважды: 32,40 ₽ + 1 032,40 ₽»; null: it did not. */
export function repeatedCharge(charges: readonly number[]): string | null {
  if (charges.length < 2) return null;
  return `Почта взяла плату ${charges.length === 2 ? 'дважды' : 'несколько раз'}: ${charges.map(one).join(' + ')}`;
}

/** What a letter cost, as a paper of the court says it: what the Post took by form 103, else what the tariff says. `reckoned` null: not published. */
export function costWords(charged: ChargedLetter | null, reckoned: Money | null, made: string | null = null): string {
  const byTariff = reckoned === null ? null : `${reckonedWords(reckoned, { made })} по тарифу`;
  if (charged === null) {
    return byTariff === null ? 'не опубликована' : `${byTariff}; платы по форме 103 Почта ещё не назвала`;
  }
  const { kopecks, expected } = charged;
  return `${one(kopecks)} по форме 103 Почты; ${takenWords({ ...charged, expected: expected ?? reckoned })}`;
}

/** What the Post took for a letter; kopecks. */
export interface ChargedLetter extends Reckoning {
  readonly kopecks: number;
  /** A line of the form each. */
  readonly charges?: readonly number[];
  readonly expected: Money | null;
}

/** How all that the Post took for a letter stands to what was reckoned, and that it took it more than once. */
export function takenWords(charged: ChargedLetter): string {
  const { kopecks, charges = [], expected } = charged;
  const words = [repeatedCharge(charges), priceWords(kopecks, expected, charged)];
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
