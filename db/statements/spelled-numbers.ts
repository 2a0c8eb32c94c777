import { yearSpellings } from '#domain/letters/case-number.ts';
import { anyOf } from './values.ts';

/** Any of these numbers of cases, however their years are written: columns keep a number as it was typed or told. */
export function spelledAs(...numbers: readonly string[]) {
  return anyOf([...new Set(numbers.flatMap(yearSpellings))]);
}
