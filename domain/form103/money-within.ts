/** What of an address or of a list its number belongs to: «д. 3 164,80» is a house and a sum. */
const NAMED_NUMBER = /(?:(?<!\p{L})(?:д|дом|к|корп|стр|кв|оф|пом|лит|п)\.?|№)[ \u00a0]{0,2}/u;
/** Thousands stand apart only in a number that nothing else touches. */
const APART = String.raw`(?<![/\p{L}-]|${NAMED_NUMBER.source})\d{1,3}(?:[ \u00a0\u202f]\d{3})+`;
/** A minus that stands right before a sum, «-64,80», or a sign that is nothing else. Between words a dash is a dash: «Лесная - 64,80». */
const MINUS = String.raw`(?<![^\s|(;:])(?:[-\u2010-\u2013]|\u2212 ?)`;
const UNDER_MINUS = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,7}`;
/** Roubles with kopecks within a text: «64,80», «1 234.50», «-64,80». A date, a number of a list or of a letter is none. */
const MONEY = new RegExp(
  String.raw`(?<![\d.,])(?:(${MINUS})(${UNDER_MINUS})|(${APART}|\d{1,7}))[.,](\d{2})(?![.,]\d|\d)`,
  'giu',
);

/** «999 руб. 00 коп.»; kopecks may be left out. */
const IN_WORDS =
  /(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,9})\s*(?:руб(?:\.|л[а-я]+)?|р\.?)\s*(\d{1,2})\s*(?:коп[а-я]*|к)\.?/giu;

/** What a sum may be, kopecks, less than nothing under a minus: all its groups together first, then without those before it. */
export type SumReadings = readonly [number, ...number[]];

/** A sum within a text, with where it stands. */
interface FoundMoney {
  readonly readings: SumReadings;
  readonly from: number;
  readonly to: number;
}

function findMoneys(text: string): readonly FoundMoney[] {
  return [...text.matchAll(MONEY)].map(({ 0: whole, 1: minus, 2: under, 3: plain = '', 4: kopecks, index }) => {
    const place = { from: index, to: index + whole.length };
    if (minus !== undefined) return { ...place, readings: [-kopecksOf(under ?? '', kopecks)] };
    const [all, ...shorter] = [plain, ...withoutGroupsBefore(plain)].map((roubles) => kopecksOf(roubles, kopecks));
    return { ...place, readings: [all ?? 0, ...shorter] };
  });
}

function kopecksOf(roubles: string, kopecks = ''): number {
  return Number(roubles.replaceAll(/\D/g, '')) * 100 + Number(kopecks);
}

/**
 * A number of another cell looks like thousands, «20 115,20» of a mass and a charge: only a blank that does not break, or a group that
 * begins with a zero, says that the groups are of one sum.
 */
function withoutGroupsBefore(roubles: string): readonly string[] {
  return [...roubles.matchAll(/ (?=[1-9])/g)].map(({ index }) => roubles.slice(index + 1));
}

/** The same text without its sums. */
export function withoutMoneys(text: string): string {
  return inFigures(text).replaceAll(MONEY, '|');
}

/** From here on a line tells parts of what it has told. */
const PARTS = /в\s*т(?:ом)?\.?\s*ч(?:исле)?\.?(?!\p{L})|из них/iu;
/** Words before a sum by which it is the tax, or what is left without it; «с НДС» is the whole. */
const OF_TAX = /(?<!с |с учётом |с учетом |включая )НДС(?!\p{L})/iu;

/** What a line may come to: each of its sums that is neither a tax nor a part of another, in order. */
export function wholeSumsWithin(line: string): readonly SumReadings[] {
  const plain = inFigures(line);
  const parts = plain.search(PARTS);
  const found = findMoneys(plain).filter(({ to }) => !/^\s?%/.test(plain.slice(to)));
  const whole = found.filter(({ from }, at) => {
    const isPart = parts >= 0 && from > parts;
    return !isPart && !OF_TAX.test(plain.slice(found[at - 1]?.to ?? 0, from));
  });
  return whole.map(({ readings }) => readings);
}

function inFigures(text: string): string {
  return text.replaceAll(IN_WORDS, (_, roubles: string, kopecks: string) => `${roubles},${kopecks.padStart(2, '0')}`);
}

/** The same of a cell whose sum may stand under a minus: «-32,40». Null: it holds something else. */
export function signedMoneyOfCell(cell: string): number | null {
  const [, plain] = /^\s*[-\u2010-\u2013\u2212]\s?(\d.*)$/su.exec(cell) ?? [];
  if (plain === undefined) return moneyOfCell(cell);
  const kopecks = moneyOfCell(plain);
  return kopecks === null ? null : -kopecks;
}

/**
 * A cell that holds nothing but a sum, with kopecks or without: «64,80», «64.80р», «64-80», «999 руб. 00 коп.», a number of a workbook with
 * its error (32.400000000000006). Null: it holds something else, or three digits that may be thousands.
 */
export function moneyOfCell(cell: string): number | null {
  const told = inFigures(cell.trim());
  const plain = told.replaceAll(/[\s\u00a0]|₽|руб(?:\.|л[а-я]+)?|р\.?|rub/giu, '');
  if (/^\d{1,9}\.\d{4,}$/.test(plain)) return Math.round(Number(plain) * 100);
  const match = /^(\d{1,9})(?:[.,=-](\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
