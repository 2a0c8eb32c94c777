import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';

/** A batch whose form is to be compared, and the newest wish for it that was seen. */
export interface FormWish {
  readonly batchId: string;
  readonly upTo: string;
  /** Nothing but the way of letters has become known since its form was compared. */
  readonly isByWay: boolean;
}

export async function listFormWishes(em: EntityManager, limit: number): Promise<readonly FormWish[]> {
  const { rows } =
    await sql<FormWish>`select batch_id as "batchId", max(id)::text as "upTo", bool_and(is_by_way) as "isByWay" from form103_wish
    where next_at <= now() group by batch_id order by max(id) limit ${limit}`.execute(database(em));
  return rows;
}

/** Takes the wish away. @returns false when somebody else has: nothing is to be written then */
export async function takeFormWish(em: EntityManager, { batchId, upTo }: FormWish): Promise<boolean> {
  const { rows } =
    await sql`delete from form103_wish where batch_id = ${batchId} and id <= ${upTo}::bigint returning id`.execute(
      database(em),
    );
  return rows.length > 0;
}

/** What cannot be compared now waits a minute: the others do not wait for it. */
export async function putOffFormWish(em: EntityManager, { batchId, upTo }: FormWish): Promise<void> {
  await sql`update form103_wish set next_at = now() + interval '1 minute' where batch_id = ${batchId} and id <= ${upTo}::bigint`.execute(
    database(em),
  );
}
