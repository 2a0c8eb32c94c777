import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { anyOf, count, rowsGiven } from '../statements/values.ts';

/** A case that the register told and that could not be taken in, or not whole. */
export interface UnreadRow {
  readonly externalId: string;
  readonly number: string;
  readonly words: string;
  readonly at: Date;
}

/** Notes them; one that is there already is told in the newest words. */
export async function noteUnread(
  em: EntityManager,
  siteId: string,
  unread: readonly Omit<UnreadRow, 'at'>[],
  now: Date,
): Promise<void> {
  if (unread.length === 0) return;
  // Of a page that names one case twice the last word counts.
  const latest = [...new Map(unread.map((one) => [one.externalId, one])).values()];
  const given = rowsGiven('r', { externalId: 'text', number: 'text', words: 'text' }, latest);
  await sql`insert into case_register_unread (site_id, external_id, number, words, at)
    select ${siteId}, r."externalId", r.number, r.words, ${now}::timestamptz from ${given}
    on conflict (site_id, external_id) do update set number = excluded.number, words = excluded.words, at = excluded.at`.execute(
    database(em),
  );
}

/** These have come in order. */
export async function forgetUnread(em: EntityManager, siteId: string, externalIds: readonly string[]): Promise<void> {
  await database(em)
    .deleteFrom('case_register_unread')
    .where('site_id', '=', siteId)
    .where('external_id', '=', anyOf(externalIds))
    .execute();
}

/** All of a site's: it reads another court of the register now. */
export async function forgetAllUnread(em: EntityManager, siteId: string): Promise<void> {
  await database(em).deleteFrom('case_register_unread').where('site_id', '=', siteId).execute();
}

export function listUnread(em: EntityManager, siteId: string, limit: number): Promise<UnreadRow[]> {
  return database(em)
    .selectFrom('case_register_unread')
    .select(['external_id as externalId', 'number', 'words', 'at'])
    .where('site_id', '=', siteId)
    .orderBy('at', 'desc')
    .orderBy('external_id')
    .limit(limit)
    .execute();
}

export async function countUnread(em: EntityManager, siteId: string): Promise<number> {
  const unread = database(em).selectFrom('case_register_unread').where('site_id', '=', siteId);
  return (await unread.select(count().as('n')).executeTakeFirstOrThrow()).n;
}
