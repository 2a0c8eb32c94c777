import { numberText } from './number.ts';

const rules = new Intl.PluralRules('ru');

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

export const lettersText = (count: number): string => countText(count, 'письмо', 'письма', 'писем');
