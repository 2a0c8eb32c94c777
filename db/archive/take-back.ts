import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { isDestroyed } from '../keeping/destroyed.ts';
import { database } from '../statements/database.ts';

/** What an administrator says of a letter that is needed again. */
export interface TakenBack {
  readonly letterId: string;
  readonly byId: string;
  readonly reason: string;
}

/** The letter among the live ones again, as it was. @returns since when it lay in the archive; null: it is not there */
export async function takeBack(em: EntityManager, taken: TakenBack, now: Date): Promise<Date | null> {
  const archived = await database(em)
    .selectFrom('archived_letter')
    .select('archived_at as archivedAt')
    .where('id', '=', taken.letterId)
    .where(sql<boolean>`not ${isDestroyed(sql`id`)}`)
    .forUpdate()
    .executeTakeFirst();
  if (!archived) return null;
  const { letterId, byId, reason } = taken;
  await database(em)
    .insertInto('archive_return')
    .values({ letter_id: letterId, at: now, by_id: byId, reason, archived_at: archived.archivedAt })
    .execute();
  await sql`select mask_take_letter_back(${letterId}::uuid)`.execute(database(em));
  return archived.archivedAt;
}
