import { resolve } from 'node:path';
import { migrateFor } from '#db/migrate.ts';
import { kindWords, wholeWords } from '../backup/copy-words.ts';
import { fileKeysOf, messageKeysOf, readKeys } from '../backup/keys-file.ts';
import { verifyCopy } from '../backup/verify-copy.ts';
import { ownInstallation } from '../platform/installed.ts';
import { layout } from '../platform/layout.ts';
import { openStoppedDatabase } from '../platform/postgres/stopped-database.ts';
import { isRehearsal } from '../platform/rehearsal-mode.ts';
import { leftBehindWords } from './bring-files.ts';
import { lookAtSecrets } from './look-at-secrets.ts';
import { openInRecovery } from './open-again.ts';
import { requireRoom, restoreHome } from './restore-home.ts';

/** Into the folder of an installation of `npm start`, which is empty. */
export async function restoreHere(
  folder: string,
  keysFile: string | undefined,
  withoutDamaged: boolean,
): Promise<void> {
  if (keysFile === undefined) throw new Error('В копии ключей нет: назовите файл ключей, --keys файл.');
  const places = layout();
  requireRoom(places);
  const keys = readKeys(resolve(keysFile));
  console.log('Читаю базу копии…');
  const content = await verifyCopy(folder, fileKeysOf(keys), false);
  const copy = { folder, content, keys: fileKeysOf(keys), withoutDamaged };
  const closed = await lookAtSecrets(copy, messageKeysOf(keys));
  console.log(wholeWords(content, places.home));
  const damaged = await restoreHome(places, copy, keys);
  const files = content.files.count - damaged.length;
  console.log(`Восстановлено: файлов ${String(files)}, таблиц ${String(content.tables.length)}.`);
  if (damaged.length > 0) console.log(leftBehindWords(damaged));
  if (closed !== null) console.log(closed);
  console.log(kindWords(content));
}

/** Nothing is brought: the court lies here already, and what the Post did meanwhile is not known. */
export async function reopenHere(): Promise<void> {
  const { roles, close } = await openStoppedDatabase(ownInstallation());
  try {
    // What has come from an older program has no table to open it by.
    await migrateFor(roles);
    await openInRecovery(roles.url, { cause: 'moved', isRehearsal: isRehearsal() });
  } finally {
    await close();
  }
}
