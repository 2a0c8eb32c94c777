import { LETTER_NUMBER_WITHIN, parseLetterNumber } from '../letters/letter-number.ts';
import { isTrackingNumber } from '../post/tracking-number.ts';

/** Elements of a list that comes as xml. */
export const LIST_ELEMENTS = { root: 'letters', record: 'letter' } as const;

/** One letter of the list that the Post's cabinet gives out. */
export interface ListedLetter {
  readonly registrationNumber: string;
  readonly siteId: string;
  readonly year: number;
  readonly sequence: number;
  readonly shpi: string | null;
  readonly addressee: string | null;
}

const SHPI = /^\d{14}$/;
const ADDRESSEE = /получател|адресат/i;

/**
 * Letters named in rows of cells, whatever columns there are: each row in which one of our numbers stands is a letter, and a ШПИ in the
 * same row is its. The same number twice is one letter. How the cabinet words its list is not published.
 */
export function readCabinetList(rows: readonly (readonly string[])[]): readonly ListedLetter[] {
  const found = new Map<string, ListedLetter>();
  let addresseeAt = -1;
  for (const cells of rows) {
    const head = cells.findIndex((cell) => ADDRESSEE.test(cell));
    if (head >= 0) addresseeAt = head;
    const registrationNumber = cells
      .map((cell) => LETTER_NUMBER_WITHIN.exec(cell)?.[0])
      .find((number) => number !== undefined);
    const parts = registrationNumber === undefined ? null : parseLetterNumber(registrationNumber);
    if (registrationNumber === undefined || parts === null) continue;
    const shpi = cells
      .map((cell) => cell.replaceAll(/\s/g, ''))
      .find((cell) => SHPI.test(cell) && isTrackingNumber(cell));
    const addressee = cells[addresseeAt]?.trim() ?? '';
    found.set(registrationNumber, {
      ...{ registrationNumber, siteId: parts.siteCode, year: parts.year, sequence: parts.sequence },
      ...{ shpi: shpi ?? null, addressee: addressee === '' ? null : addressee },
    });
  }
  return [...found.values()];
}

/** Pasted text as rows of cells: a copied table has tabs, a CSV semicolons or commas. */
export function cellsOfText(text: string): readonly (readonly string[])[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/[\t;]|,(?=\S)|\s{2,}/).map((cell) => cell.trim().replaceAll(/^"|"$/g, '')));
}
