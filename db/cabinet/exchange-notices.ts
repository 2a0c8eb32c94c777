import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { anyOf, rowsGiven } from '../statements/values.ts';

/** A letter with the ШПИ that it had, and the one that it has. */
interface Exchanged {
  readonly id: string;
  /** Null: none. */
  readonly was: string | null;
  readonly shpi: string;
  readonly revision: number;
}

/** The notices of these letters go to whichever of them has their ШПИ now, under the revision that was sent. */
export async function exchangeNotices(em: EntityManager, letters: readonly Exchanged[]): Promise<void> {
  const moves = letters.flatMap(({ id, was }) => {
    const to = was === null ? undefined : letters.find(({ shpi }) => shpi === was);
    return to ? [{ fromId: id, toId: to.id, revision: to.revision }] : [];
  });
  if (moves.length === 0) return;
  // Two steps: the place of each is taken by another one until that has gone.
  await database(em)
    .updateTable('file')
    .set({ revision: sql<number>`-1 - revision` })
    .where('subject_kind', '=', 'letter')
    .where('kind', '=', 'notice')
    .where('subject_id', '=', anyOf(moves.map(({ fromId }) => fromId)))
    .execute();
  await database(em)
    .updateTable('file as f')
    .from(rowsGiven('r', { fromId: 'uuid', toId: 'uuid', revision: 'int' }, moves))
    .set({ subject_id: sql<string>`r."toId"`, revision: sql<number>`r.revision` })
    .where('f.subject_kind', '=', 'letter')
    .where('f.kind', '=', 'notice')
    .where('f.revision', '<', 0)
    .whereRef('f.subject_id', '=', 'r.fromId')
    .execute();
}
