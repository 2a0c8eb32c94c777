import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';

/**
 * Which letter has a ШПИ is changed and written by one after the other: no operation is written to a letter that has lost its number in the
 * meantime. @param by who tells operations waits for who corrects, and not for who tells
 */
export async function lockShpis(em: EntityManager, by: 'correcting' | 'telling'): Promise<void> {
  const lock = by === 'correcting' ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`;
  await sql`select ${lock}(hashtext('tracking/shpis'))`.execute(database(em));
}

/** Whether the letter still has it; under the lock it goes on having it. */
export async function hasShpi(em: EntityManager, letterId: string, shpi: string): Promise<boolean> {
  const letter = database(em).selectFrom('letter').select('id').where('id', '=', letterId).where('shpi', '=', shpi);
  return (await letter.executeTakeFirst()) !== undefined;
}
