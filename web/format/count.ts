const rules = new Intl.PluralRules('ru');
const numbers = new Intl.NumberFormat('ru-RU');

/** The word that agrees with a number: «письмо», «письма», «писем». */
export function plural(count: number, one: string, few: string, many: string): string {
  const category = rules.select(count);
  if (category === 'one') return one;
  return category === 'few' ? few : many;
}

/** «21 письмо», «1 000 писем». */
export function countText(count: number, one: string, few: string, many: string): string {
  return `${numberText(count)} ${plural(count, one, few, many)}`;
}

export function numberText(value: number): string {
  return numbers.format(value);
}

export const lettersText = (count: number): string => countText(count, 'письмо', 'письма', 'писем');
