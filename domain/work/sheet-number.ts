/** «8,9123E+10»: what a spreadsheet writes of a long number; the digits after those are lost. */
const SHEET_NUMBER = /^[+-]?\d+(?:[.,]\d+)?[eе][+-]?\d+$/iu;

/** A spreadsheet has turned what was typed into a number, of which nobody can tell the digits. */
export function isSheetNumber(typed: string): boolean {
  return SHEET_NUMBER.test(typed.normalize('NFKC').replaceAll(/\s/gu, ''));
}
