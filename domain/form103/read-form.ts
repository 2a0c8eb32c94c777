import type { AskedLetter } from '../cabinet/batch-facts.ts';
import { comparedName, findShpis, indexOf, type FoundShpi } from '../cabinet/found-words.ts';
import { namedWithin } from '../cabinet/named-within.ts';
import { readText } from '../cabinet/read-text.ts';
import { LETTER_NUMBER_WITHIN } from '../letters/letter-number.ts';
import { chargesByTotals } from './charge-readings.ts';
import { toldCharge, type FormLine, type ReadForm } from './form-line.ts';
import { countInTotals, isTotal, sumsInTotals } from './form-totals.ts';
import { wholeSumsWithin, type SumReadings } from './money-within.ts';
import { beginsRow, rowsWithoutShpi, type RowWithoutShpi } from './rows-without-shpi.ts';
import { unwrapped } from './unwrapped.ts';

/** A row of the list as its charge is not read yet. */
interface ListRow {
  readonly from: number;
  readonly line: Omit<FormLine, 'priceKopecks' | 'negativeKopecks' | 'readings'>;
  readonly sums: readonly SumReadings[];
}

/**
 * The lines of form 103 by the text of its PDF: each ШПИ is one, with what stands at it, and each row that has none. The real form's columns
 * are not published, so that which sum of a line is the charge, and where it begins, is told by the totals of the form itself, or stays open.
 */
export function readForm(list: string, letters: readonly AskedLetter[]): ReadForm {
  const text = unwrapped(list, letters);
  const rows = rowsOf(text, letters);
  const told = sumsInTotals(text);
  const charges = chargesByTotals(
    rows.map(({ sums }) => sums),
    told.flat(),
  );
  const lines = rows.map(({ line }, at): FormLine => {
    const { kopecks = null, readings } = charges[at] ?? {};
    return { ...line, place: at + 1, ...toldCharge(kopecks), readings };
  });
  const hasPrices = told.length > 0 || lines.some(tellsCharge);
  return {
    ...{ lines, hasPrices, toldCount: countInTotals(text) },
    ...{ toldSumKopecks: toldSumOf(told, lines), toldSums: told.flat() },
  };
}

function tellsCharge({ priceKopecks, negativeKopecks, readings }: FormLine): boolean {
  return priceKopecks !== null || negativeKopecks !== null || readings !== undefined;
}

/** In the order in which they stand. */
function rowsOf(text: string, letters: readonly AskedLetter[]): readonly ListRow[] {
  const shpis = findShpis(text);
  const read = readText(text, letters).filter(({ shpi }) => shpi !== null);
  const sums = shpis.map((_, at) => sumsAt(text, shpis, at));
  const claimed = new Set(sums.map(({ from }) => from));
  const others = rowsWithoutShpi(text, (line, from) => !claimed.has(from) && sumsIn(line).length > 0);
  const named = read.map(({ place, words, registrationNumber, shpi, recipient, index }, at) => ({
    from: shpis[at]?.from ?? 0,
    line: { place, words, registrationNumber, shpi, recipient, index },
    sums: sums[at]?.sums ?? [],
  }));
  const nameless = others.map((row) => rowWithoutShpi(text, row, letters));
  return [...named, ...nameless].toSorted((one, other) => one.from - other.from);
}

function rowWithoutShpi(text: string, { from, to }: RowWithoutShpi, letters: readonly AskedLetter[]): ListRow {
  const row = text.slice(from, to);
  const names = namedWithin(row, letters);
  const isOne = new Set(names.map(({ recipientName }) => comparedName(recipientName))).size === 1;
  return {
    from,
    line: {
      ...{ place: 0, words: row.replaceAll(/\s+/g, ' ').trim(), shpi: null, index: indexOf(row) },
      registrationNumber: LETTER_NUMBER_WITHIN.exec(row)?.[0] ?? null,
      recipient: isOne ? (names[0]?.recipientName ?? null) : null,
    },
    sums:
      row
        .split('\n')
        .map((words) => sumsIn(words))
        .find((sums) => sums.length > 0) ?? [],
  };
}

/** The sums at a ШПИ, and where the line that tells them begins. */
interface PlacedSums {
  readonly from: number;
  readonly sums: readonly SumReadings[];
}

/** In the line after the ШПИ, else in the line before it, else in the first line of sums below it that begins no other row. */
function sumsAt(text: string, shpis: readonly FoundShpi[], at: number): PlacedSums {
  const found = shpis[at];
  if (!found) return { from: -1, sums: [] };
  const until = shpis[at + 1]?.from ?? text.length;
  const [line = '', ...below] = text.slice(found.to, until).split('\n');
  const own = text.lastIndexOf('\n', found.from - 1) + 1;
  const before = text.slice(Math.max(own, shpis[at - 1]?.to ?? 0), found.from);
  const ownPlace = new RegExp(String.raw`^\s*${String(at + 1)}[.)]?\s`);
  const near = [
    { from: own, sums: sumsIn(line) },
    { from: own, sums: sumsIn(before, ownPlace) },
    ...belowAt(found.to + line.length + 1, below, 1 + Number(/^\s*(\d{1,6})[.)]?\s/.exec(before)?.[1] ?? at + 1)),
  ];
  return near.find(({ sums }) => sums.length > 0) ?? { from: -1, sums: [] };
}

function belowAt(from: number, lines: readonly string[], nextPlace: number): readonly PlacedSums[] {
  const row = lines.findIndex((line) => beginsRow(line, nextPlace));
  return lines
    .slice(0, row < 0 ? lines.length : row)
    .map((line, at) => ({ line, from: from + lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0) }))
    .filter(({ line }) => !isTotal(line))
    .map(({ line, from: begins }) => ({ from: begins, sums: sumsIn(line) }));
}

/** Numbers that are known for what they are become «|»: none of their digits is a thousand of the sum beside. */
function sumsIn(line: string, ownPlace?: RegExp): readonly SumReadings[] {
  const plain = ownPlace === undefined ? line : line.replace(ownPlace, '| ');
  const letters = plain.replaceAll(new RegExp(LETTER_NUMBER_WITHIN.source, 'g'), '|');
  const without = findShpis(letters).reduceRight(
    (left, { from, to }) => `${left.slice(0, from)}|${left.slice(to)}`,
    letters,
  );
  return wholeSumsWithin(without);
}

/** What the lines come to, where it is one of the readings: several columns have a total each. */
function toldSumOf(told: readonly SumReadings[], lines: readonly FormLine[]): number | null {
  const sum = lines.reduce((whole, { priceKopecks }) => whole + (priceKopecks ?? 0), 0);
  return told.flat().includes(sum) ? sum : (told.at(-1)?.[0] ?? null);
}
