/** Check digits of ИНН, КПП, ОГРН and ОГРНИП (ФНС). All take the bare digits, without spaces. */
export const INN_WEIGHTS = {
  company: [2, 4, 10, 3, 5, 9, 4, 6, 8],
  personFirst: [7, 2, 4, 10, 3, 5, 9, 4, 6, 8],
  personSecond: [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8],
} as const;

/** Without the spaces and hyphens it was copied with. */
export function bareTaxNumber(text: string): string {
  return text.replaceAll(/[\s\u00A0\u200B\u2010-\u2015\u2212-]/gu, '');
}

/**
 * What is wrong with the ИНН of a recipient, in words; undefined: nothing, or it is not filled in. Browsers run this very function and those of this
 * file that it calls (`api/pages/assets.ts`), so nothing of another file is used here.
 */
export function innQuestion(type: string, typed: string): string | undefined {
  const digits = bareTaxNumber(typed);
  if (digits === '') return undefined;
  const length = type === 'person' ? 12 : 10;
  if (!/^\d+$/.test(digits) || digits.length !== length)
    return `ИНН ${type === 'person' ? 'физического лица' : 'организации'}: нужно ровно ${length} цифр.`;
  if (type === 'person' ? isPersonInn(digits) : isCompanyInn(digits)) return undefined;
  return 'ИНН: контрольное число не сходится, в номере опечатка. Сверьте с документом.';
}

/** ИНН of an organisation: 10 digits. */
export function isCompanyInn(inn: string): boolean {
  return /^\d{10}$/.test(inn) && inn !== '0000000000' && Number(inn[9]) === innDigit(inn, INN_WEIGHTS.company);
}

/** ИНН of a person or an entrepreneur: 12 digits, two of them check digits. */
export function isPersonInn(inn: string): boolean {
  return (
    /^\d{12}$/.test(inn) &&
    inn !== '000000000000' &&
    Number(inn[10]) === innDigit(inn, INN_WEIGHTS.personFirst) &&
    Number(inn[11]) === innDigit(inn, INN_WEIGHTS.personSecond)
  );
}

/** КПП has no check digit: four digits of the tax office, two digits or Latin capitals of the reason, three digits. */
export function isKpp(kpp: string): boolean {
  return /^\d{4}[\dA-Z]{2}\d{3}$/.test(kpp);
}

/** ОГРН of an organisation: 13 digits. */
export function isOgrn(ogrn: string): boolean {
  return /^\d{13}$/.test(ogrn) && (Number(ogrn.slice(0, 12)) % 11) % 10 === Number(ogrn[12]);
}

/** ОГРНИП of an entrepreneur: 15 digits. */
export function isOgrnip(ogrnip: string): boolean {
  return /^\d{15}$/.test(ogrnip) && (Number(ogrnip.slice(0, 14)) % 13) % 10 === Number(ogrnip[14]);
}

/** The check digit: weighted sum modulo 11, then 10. */
export function innDigit(inn: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(inn[place]), 0);
  return (sum % 11) % 10;
}
