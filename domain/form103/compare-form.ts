import type { AskedLetter } from '../cabinet/batch-facts.ts';
import { comparedName, indexOf } from '../cabinet/found-words.ts';
import { isNamedWithin } from '../cabinet/named-within.ts';
import type { DeliveryBranch } from '../post/operation-meaning.ts';
import { exactly, moneyText, sumOf, type Money } from '../post/tariff.ts';
import { dayWords } from '../work/plain-text.ts';
import { addresseeWords } from './addressee-words.ts';
import { chargesByTariff } from './charges-by-tariff.ts';
import type { FormDifference, WholeDifferenceCode } from './form-differences.ts';
import type { FormLine, ReadForm } from './form-line.ts';
import { isOfAnother } from './line-of-another.ts';
import { reckonedWords } from './price-words.ts';

/** A letter of the batch as form 103 is held against it. */
export interface FormLetter extends AskedLetter {
  /** What it was reckoned to cost, kopecks; null: not known. */
  readonly expected: Money | null;
  /** Which way it went, where the price was reckoned by it; null: not known, or the price does not depend on it. */
  readonly way?: DeliveryBranch | null | undefined;
  /** What the price was made of besides that of the way, in words. */
  readonly made?: string | null | undefined;
  /** `yyyy-MM-dd`: the court's day on which the Post took it, where a list that tells days is held against it. */
  readonly acceptedOn?: string | undefined;
  /** The Post took it on a day that the list is not of: nobody misses it there, and where it stands there it is told. */
  readonly isOfAnotherDay?: boolean | undefined;
}

/** A line of the comparison: a letter, a line of the form, or both. */
export interface ComparedLine {
  /** From 1: lines of the form in their order, then letters that it does not name. */
  readonly place: number;
  readonly letterId: string | null;
  readonly line: FormLine | null;
  readonly differences: readonly FormDifference[];
}

export interface FormComparison {
  readonly lines: readonly ComparedLine[];
  /** Registered letters that the Post accepted, and what they were reckoned to cost. */
  readonly ours: { readonly count: number; readonly sum: Money };
  /** `sumKopecks`: null where a line has no charge. */
  readonly post: { readonly count: number; readonly sumKopecks: number | null };
  readonly whole: readonly WholeDifferenceCode[];
}

/** Holds form 103 against the batch line by line: ШПИ, name, index, charge. Every accepted registered letter must stand in it once. */
export function compareForm(form: ReadForm, letters: readonly FormLetter[]): FormComparison {
  const matched = matchLines(form.lines, letters);
  const reckoned = form.lines.map((line) => ({ line, expected: matched.get(line)?.expected ?? null }));
  const lines = chargesByTariff(reckoned, form.toldSums);
  const seen = new Set<string>();
  const named = form.lines.map((told, at): ComparedLine => {
    const [letter, line = told] = [matched.get(told), lines[at]];
    const isRepeated = letter !== undefined && seen.has(letter.letterId);
    if (letter) seen.add(letter.letterId);
    const differences = letter
      ? differencesOf(letter, line, { isRepeated, hasPrices: form.hasPrices })
      : strangerIn(line);
    return { place: at + 1, letterId: letter?.letterId ?? null, line, differences };
  });
  const due = letters.filter(isDue);
  const missing = due
    .filter(({ letterId }) => !seen.has(letterId))
    .map((letter, at): ComparedLine => {
      const differences = [
        { code: 'not_in_form', ours: letter.shpi ?? letter.registrationNumber, post: null } as const,
      ];
      return { place: form.lines.length + at + 1, letterId: letter.letterId, line: null, differences };
    });
  const sumKopecks = sumOfLines(lines);
  return {
    lines: [...named, ...missing],
    ours: { count: due.length, sum: sumOf(due.map(({ expected }) => expected)) },
    post: { count: form.lines.length, sumKopecks },
    whole: wholeOf(form, sumKopecks),
  };
}

/** How many lines of a form are about letters of the batch. None: whatever it is, it is not read as the form of this batch. */
export function countOwnLines({ lines }: ReadForm, letters: readonly AskedLetter[]): number {
  return matchLines(lines, letters).size;
}

/** Of which letters of the batch a form tells. */
export function lettersOf({ lines }: ReadForm, letters: readonly AskedLetter[]): ReadonlySet<string> {
  return new Set([...matchLines(lines, letters).values()].map(({ letterId }) => letterId));
}

/** What is known where no line of the form is about the batch: our side alone, and how many lines of strangers there are. */
export function compareUnread({ lines }: ReadForm, letters: readonly FormLetter[]): FormComparison {
  const none = { lines: [], hasPrices: false, toldCount: null, toldSumKopecks: null };
  const { ours } = compareForm(none, letters);
  return { lines: [], ours, post: { count: lines.length, sumKopecks: null }, whole: [] };
}

/** The Post’s lists name registered letters only: a simple one has no ШПИ. */
export function isDue({ kind, result, isOfAnotherDay }: FormLetter): boolean {
  return kind === 'registered' && result === 'accepted' && isOfAnotherDay !== true;
}

/** By ШПИ, then by the letter's number, then by a name that only one letter without a line has, where the line itself names no other letter. */
export function matchLines<Letter extends AskedLetter>(
  lines: readonly FormLine[],
  letters: readonly Letter[],
): ReadonlyMap<FormLine, Letter> {
  const matched = new Map<FormLine, Letter>();
  const byShpi = new Map(letters.flatMap((letter) => (letter.shpi === null ? [] : [[letter.shpi, letter] as const])));
  const byNumber = new Map(letters.map((letter) => [letter.registrationNumber, letter]));
  const found = (line: FormLine, letter: Letter | undefined): void => {
    if (letter) matched.set(line, letter);
  };
  for (const line of lines) {
    found(line, byShpi.get(line.shpi ?? ''));
  }
  for (const line of lines.filter((one) => !matched.has(one))) {
    found(line, byNumber.get(line.registrationNumber ?? ''));
  }
  for (const line of lines.filter((one) => !matched.has(one))) {
    const taken = new Set([...matched.values()].map(({ letterId }) => letterId));
    const same = letters.filter((letter) => !taken.has(letter.letterId) && isSameName(letter, line.recipient));
    if (same.length === 1 && same.every((letter) => !isOfAnother(line, letter))) found(line, same[0]);
  }
  return matched;
}

function isSameName({ recipientName }: AskedLetter, name: string | null): boolean {
  return name !== null && comparedName(name) === comparedName(recipientName);
}

/** What it says stands in the line itself. */
function strangerIn({ shpi }: FormLine): readonly FormDifference[] {
  const nothing = { ours: null, post: null };
  return [{ code: 'stranger', ...nothing }, ...(shpi === null ? [{ code: 'no_shpi', ...nothing } as const] : [])];
}

function differencesOf(
  letter: FormLetter,
  line: FormLine,
  { isRepeated, hasPrices }: { readonly isRepeated: boolean; readonly hasPrices: boolean },
): readonly FormDifference[] {
  return [
    ...(isRepeated ? [{ code: 'repeated', ours: null, post: line.shpi } as const] : []),
    ...(letter.result === 'accepted' ? [] : [{ code: 'not_accepted', ours: null, post: line.shpi } as const]),
    ...differentNumber(letter, line),
    ...differentDay(letter, line),
    ...differentShpi(letter, line),
    ...differentName(letter, line),
    ...differentIndex(letter, line),
    ...(hasPrices ? differentPrice(letter, line) : []),
  ];
}

function differentDay({ acceptedOn, isOfAnotherDay }: FormLetter, line: FormLine): FormDifference[] {
  if (acceptedOn === undefined) return [];
  const [ours, post] = [dayWords(acceptedOn), line.acceptedOn === undefined ? null : dayWords(line.acceptedOn)];
  if (post !== null && post !== ours) return [{ code: 'accepted_on', ours, post }];
  return isOfAnotherDay === true ? [{ code: 'outside_days', ours, post }] : [];
}

/** The Post says that this ШПИ is of another letter: the ШПИ of the two may have been written crosswise. */
function differentNumber(
  { registrationNumber: ours }: FormLetter,
  { registrationNumber: post }: FormLine,
): FormDifference[] {
  return post === null || post === ours ? [] : [{ code: 'number', ours, post }];
}

function differentShpi({ shpi: ours }: FormLetter, { shpi: post }: FormLine): FormDifference[] {
  if (ours === post || ours === null) return [];
  return [{ code: post === null ? 'no_shpi' : 'shpi', ours, post }];
}

/**
 * What a column of names says is held against alone; where the form has no columns, our whole name stands in the line. A table whose column of
 * names is not known or empty says nothing of them.
 */
function differentName(letter: FormLetter, line: FormLine): FormDifference[] {
  const [{ recipientName: ours }, { recipient, words }] = [letter, line];
  if (isSameName(letter, recipient) || isNamedWithin(recipient ?? words, letter)) return [];
  if (recipient === null && line.hasColumns === true) return [];
  return [{ code: 'name', ours, post: recipient ?? addresseeWords(line) }];
}

/** A line without an index says nothing of it. */
function differentIndex({ recipientAddress }: FormLetter, { index: post }: FormLine): FormDifference[] {
  const ours = indexOf(recipientAddress);
  return post === null || ours === null || ours === post ? [] : [{ code: 'index', ours, post }];
}

/** What a charge and what was reckoned differ in; a charge that was not read is a difference too. */
export function differentPrice(
  { expected, way, made }: Pick<FormLetter, 'expected' | 'way' | 'made'>,
  { priceKopecks, negativeKopecks, readings }: Pick<FormLine, 'priceKopecks' | 'negativeKopecks' | 'readings'>,
): FormDifference[] {
  const ours = expected && reckonedWords(expected, { way, made });
  if (negativeKopecks !== null) {
    const post = moneyText(exactly(negativeKopecks));
    return [{ code: 'price_negative', ours, post }];
  }
  if (priceKopecks === null) {
    return readings === undefined
      ? [{ code: 'price_unread', ours, post: null }]
      : [{ code: 'price_ambiguous', ours, post: readings.map((one) => moneyText(exactly(one))).join(' или ') }];
  }
  if (expected === null) return [];
  if (priceKopecks >= expected.from && priceKopecks <= expected.to) return [];
  const post = moneyText(exactly(priceKopecks));
  return [{ code: 'price', ours, post }];
}

function sumOfLines(lines: readonly FormLine[]): number | null {
  const prices = lines.flatMap(({ priceKopecks }) => priceKopecks ?? []);
  return prices.length < lines.length ? null : prices.reduce((sum, one) => sum + one, 0);
}

function wholeOf({ toldCount, toldSumKopecks, lines }: ReadForm, sum: number | null): readonly WholeDifferenceCode[] {
  return [
    ...(toldCount !== null && toldCount !== lines.length ? (['count'] as const) : []),
    ...(toldSumKopecks !== null && sum !== null && toldSumKopecks !== sum ? (['sum'] as const) : []),
  ];
}
