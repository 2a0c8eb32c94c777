import type { Fault } from '../documents/fault.ts';
import { isSheetNumber } from '../work/sheet-number.ts';
import { isBlank } from '../work/typed-text.ts';

export const PHONE_HINT = 'Мобильный телефон: +7 9XX XXX-XX-XX';

/** A number in the form of E.164, or what is wrong with what was typed. Source of the form: ITU-T E.164; of mobile codes: the 9xx of Russia's numbering plan. */
export type PhoneReading =
  { readonly phone: string; readonly fault: null } | { readonly phone: null; readonly fault: Fault };

const SEPARATORS = /[\s\u00A0().\u2010-\u2015-]/gu;
/** National significant number: ten digits. */
const NATIONAL_LENGTH = 10;

/** A phone that a spreadsheet has turned into a number, of which nobody can tell the phone. Whoever takes a phone from anywhere asks. */
export function sheetPhoneFaults(typed: string, field: string): readonly Fault[] {
  const plain = typed.normalize('NFKC').replaceAll(/\s/gu, '');
  if (!isSheetNumber(plain)) return [];
  const message = `Телефон: Excel записал телефон как число: «${plain}», цифры потеряны. Сделайте ячейку текстовой и впишите номер заново.`;
  return [{ code: 'phone_of_sheet', field, message }];
}

/** Reads a mobile number of Russia however it is written: «8 (912) 345-67-89» is `+79123456789`. */
export function readPhone(typed: string, field = 'address'): PhoneReading {
  const wrong = (code: string, message: string): PhoneReading => ({ phone: null, fault: { code, field, message } });
  if (isBlank(typed)) return wrong('phone_missing', 'Телефон: укажите номер мобильного телефона.');
  const [ofSheet] = sheetPhoneFaults(typed, field);
  if (ofSheet !== undefined) return { phone: null, fault: ofSheet };
  const plain = typed.normalize('NFKC').trim().replace(SEPARATORS, '');
  if (!/^\+?\d+$/.test(plain))
    return wrong('phone_characters', 'Телефон: оставьте только цифры, пробелы, скобки, дефисы и «+» в начале.');
  if (plain.startsWith('+') && !plain.startsWith('+7'))
    return wrong('phone_country', 'Телефон: СМС отправляются только на номера России, +7.');
  const national = nationalOf(plain.replace('+', ''));
  if (national.length !== NATIONAL_LENGTH)
    return wrong(
      'phone_length',
      `Телефон: после +7 нужно 10 цифр, здесь ${String(national.length)}. Образец: +7 912 345-67-89.`,
    );
  if (!national.startsWith('9'))
    return wrong(
      'phone_not_mobile',
      'Телефон: это не мобильный номер, СМС на него не придёт. Мобильный начинается с +7 9.',
    );
  return { phone: `+7${national}`, fault: null };
}

/** No mobile number begins with 7 or 8: there it is the country's code, or the prefix of a call within it. */
function nationalOf(digits: string): string {
  return /^[78]/.test(digits) ? digits.slice(1) : digits;
}

/** «+7 912 345-67-89» */
export function phoneWords(phone: string): string {
  const [, code, first, second, third] = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone) ?? [];
  return code === undefined ? phone : `+7 ${code} ${first ?? ''}-${second ?? ''}-${third ?? ''}`;
}
