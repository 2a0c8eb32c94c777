import type { AnswerRow } from '../cabinet/answer-row.ts';
import type { AskedLetter } from '../cabinet/batch-facts.ts';
import { findShpis, type FoundShpi } from '../cabinet/found-words.ts';
import { readText } from '../cabinet/read-text.ts';
import { toldCharge, type FormLine, type ReadForm } from './form-line.ts';
import { LETTER_NUMBER_WITHIN } from '../letters/letter-number.ts';
import { unwrapped } from './unwrapped.ts';
import { moneysWithin, wholeSumWithin, withoutMoneys } from './money-within.ts';

/** A line of totals. */
const TOTAL = /(?:всего|итого|на сумму)[^\n]*/i;
/** That of one sheet, or a count of sheets: it says nothing of the whole. */
const OF_PAGE = /(?<!\p{L})(?:страниц|стр\.|лист)/iu;
const COUNT = /(?:всего|итого)[^\d\n|]{0,40}?(\d{1,6})(?!\d)/i;
const OF_PIECES = /отправлен|рпо|пис[еь]м/i;

/**
 * The lines of form 103 by the text of its PDF: each ШПИ is one, with what stands at it. The real form's columns are not published, so
 * that the charge is taken to be the last sum of the line.
 */
export function readForm(list: string, letters: readonly AskedLetter[]): ReadForm {
  const text = unwrapped(list, letters);
  const shpis = findShpis(text);
  const rows = readText(text, letters).filter(({ shpi }) => shpi !== null);
  const lines = rows.map((row, at) => lineOf(row, priceAt(text, shpis, at)));
  const toldSumKopecks = toldSum(text);
  const hasPrices = toldSumKopecks !== null || lines.some(tellsCharge);
  return { lines, hasPrices, toldCount: toldCount(text), toldSumKopecks };
}

function tellsCharge({ priceKopecks, negativeKopecks }: FormLine): boolean {
  return priceKopecks !== null || negativeKopecks !== null;
}

function lineOf(row: AnswerRow, toldKopecks: number | null): FormLine {
  const { place, words, registrationNumber, shpi, recipient, index } = row;
  return { place, words, registrationNumber, shpi, recipient, index, ...toldCharge(toldKopecks) };
}

/** In the line after the ШПИ, else in the line before it, else below it and above the next one. */
function priceAt(text: string, shpis: readonly FoundShpi[], at: number): number | null {
  const found = shpis[at];
  if (!found) return null;
  const until = shpis[at + 1]?.from ?? text.length;
  const [line = '', ...below] = text.slice(found.to, until).split('\n');
  const before = text.slice(Math.max(text.lastIndexOf('\n', found.from - 1) + 1, shpis[at - 1]?.to ?? 0), found.from);
  const under = below.filter((words) => !TOTAL.test(words)).join('\n');
  const ownPlace = new RegExp(String.raw`^\s*${String(at + 1)}[.)]?\s`);
  const inLine = wholeSumWithin(withoutNumbers(line)) ?? wholeSumWithin(withoutNumbers(before, ownPlace));
  return inLine ?? moneysWithin(withoutNumbers(under))[0] ?? null;
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

function toldSum(text: string): number | null {
  return totalsOf(text).reduce<number | null>((sum, line) => wholeSumWithin(line) ?? sum, null);
}
