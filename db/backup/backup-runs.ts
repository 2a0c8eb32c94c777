import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';

/** What is kept of a copy; instants by the machine's clock. */
export interface BackupRecord {
  readonly copyAt: Date;
  readonly finishedAt: Date;
  readonly folder: string;
  readonly byteSize: number;
  readonly fileCount: number;
}

/** So many are remembered. */
const KEPT_RUNS = 1_000;

/** Written only when the copy has been read back whole. */
export async function recordBackup(em: EntityManager, made: BackupRecord): Promise<void> {
  const db = database(em);
  await db
    .insertInto('backup_run')
    .values({
      copy_at: made.copyAt,
      finished_at: made.finishedAt,
      folder: made.folder,
      byte_size: String(made.byteSize),
      file_count: made.fileCount,
    })
    .execute();
  await db
    .deleteFrom('backup_run')
    .where('id', '<=', sql<string>`(select max(id) from backup_run) - ${KEPT_RUNS}`)
    .execute();
}
