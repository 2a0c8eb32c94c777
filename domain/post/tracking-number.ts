/**
 * ШПИ: 14 digits inside Russia (office index 6, month number 2, serial 5, check digit 1) or 13 characters of UPU S10.
 * The month digits are not a date: numbers issued by the cabinet do not follow the formula.
 */
const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** The parts from which a domestic number is made. */
export interface ShpiParts {
  /** Index of the issuing office, 100000–999999. */
  readonly officeIndex: string;
  /** 1–99. */
  readonly month: number;
  /** 1–99999. */
  readonly serial: number;
}

/** True for a domestic number with a right check digit. */
export function isShpi(text: string): boolean {
  return /^[1-9]\d{13}$/.test(text) && Number(text[13]) === shpiCheckDigit(text.slice(0, 13));
}

/** True for an international number (S10) with a right check digit. */
export function isS10(text: string): boolean {
  return /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(text) && Number(text[10]) === s10CheckDigit(text.slice(2, 10));
}

/** True for whatever the tracking service takes. */
export function isTrackingNumber(text: string): boolean {
  return isShpi(text) || isS10(text);
}

/** The fourteenth digit for thirteen given ones. @throws RangeError when they are not thirteen digits. */
export function shpiCheckDigit(digits: string): number {
  if (!/^\d{13}$/.test(digits)) throw new RangeError('ШПИ: нужно 13 цифр без контрольной');
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** Makes a domestic number. @throws RangeError for a part outside its range. */
export function makeShpi({ officeIndex, month, serial }: ShpiParts): string {
  if (!/^[1-9]\d{5}$/.test(officeIndex)) throw new RangeError('ШПИ: индекс места приёма — шесть цифр, не с нуля');
  if (!isWithin(month, 99)) throw new RangeError('ШПИ: номер месяца — от 1 до 99');
  if (!isWithin(serial, 99_999)) throw new RangeError('ШПИ: порядковый номер — от 1 до 99999');
  const body = `${officeIndex}${String(month).padStart(2, '0')}${String(serial).padStart(5, '0')}`;
  return `${body}${shpiCheckDigit(body)}`;
}

/** The month number the Post counts with: 1–99, over and over; `month` is 1–12. */
export function shpiMonthNumber(year: number, month: number): number {
  return (((year - 2000) * 12 + month - 1) % 99) + 1;
}

function isWithin(value: number, last: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= last;
}

function s10CheckDigit(digits: string): number {
  const sum = S10_WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const digit = 11 - (sum % 11);
  if (digit === 10) return 0;
  return digit === 11 ? 5 : digit;
}
