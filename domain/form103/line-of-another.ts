import type { AskedLetter } from '../cabinet/batch-facts.ts';
import { isRightShpi } from '../cabinet/found-words.ts';
import type { FormLine } from './form-line.ts';

type NamedLetter = Pick<AskedLetter, 'shpi' | 'registrationNumber'>;

/** The line says of itself that it is of another letter: namesakes are told apart by nothing else. A damaged ШПИ says nothing. */
export function isOfAnother({ shpi, registrationNumber }: FormLine, letter: NamedLetter): boolean {
  if (shpi !== null && isRightShpi(shpi) && shpi !== letter.shpi) return true;
  return registrationNumber !== null && registrationNumber !== letter.registrationNumber;
}
