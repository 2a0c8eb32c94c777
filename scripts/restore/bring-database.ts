import { isRestoreUnfinished } from '#db/backup/unfinished-restore.ts';
import { migrateFor, type DatabaseRoles } from '#db/migrate.ts';
import { openOrm } from '#db/orm.ts';
import type { OpenedCopy } from './bring-files.ts';
import { DatabaseNotEmptyError, loadCopy, NOT_EMPTY } from './load-copy.ts';
import { openInRecovery } from './open-again.ts';

/**
 * Fills an empty database, opens the court in recovery and gives the programs' role its rights. The tables are made and filled by their
 * owner: the programs' role may do neither. Cut off anywhere it is repeated from there.
 */
export async function bringDatabase(roles: DatabaseRoles, { folder, content, keys }: OpenedCopy): Promise<void> {
  const owner = roles.ownerUrl ?? roles.url;
  if (!(await isFilled(owner))) await loadCopy(owner, folder, content, keys);
  const { clockAt, isRehearsal } = content;
  await openInRecovery(owner, { cause: 'restored', copyAt: new Date(clockAt), isRehearsal });
  await migrateFor(roles);
}

/** Asked before anything is read; a restore that was cut off later goes on. @throws DatabaseNotEmptyError in words */
export async function requireEmptyDatabase({ url, ownerUrl }: DatabaseRoles): Promise<void> {
  const orm = await openOrm(ownerUrl ?? url, 1);
  try {
    if ((await orm.migrator.getPending()).length > 0) return;
    if (!(await isRestoreUnfinished(orm.em.fork()))) throw new DatabaseNotEmptyError(NOT_EMPTY);
  } finally {
    await orm.close(true);
  }
}

/** By a restore that was cut off later. */
async function isFilled(ownerUrl: string): Promise<boolean> {
  const orm = await openOrm(ownerUrl, 1);
  try {
    return await isRestoreUnfinished(orm.em.fork());
  } finally {
    await orm.close(true);
  }
}
