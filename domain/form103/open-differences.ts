import { capitalised } from '../work/capitalised.ts';
import {
  FORM_DIFFERENCES,
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

/** The letter differs in nothing but its charge, or that none was read. */
export function isPriceAlone(differences: readonly Pick<FormDifference, 'code'>[]): boolean {
  return differences.length > 0 && differences.every(({ code }) => code === 'price' || code === 'price_unread');
}

/** One task a line that differs; charges that alone differ, and the whole, are one task together. */
export function differencesToSettle(
  lines: readonly DifferingLine[],
  whole: readonly WholeDifferenceCode[],
  signature: { readonly isBad: boolean; readonly isRead: boolean },
): readonly DifferenceToSettle[] {
  const charges = lines.filter(({ differences }) => isPriceAlone(differences));
  const unread = charges.filter(({ differences }) => differences.some(({ code }) => code === 'price_unread'));
  const dear = charges.filter((line) => !unread.includes(line));
  const others = lines.filter(({ differences }) => differences.length > 0 && !isPriceAlone(differences));
  const words = [
    ...(signature.isRead ? [] : ['В форме не прочитано ни одной строки о письмах партии.']),
    ...(signature.isBad ? ['Подпись Почты не подтверждена.'] : []),
    ...whole.map((code) => `${capitalised(WHOLE_DIFFERENCES[code])}.`),
    ...(dear.length === 0 ? [] : [`Плата не по расчёту, писем: ${String(dear.length)} (${numbersOf(dear)}).`]),
    ...(unread.length === 0 ? [] : [`Плата не прочитана, писем: ${String(unread.length)} (${numbersOf(unread)}).`]),
  ];
  return [
    ...(words.length === 0 ? [] : [{ place: WHOLE_PLACE, words }]),
    ...others.map(({ place, number, differences }) => ({
      place,
      words: [`${number === null ? `Строка ${String(place)}` : `Письмо ${number}`}: ${codesOf(differences)}.`],
    })),
  ];
}

const SHOWN = 5;

function numbersOf(lines: readonly DifferingLine[]): string {
  const shown = lines.slice(0, SHOWN).flatMap(({ number }) => number ?? []);
  return lines.length > SHOWN ? `${shown.join(', ')} и другие` : shown.join(', ');
}

function codesOf(differences: readonly FormDifference[]): string {
  return differences.map(({ code }) => FORM_DIFFERENCES[code]).join('; ');
}
