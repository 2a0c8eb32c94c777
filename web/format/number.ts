const WHOLE = new Intl.NumberFormat('ru-RU');
const TENTHS = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 });

/** «12 345»: a count as people read it. */
export function numberText(value: number): string {
  return WHOLE.format(value);
}

/** «12,3»: rounded to a tenth. */
export function tenthsText(value: number): string {
  return TENTHS.format(value);
}
