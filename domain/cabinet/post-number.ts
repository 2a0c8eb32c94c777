import type { Doubt } from './answer-row.ts';
import type { AskedLetter } from './batch-facts.ts';
import { isRightShpi } from './found-words.ts';

/**
 * What is wrong with a ШПИ (null: none was told) as the one under which the Post has taken such a letter; null: nothing. A registered letter
 * is never taken without one: nobody could follow it, and the cabinet may as well have left it in «Новые».
 */
export function shpiDoubt({ kind }: Pick<AskedLetter, 'kind'>, shpi: string | null): ShpiDoubt | null {
  if (shpi === null) return kind === 'registered' ? 'no_shpi' : null;
  if (!isRightShpi(shpi)) return 'wrong_digit';
  return kind === 'simple' ? 'shpi_of_simple' : null;
}

export type ShpiDoubt = Extract<Doubt, 'no_shpi' | 'wrong_digit' | 'shpi_of_simple'>;

/** It stands as accepted, and its ШПИ is not known: it can still be written. */
export function isBare({ kind, result, shpi }: Pick<AskedLetter, 'kind' | 'result' | 'shpi'>): boolean {
  return kind === 'registered' && result === 'accepted' && shpi === null;
}
