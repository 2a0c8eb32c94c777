import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupSettings } from '#config/settings.ts';
import { recordBackup } from '#db/backup/backup-runs.ts';
import { openOrm } from '#db/orm.ts';
import { record } from '#db/record.ts';
import { takeRunLock } from '../platform/state/run-lock.ts';
import { layout } from '../platform/layout.ts';
import { requireApart } from './apart.ts';
import { keepCopies } from './keep-copies.ts';
import { makeCopy, type MadeCopy } from './make-copy.ts';
import { verifyCopy } from './verify-copy.ts';

/** A copy made, read back and noted; the older ones beyond the number that is kept are gone. */
export async function backUp(settings: BackupSettings, folder: string): Promise<MadeCopy> {
  requireApart(folder, layout());
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = takeRunLock(join(folder, '.lock'));
  try {
    const made = await makeCopy(settings, folder);
    // New files, and a seventh of the old, have been opened on their way.
    await verifyCopy(made.folder, settings.MASK_BLOB_KEYS, false);
    await note(settings, made);
    await keepCopies(folder, settings.MASK_BACKUP_KEEP);
    return made;
  } finally {
    release();
  }
}

/** What the pages and readiness tell the age of the newest copy by. */
async function note(settings: BackupSettings, { folder, content }: MadeCopy): Promise<void> {
  const orm = await openOrm(settings.DATABASE_URL, 1);
  try {
    const byteSize = content.files.byteSize + content.tables.reduce((sum, table) => sum + table.byteSize, 0);
    const made = { copyAt: new Date(content.copyAt), finishedAt: new Date(), folder: basename(folder) };
    await record(orm, 'backup.made', (tx) => recordBackup(tx, { ...made, byteSize, fileCount: content.files.count }));
  } finally {
    await orm.close(true);
  }
}
