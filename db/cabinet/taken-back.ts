import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import { anyOf, constant } from '../statements/values.ts';

/** True of a batch whose archive nobody is to upload any more: its letters were let go before that. */
export async function wasTakenBack(em: EntityManager, batchId: string): Promise<boolean> {
  return (await takenBackAmong(em, [batchId])).has(batchId);
}

/** The same of many. */
export async function takenBackAmong(em: EntityManager, batchIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (batchIds.length === 0) return new Set();
  const lines = await database(em)
    .selectFrom('timeline')
    .select('subject_id as id')
    .where('subject_kind', '=', constant('batch'))
    .where('subject_id', '=', anyOf(batchIds))
    .where('kind', '=', constant('taken_back'))
    .execute();
  return new Set(lines.map(({ id }) => id));
}
