import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { backupProcess, readSettings, type BackupSettings } from '#config/settings.ts';
import { layout } from '../platform/layout.ts';
import { knownDatabaseUrl } from '../platform/postgres/cluster.ts';
import { ensureSecrets } from '../platform/state/secrets.ts';

/** What is copied, and where the copies go. */
export interface CopyGround {
  readonly settings: BackupSettings;
  readonly folder: string;
}

const portsSchema = z.object({ postgres: z.int() });

/**
 * The installation that is to be copied: the one that the caller's environment names, else that of this folder.
 * @throws Error in words when there is none, or nobody has said where the copies go
 */
export function copyGround(into: string | undefined): CopyGround {
  const env = process.env['DATABASE_URL'] === undefined ? { ...ownInstallation(), ...process.env } : process.env;
  const settings = readSettings(backupProcess, env);
  const folder = into ?? settings.MASK_BACKUP_DIR;
  if (folder === undefined) {
    throw new Error('Куда класть копии, не сказано: задайте MASK_BACKUP_DIR или «npm run backup -- --to папка».');
  }
  return { settings, folder: resolve(folder) };
}

function ownInstallation(): Readonly<Record<string, string>> {
  const places = layout();
  if (!existsSync(places.portsFile) || !existsSync(places.secretsFile)) {
    throw new Error(`Установки в ${places.home} нет: сначала выполните npm start`);
  }
  const { postgres } = portsSchema.parse(JSON.parse(readFileSync(places.portsFile, 'utf8')));
  const { payloadKeys: _, blobKeys } = ensureSecrets(places.secretsFile);
  return {
    DATABASE_URL: knownDatabaseUrl(places.postgres, postgres, 'mask', 'mask'),
    MASK_BLOB_DIR: places.blobs,
    MASK_BLOB_KEYS: blobKeys,
  };
}
