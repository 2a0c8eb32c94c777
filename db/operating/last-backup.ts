import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import { epochMs } from '../statements/values.ts';

/** When the newest copy of the installation was taken, ms since 1970 by the machine's clock; null: none ever was. */
export async function findLastBackupAt(em: EntityManager): Promise<number | null> {
  const last = await database(em)
    .selectFrom('backup_run')
    .select(({ ref }) => epochMs(ref('copy_at')).as('copyAt'))
    .orderBy('copy_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.copyAt ?? null;
}
