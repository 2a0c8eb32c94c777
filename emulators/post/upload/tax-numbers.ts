function controlDigit(digits: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  return (sum % 11) % 10;
}

const COMPANY = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const PERSON_FIRST = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const PERSON_SECOND = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** Ten digits whose last one agrees with the others. */
export function isCompanyInn(inn: string): boolean {
  if (!/^\d{10}$/.test(inn)) return false;
  const digits = [...inn].map(Number);
  return controlDigit(digits, COMPANY) === digits[9];
}

/** Twelve digits whose last two agree with the others. */
export function isPersonInn(inn: string): boolean {
  if (!/^\d{12}$/.test(inn)) return false;
  const digits = [...inn].map(Number);
  return controlDigit(digits, PERSON_FIRST) === digits[10] && controlDigit(digits, PERSON_SECOND) === digits[11];
}

/** Four digits of the tax office, two of the reason (digits or Latin capitals), three of the order. No check digit exists. */
export function isKpp(kpp: string): boolean {
  return /^\d{4}[\dA-Z]{2}\d{3}$/.test(kpp);
}
