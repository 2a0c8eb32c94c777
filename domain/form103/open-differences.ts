import { capitalised } from '../work/capitalised.ts';
import {
  FORM_DIFFERENCES,
  type FormDifferenceCode,
  WHOLE_DIFFERENCES,
  type FormDifference,
  type WholeDifferenceCode,
} from './form-differences.ts';

/** Where differences of charges alone and of the form as a whole are settled: one reason, such as a new tariff, is that of them all. */
export const WHOLE_PLACE = 0;

interface DifferingLine {
  readonly place: number;
  /** The letter's number; null: a line of a stranger. */
  readonly number: string | null;
  readonly differences: readonly FormDifference[];
}

/** What one task is about. */
export interface DifferenceToSettle {
  readonly place: number;
  /** What differs and where, without anybody's name. */
  readonly words: readonly string[];
}

/** Of a charge alone, in the order in which they are told. */
const OF_CHARGE = ['price', 'price_unread', 'price_ambiguous'] as const satisfies readonly FormDifferenceCode[];

/** The letter differs in nothing but its charge, or that none was read. */
export function isPriceAlone(differences: readonly Pick<FormDifference, 'code'>[]): boolean {
  return differences.length > 0 && differences.every(({ code }) => OF_CHARGE.some((one) => one === code));
}

/** One task a line that differs; charges that alone differ, and the whole, are one task together. */
export function differencesToSettle(
  lines: readonly DifferingLine[],
  whole: readonly WholeDifferenceCode[],
  signature: { readonly isBad: boolean; readonly isRead: boolean },
): readonly DifferenceToSettle[] {
  const charges = lines.filter(({ differences }) => isPriceAlone(differences));
  const alike = OF_CHARGE.map((code) => ({
    code,
    lines: charges.filter(({ differences }) => differences.some((one) => one.code === code)),
  }));
  const others = lines.filter(({ differences }) => differences.length > 0 && !isPriceAlone(differences));
  const words = [
    ...(signature.isRead ? [] : ['В форме не прочитано ни одной строки о письмах партии.']),
    ...(signature.isBad ? ['Подпись Почты не подтверждена.'] : []),
    ...whole.map((code) => `${capitalised(WHOLE_DIFFERENCES[code])}.`),
    ...alike.filter((one) => one.lines.length > 0).map((one) => chargeWords(one.code, one.lines)),
  ];
  return [
    ...(words.length === 0 ? [] : [{ place: WHOLE_PLACE, words }]),
    ...others.map(({ place, number, differences }) => ({
      place,
      words: [`${number === null ? `Строка ${String(place)}` : `Письмо ${number}`}: ${codesOf(differences)}.`],
    })),
  ];
}

/** «Плата не прочитана, писем: 2 (50MS0095/26/1, 50MS0095/26/2).» */
function chargeWords(code: FormDifferenceCode, lines: readonly DifferingLine[]): string {
  return `${capitalised(FORM_DIFFERENCES[code])}, писем: ${String(lines.length)} (${numbersOf(lines)}).`;
}

const SHOWN = 5;

function numbersOf(lines: readonly DifferingLine[]): string {
  const shown = lines.slice(0, SHOWN).flatMap(({ number }) => number ?? []);
  return lines.length > SHOWN ? `${shown.join(', ')} и другие` : shown.join(', ');
}

function codesOf(differences: readonly FormDifference[]): string {
  return differences.map(({ code }) => FORM_DIFFERENCES[code]).join('; ');
}
