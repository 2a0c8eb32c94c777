/** Check digits of ИНН, КПП, ОГРН and ОГРНИП (ФНС). All take the bare digits, without spaces. */
const COMPANY_INN_WEIGHTS = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const PERSON_INN_FIRST_WEIGHTS = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const PERSON_INN_SECOND_WEIGHTS = [3, ...PERSON_INN_FIRST_WEIGHTS];

/** ИНН of an organisation: 10 digits. */
export function isCompanyInn(inn: string): boolean {
  return /^\d{10}$/.test(inn) && inn !== '0000000000' && Number(inn[9]) === innDigit(inn, COMPANY_INN_WEIGHTS);
}

/** ИНН of a person or an entrepreneur: 12 digits, two of them check digits. */
export function isPersonInn(inn: string): boolean {
  return (
    /^\d{12}$/.test(inn) &&
    inn !== '000000000000' &&
    Number(inn[10]) === innDigit(inn, PERSON_INN_FIRST_WEIGHTS) &&
    Number(inn[11]) === innDigit(inn, PERSON_INN_SECOND_WEIGHTS)
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

function innDigit(inn: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(inn[place]), 0);
  return (sum % 11) % 10;
}
