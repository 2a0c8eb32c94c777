import { listAnswers } from '#db/cabinet/answers.ts';
import { listAskedLetters } from '#db/cabinet/asked-letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { saysAbsence, type CabinetWord } from '#domain/batches/cabinet-process.ts';
import { openRows, openRowsWords } from '#domain/cabinet/open-rows.ts';
import { ApplicationError } from '../errors.ts';

/**
 * Nobody lets letters go that the Post may have by what was read: all that have no answer, or the one that is to be mended here.
 * @throws ApplicationError `conflict` with the rows
 */
export async function requireNoneOpen(em: EntityManager, batchId: string, word: CabinetWord): Promise<void> {
  if (!saysAbsence(word.said) && word.said !== 'mend_here') return;
  const letters = await listAskedLetters(em, batchId);
  if (letters.every(({ result }) => result !== null)) return;
  const open = openRows(await listAnswers(em, batchId), letters);
  const meant = word.said === 'mend_here' ? open.filter((row) => isTaken(row, word.letterId)) : open;
  if (meant.length === 0) return;
  const numbers = new Map(letters.map(({ letterId, registrationNumber }) => [letterId, registrationNumber]));
  const rows = meant.map((row) => ({ ...row, number: numbers.get(row.letterId ?? '') ?? null }));
  throw new ApplicationError('conflict', { detail: openRowsWords(rows) });
}

/** The row says that the Post has taken this letter. */
function isTaken(row: { readonly letterId: string | null; readonly state: string }, letterId: string): boolean {
  return row.letterId === letterId && row.state === 'accepted';
}
