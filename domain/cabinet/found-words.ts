import { isTrackingNumber } from '../post/tracking-number.ts';

/** Fourteen digits, in one piece or as they are printed: office, month, serial, check digit. */
const GROUPED = /(?<![\d])(\d{6})[ \u00a0\t]?(\d{2})[ \u00a0\t]?(\d{5})[ \u00a0\t]?(\d)(?!\d)/;
const S10 = /(?<![A-Z0-9])[A-Z]{2}\d{9}[A-Z]{2}(?![A-Z0-9])/;

/** The ШПИ that stands alone in a cell or a field, right or wrong by its check digit, without spaces; null: nothing of its form. */
export function joinedShpi(cell: string): string | null {
  const joined = cell.replaceAll(/\s/g, '').toUpperCase();
  return /^\d{14}$/.test(joined) || /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(joined) ? joined : null;
}

/** A ШПИ within a text and where it stands. */
export interface FoundShpi {
  readonly shpi: string;
  readonly from: number;
  readonly to: number;
}

/** Every ШПИ within a text, in order. */
export function findShpis(text: string): readonly FoundShpi[] {
  const found = [...text.matchAll(new RegExp(`${GROUPED.source}|${S10.source}`, 'g'))];
  return found.map(({ 0: whole, index }) => ({
    shpi: whole.replaceAll(/\s/g, ''),
    from: index,
    to: index + whole.length,
  }));
}

export function isRightShpi(shpi: string): boolean {
  return isTrackingNumber(shpi);
}

/** Names as they are compared: the Post writes «Е» for «Ё», in whatever case and spacing. */
export function comparedName(name: string): string {
  return name
    .toUpperCase()
    .replaceAll('Ё', 'Е')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** A text with every ШПИ, in groups too, taken out of it: none of its digits is anything else. */
export function withoutShpis(text: string): string {
  return findShpis(text).reduceRight((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, text);
}

/** The index of an address: six digits that stand alone; the office of a ШПИ printed in groups is none. */
export function indexOf(address: string): string | null {
  return /(?<!\d)[1-9]\d{5}(?!\d)/.exec(withoutShpis(address))?.[0] ?? null;
}
