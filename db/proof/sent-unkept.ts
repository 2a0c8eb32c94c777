import type { EntityManager } from '@mikro-orm/postgresql';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/**
 * Of these letters, live and of the archive, those that the Post has and whose signature is not here: the court came back from a copy that is
 * older than it, and what was sent, and to whom, may differ from what the copy holds.
 */
export async function listSentUnkept(em: EntityManager, letterIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (letterIds.length === 0) return new Set();
  const rows = await database(em)
    .selectFrom(EVERY_LETTER)
    .innerJoin('timeline as t', (join) => join.on('t.subject_kind', '=', 'letter').onRef('t.subject_id', '=', 'l.id'))
    .select('l.id')
    .where('l.id', '=', anyOf(letterIds))
    .where('l.signed_by_id', 'is', null)
    .where('t.kind', '=', 'found_at_post')
    .execute();
  return new Set(rows.map(({ id }) => id));
}
