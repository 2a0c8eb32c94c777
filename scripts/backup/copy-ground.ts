import { resolve } from 'node:path';
import { backupProcess, readSettings, type BackupSettings } from '#config/settings.ts';
import type { KeyRing } from '#config/key-ring.ts';
import { isByEnvironment, NoInstallationError, ownInstallation } from '../platform/installed.ts';
import { fileKeysOf, readKeys } from './keys-file.ts';

/** What is copied, and where the copies go. */
export interface CopyGround {
  readonly settings: BackupSettings;
  readonly folder: string;
}

/**
 * The installation that is to be copied: the one that the caller's environment names, else that of this folder.
 * @throws Error in words when there is none, or nobody has said where the copies go
 */
export async function copyGround(into: string | undefined): Promise<CopyGround> {
  const settings = readSettings(backupProcess, isByEnvironment() ? process.env : await ownEnvironment());
  const folder = into ?? settings.MASK_BACKUP_DIR;
  if (folder === undefined) {
    throw new Error('Куда класть копии, не сказано: задайте MASK_BACKUP_DIR или «npm run backup -- --to папка».');
  }
  return { settings, folder: resolve(folder) };
}

/**
 * The keys that open a copy: those of the named file, for which no installation is needed, else those of the installation.
 * @throws Error in words when there is neither
 */
export async function keysOfCopy(folder: string, keysFile: string | undefined): Promise<KeyRing> {
  if (keysFile !== undefined) return fileKeysOf(readKeys(resolve(keysFile)));
  try {
    return (await copyGround(folder)).settings.MASK_BLOB_KEYS;
  } catch (error) {
    if (!(error instanceof NoInstallationError)) throw error;
    throw new Error(
      'Здесь нет установки, ключи которой открыли бы копию: назовите файл ключей, npm run backup -- --verify папка-копии --keys файл.',
      { cause: error },
    );
  }
}

/** That of the program which makes the copies by itself. */
async function ownEnvironment(): Promise<Readonly<Record<string, string>>> {
  ownInstallation();
  // Loaded only here: an image for production has no installation of `npm start`.
  const { runningEnvironments } = await import('../platform/running-environments.ts');
  return runningEnvironments().backup;
}
