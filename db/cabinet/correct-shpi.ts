import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';

/**
 * Puts another ШПИ in the place of the one a letter was given by mistake, in its row and in its batch. @returns the number that stood
 * there; null when the Post has already told something of the letter by it, or nothing of it is written: then it stays
 */
export async function correctShpi(
  em: EntityManager,
  { batchId, letterId, shpi }: { readonly batchId: string; readonly letterId: string; readonly shpi: string },
  now: Date,
): Promise<string | null> {
  const letter = await database(em)
    .selectFrom('letter as l')
    .select('l.shpi')
    .where('l.id', '=', letterId)
    .where('l.outcome', 'is', null)
    .where('l.shpi', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('postal_event as e').select('e.id').whereRef('e.letter_id', '=', 'l.id'))),
    )
    .forUpdate()
    .executeTakeFirst();
  if (!letter) return null;
  await database(em)
    .updateTable('letter')
    .set({ shpi, version: sql<number>`version + 1`, updated_at: now })
    .where('id', '=', letterId)
    .execute();
  await database(em)
    .updateTable('batch_letter')
    .set({ shpi })
    .where('batch_id', '=', batchId)
    .where('letter_id', '=', letterId)
    .execute();
  return letter.shpi;
}
