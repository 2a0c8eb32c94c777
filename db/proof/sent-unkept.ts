import type { EntityManager } from '@mikro-orm/postgresql';
import type { NotNull } from 'kysely';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/**
 * Of these letters, live and of the archive, those that the Post has and whose signature is not here: the court came back from a copy that is
 * older than it, and what was sent, and to whom, may differ from what the copy holds.
 */
export async function listSentUnkept(em: EntityManager, letterIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (letterIds.length === 0) return new Set();
  const rows = await unkept(em).select('l.id').where('l.id', '=', anyOf(letterIds)).execute();
  return new Set(rows.map(({ id }) => id));
}

/** Numbers of all of them, in order. Whatever a recovery has found to be sent stands among its findings, which are few. */
export async function listUnkeptNumbers(em: EntityManager): Promise<readonly string[]> {
  const found = database(em).selectFrom('recovery_finding').select('letter_id').$narrowType<{ letter_id: NotNull }>();
  const rows = await unkept(em)
    .select('l.number')
    .distinct()
    .where('l.id', 'in', found.where('letter_id', 'is not', null))
    .orderBy('l.number')
    .$narrowType<{ number: NotNull }>()
    .execute();
  return rows.map(({ number }) => number);
}

function unkept(em: EntityManager) {
  return database(em)
    .selectFrom(EVERY_LETTER)
    .innerJoin('timeline as t', (join) => join.on('t.subject_kind', '=', 'letter').onRef('t.subject_id', '=', 'l.id'))
    .where('l.signed_by_id', 'is', null)
    .where('t.kind', '=', 'found_at_post');
}
