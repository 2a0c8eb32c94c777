import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';

/** The rows of a copy are there, but the court has not been opened in recovery yet: its letters would be sent again. */
export class RestoreUnfinishedError extends Error {
  override name = 'RestoreUnfinishedError';
}

/** A table, and so made with the rows in one transaction, whatever the schema was when the copy was made. */
const MARK = 'restore_unfinished';

/** Said in the transaction that brings the rows. */
export const MARK_UNFINISHED = `create table ${MARK} ()`;

export async function isRestoreUnfinished(em: EntityManager): Promise<boolean> {
  const { rows } = await sql<{ is_there: boolean }>`
    select to_regclass(${MARK}) is not null as is_there`.execute(database(em));
  return rows[0]?.is_there === true;
}

/** Said in the transaction that opens the court in recovery. */
export async function endRestore(em: EntityManager): Promise<void> {
  await sql`drop table if exists ${sql.table(MARK)}`.execute(database(em));
}

/** @throws RestoreUnfinishedError in words */
export async function requireRestored(em: EntityManager): Promise<void> {
  if (!(await isRestoreUnfinished(em))) return;
  throw new RestoreUnfinishedError(
    'Восстановление этой базы не закончено: повторите ту же команду restore, она продолжит с этого места.',
  );
}
