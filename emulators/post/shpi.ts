/** A domestic ШПИ: six digits of the office, two of the month number, five of the serial, one check digit (РТМ-0002). */
export interface ShpiParts {
  readonly officeIndex: string;
  /** 1…99 */
  readonly monthNumber: number;
  /** 1…99999 */
  readonly serial: number;
}

/** The check digit of the first thirteen digits: odd places count three times. */
export function shpiCheckDigit(thirteenDigits: string): number {
  let sum = 0;
  for (const [index, digit] of [...thirteenDigits].entries()) sum += Number(digit) * (index % 2 === 0 ? 3 : 1);
  return (10 - (sum % 10)) % 10;
}

/** The fourteen digits of the parts. */
export function formatShpi({ officeIndex, monthNumber, serial }: ShpiParts): string {
  const digits = officeIndex + String(monthNumber).padStart(2, '0') + String(serial).padStart(5, '0');
  return digits + String(shpiCheckDigit(digits));
}

/** The Post's number of a month: 1…99, going round every 99 months. */
export function monthNumberOf(instant: Date): number {
  const months = (instant.getUTCFullYear() - 2000) * 12 + instant.getUTCMonth();
  return (months % 99) + 1;
}
