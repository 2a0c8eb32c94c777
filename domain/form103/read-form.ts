import type { AnswerRow } from '../cabinet/answer-row.ts';
import type { AskedLetter } from '../cabinet/batch-facts.ts';
import { findShpis, type FoundShpi } from '../cabinet/found-words.ts';
import { readText } from '../cabinet/read-text.ts';
import { toldCharge, type FormLine, type ReadForm } from './form-line.ts';
import { LETTER_NUMBER_WITHIN } from '../letters/letter-number.ts';
import { unwrapped } from './unwrapped.ts';
import { chargesByTotals, type ReadCharge } from './charge-readings.ts';
import { wholeSumsWithin, withoutMoneys, type SumReadings } from './money-within.ts';

/** A line of totals. */
const TOTAL = /(?:всего|итого|на сумму)[^\n]*/i;
/** That of one sheet, or a count of sheets: it says nothing of the whole. */
const OF_PAGE = /(?<!\p{L})(?:страниц|стр\.|лист)/iu;
const COUNT = /(?:всего|итого)[^\d\n|]{0,40}?(\d{1,6})(?!\d)/i;
const OF_PIECES = /отправлен|рпо|пис[еь]м/i;

/**
 * The lines of form 103 by the text of its PDF: each ШПИ is one, with what stands at it. The real form's columns are not published, so
 * that which sum of a line is the charge, and where it begins, is told by the totals of the form itself, or stays open.
 */
export function readForm(list: string, letters: readonly AskedLetter[]): ReadForm {
  const text = unwrapped(list, letters);
  const shpis = findShpis(text);
  const rows = readText(text, letters).filter(({ shpi }) => shpi !== null);
  const told = toldSums(text);
  const charges = chargesByTotals(
    rows.map((_, at) => sumsAt(text, shpis, at)),
    told.flat(),
  );
  const lines = rows.map((row, at) => lineOf(row, charges[at] ?? { kopecks: null }));
  const hasPrices = told.length > 0 || lines.some(tellsCharge);
  const totals = { toldCount: toldCount(text), toldSumKopecks: toldSumOf(told, lines), toldSums: told.flat() };
  return { lines, hasPrices, ...totals };
}

function tellsCharge({ priceKopecks, negativeKopecks, readings }: FormLine): boolean {
  return priceKopecks !== null || negativeKopecks !== null || readings !== undefined;
}

function lineOf(row: AnswerRow, { kopecks, readings }: ReadCharge): FormLine {
  const { place, words, registrationNumber, shpi, recipient, index } = row;
  return { place, words, registrationNumber, shpi, recipient, index, ...toldCharge(kopecks), readings };
}

/** In the line after the ШПИ, else in the line before it, else in the first line of sums below it and above the next one. */
function sumsAt(text: string, shpis: readonly FoundShpi[], at: number): readonly SumReadings[] {
  const found = shpis[at];
  if (!found) return [];
  const until = shpis[at + 1]?.from ?? text.length;
  const [line = '', ...below] = text.slice(found.to, until).split('\n');
  const before = text.slice(Math.max(text.lastIndexOf('\n', found.from - 1) + 1, shpis[at - 1]?.to ?? 0), found.from);
  const under = below.filter((words) => !TOTAL.test(words));
  const ownPlace = new RegExp(String.raw`^\s*${String(at + 1)}[.)]?\s`);
  const near = [withoutNumbers(line), withoutNumbers(before, ownPlace), ...under.map((words) => withoutNumbers(words))];
  return near.map(wholeSumsWithin).find((sums) => sums.length > 0) ?? [];
}

/** Numbers that are known for what they are become «|»: none of their digits is a thousand of the sum beside. */
function withoutNumbers(text: string, ownPlace?: RegExp): string {
  const plain = ownPlace === undefined ? text : text.replace(ownPlace, '| ');
  const letters = plain.replaceAll(new RegExp(LETTER_NUMBER_WITHIN.source, 'g'), '|');
  return findShpis(letters).reduceRight((left, { from, to }) => `${left.slice(0, from)}|${left.slice(to)}`, letters);
}

/** What the list says of the whole; words of one total may be broken after «на сумму». */
function totalsOf(text: string): readonly string[] {
  const lines = text.replaceAll(/\n\s*(?=на сумму)/gi, ' ').split('\n');
  return lines.flatMap((line) => TOTAL.exec(line)?.[0] ?? []).filter((line) => !OF_PAGE.test(line));
}

function toldCount(text: string): number | null {
  const totals = totalsOf(text).filter((line) => COUNT.test(withoutMoneys(line)));
  const told = totals.findLast((line) => OF_PIECES.test(line)) ?? totals[0];
  return told === undefined ? null : Number(COUNT.exec(withoutMoneys(told))?.[1]);
}

/** The sums of the last total that tells any. */
function toldSums(text: string): readonly SumReadings[] {
  return (
    totalsOf(text)
      .map(wholeSumsWithin)
      .findLast((sums) => sums.length > 0) ?? []
  );
}

/** What the lines come to, where it is one of the readings: several columns have a total each. */
function toldSumOf(told: readonly SumReadings[], lines: readonly FormLine[]): number | null {
  const sum = lines.reduce((whole, { priceKopecks }) => whole + (priceKopecks ?? 0), 0);
  return told.flat().includes(sum) ? sum : (told.at(-1)?.[0] ?? null);
}
