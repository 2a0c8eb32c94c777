import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import type { HeldSubject } from './holds.ts';

interface NewIndex {
  readonly subject: HeldSubject;
  readonly itemIndex: string;
  readonly reason: string;
  readonly byId: string;
}

/** Takes the place of what was set before. */
export async function setKeepingIndex(
  em: EntityManager,
  { subject, itemIndex, reason, byId }: NewIndex,
  now: Date,
): Promise<void> {
  const { kind, id, number, siteId } = subject;
  const set = { item_index: itemIndex, reason, set_by_id: byId, set_at: now };
  await database(em)
    .insertInto('keeping_index')
    .values({ subject_kind: kind, subject_id: id, number, site_id: number === null ? null : siteId, ...set })
    .onConflict((conflict) => conflict.columns(['subject_kind', 'subject_id']).doUpdateSet(set))
    .execute();
}
