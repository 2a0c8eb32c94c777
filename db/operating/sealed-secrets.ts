import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { BELL_SECRETS, FACTOR_SECRETS, WEBHOOK_SECRETS } from '#config/secret-box.ts';
import { database } from '../statements/database.ts';

/**
 * Columns whose texts the ring of messages seals, each for its row's id. What is sealed and not named here would be lost with the key that is
 * retired.
 */
export const SEALED_COLUMNS = [
  { table: 'account', column: 'totp_sealed', purpose: FACTOR_SECRETS },
  { table: 'webhook', column: 'secret_sealed', purpose: WEBHOOK_SECRETS },
  { table: 'webhook', column: 'old_secret_sealed', purpose: WEBHOOK_SECRETS },
  { table: 'push_device', column: 'subscription_sealed', purpose: BELL_SECRETS },
  { table: 'push_key', column: 'private_sealed', purpose: BELL_SECRETS },
  { table: 'bell_person', column: 'code_sealed', purpose: BELL_SECRETS },
] as const;
export type SealedColumn = (typeof SEALED_COLUMNS)[number];

/** A sealed text and whose it is. */
export interface SealedText {
  readonly id: string;
  readonly sealed: string;
}

/** All that such a column holds. */
export async function sealedIn(em: EntityManager, { table, column }: SealedColumn): Promise<readonly SealedText[]> {
  const { rows } = await sql<SealedText>`select id, ${sql.ref(column)} as sealed from ${sql.table(table)}
    where ${sql.ref(column)} is not null order by id`.execute(database(em));
  return rows;
}

/** Only where it is still what was read: a newer secret stays. */
export async function putSealed(
  em: EntityManager,
  { table, column }: SealedColumn,
  { id, sealed }: SealedText,
  again: string,
): Promise<void> {
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${again}
    where id = ${id} and ${sql.ref(column)} = ${sealed}`.execute(database(em));
}
