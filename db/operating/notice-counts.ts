import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { count } from '../statements/values.ts';

/** Notices that are not over, by channel and status: counts and ages only. */
export function countOpenNotices(
  em: EntityManager,
  now: Date,
): Promise<{ channel: string; status: string; n: number; oldestSeconds: number }[]> {
  return database(em)
    .selectFrom('notification')
    .select(['channel', 'status', count().as('n')])
    .select(
      sql<number>`greatest(0, extract(epoch from ${now}::timestamptz - min(created_at)))::float8`.as('oldestSeconds'),
    )
    .where('finished_at', 'is', null)
    .groupBy(['channel', 'status'])
    .orderBy('channel')
    .orderBy('status')
    .execute();
}
