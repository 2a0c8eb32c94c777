import { readSettings, reopeningProcess, restoreProcess } from '#config/settings.ts';
import { openShelf } from '#db/blobs/open-shelf.ts';
import { verifyCopy } from '../backup/verify-copy.ts';
import { bringDatabase, requireEmptyDatabase } from './bring-database.ts';
import { bringFiles, leftBehindWords } from './bring-files.ts';
import { lookAtSecrets } from './look-at-secrets.ts';
import { openInRecovery } from './open-again.ts';

/** Containers, systemd: an empty database and an empty store are there, and the keys stand in the settings. */
export async function restoreByEnvironment(folder: string, withoutDamaged: boolean): Promise<void> {
  const settings = readSettings(restoreProcess, process.env);
  const { MASK_BLOB_KEYS: keys, DATABASE_URL: url, MASK_DATABASE_OWNER_URL: ownerUrl } = settings;
  await requireEmptyDatabase({ url, ownerUrl });
  const copy = { folder, content: await verifyCopy(folder, keys, false), keys, withoutDamaged };
  const closed = await lookAtSecrets(copy, settings.MASK_PAYLOAD_KEYS);
  const damaged = await bringFiles(copy, openShelf(settings));
  await bringDatabase({ url, ownerUrl }, copy);
  if (damaged.length > 0) console.log(leftBehindWords(damaged));
  if (closed !== null) console.log(closed);
}

/** Nothing is brought: the court lies there already, and what the Post did meanwhile is not known. */
export async function reopenByEnvironment(): Promise<void> {
  const { DATABASE_URL, MASK_REHEARSAL: isRehearsal } = readSettings(reopeningProcess, process.env);
  await openInRecovery(DATABASE_URL, { cause: 'moved', isRehearsal });
}
