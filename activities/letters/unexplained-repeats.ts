import type { EntityManager } from '@mikro-orm/postgresql';
import { findMainDocument } from '#db/documents/attachments.ts';
import { fieldsOf, type StepLetter } from '#db/letters/letter-row.ts';
import { findRepeated } from '#db/letters/letter-repeats.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { repeatFault } from '#domain/letters/repeat.ts';
import { isBlank } from '#domain/work/typed-text.ts';

/**
 * Whoever sends a letter again is asked before its process hears of it, and until then the letter may still be written into another. Of two
 * letters that are the same one says why by then; where neither does, nobody was asked.
 */
export async function unexplainedRepeats(em: EntityManager, letter: StepLetter): Promise<Fault[]> {
  const fields = fieldsOf(letter);
  if (!isBlank(fields.repeatReason ?? '')) return [];
  const { id, siteId } = letter;
  const document = await findMainDocument(em, id);
  const repeated = await findRepeated(em, { id, siteId, fields, document, unexplained: true });
  return repeated === null ? [] : [repeatFault(repeated)];
}
