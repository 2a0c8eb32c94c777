/** A letter's registration number in the court's own form, `50MS0095/26/768`: site, two digits of the year, consecutive number. */
export interface LetterNumber {
  /** Classification code of the court or site: region (two digits), kind (two Latin capitals), four digits. */
  readonly siteCode: string;
  /** Four digits, 2000–2099. */
  readonly year: number;
  /** From 1, per site and year. */
  readonly sequence: number;
}

const SITE_CODE = /^\d{2}[A-Z]{2}\d{4}$/;
const NUMBER = /^(\d{2}[A-Z]{2}\d{4})\/(\d{2})\/([1-9]\d{0,14})$/;
/** A number that stands in a longer text. */
export const LETTER_NUMBER_WITHIN = /\d{2}[A-Z]{2}\d{4}\/\d{2}\/[1-9]\d{0,14}/;
const SEQUENCE_DIGITS = 6;

/** True for a code like `50MS0095`. */
export function isSiteCode(text: string): boolean {
  return SITE_CODE.test(text);
}

/** @throws RangeError when a part is outside its range: a number is never made from a wrong part. */
export function formatLetterNumber({ siteCode, year, sequence }: LetterNumber): string {
  if (!SITE_CODE.test(siteCode)) throw new RangeError('Код участка: ожидается вид 50MS0095');
  if (!Number.isInteger(year) || year < 2000 || year > 2099) throw new RangeError('Год письма: от 2000 до 2099');
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError('Порядковый номер письма: от 1');
  return `${siteCode}/${String(year % 100).padStart(2, '0')}/${sequence}`;
}

/** The parts of a number, or null when the text is not one. */
export function parseLetterNumber(text: string): LetterNumber | null {
  const match = NUMBER.exec(text);
  const [, siteCode, year, sequence] = match ?? [];
  if (siteCode === undefined || year === undefined || sequence === undefined) return null;
  return { siteCode, year: 2000 + Number(year), sequence: Number(sequence) };
}

/**
 * The letter's file in the archive, `50MS0095-26-000768.pdf`: Latin letters, digits and hyphens only, at most 50 characters,
 * sorted by name as by number. @throws RangeError when the text is not a letter's number.
 */
export function postFileName(letterNumber: string): string {
  const parts = parseLetterNumber(letterNumber);
  if (parts === null) throw new RangeError('Номер письма: ожидается вид 50MS0095/26/768');
  const year = String(parts.year % 100).padStart(2, '0');
  return `${parts.siteCode}-${year}-${String(parts.sequence).padStart(SEQUENCE_DIGITS, '0')}.pdf`;
}
