import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** Where a service installation lies; under `root` for a trial, which is «/» otherwise. */
export interface ServicePlaces {
  readonly units: string;
  readonly settingsFile: string;
  readonly engineFile: string;
  readonly secrets: string;
  readonly state: string;
}

export function servicePlaces(root = '/'): ServicePlaces {
  const etc = join(root, 'etc/mask');
  return {
    units: join(root, 'etc/systemd/system'),
    settingsFile: join(etc, 'mask.env'),
    engineFile: join(etc, 'engine.env'),
    secrets: join(etc, 'secrets'),
    state: join(root, 'var/lib/mask'),
  };
}

const SECRETS = {
  DATABASE_URL: 'database_url',
  MASK_DATABASE_OWNER_URL: 'owner_database_url',
  MASK_PAYLOAD_KEYS: 'payload_keys',
  MASK_BLOB_KEYS: 'blob_keys',
  MASK_TRACKING_PASSWORD: 'tracking_password',
  MASK_BLOB_S3_SECRET: 'blob_s3_secret',
} as const;

/** What the programs are given by their units, for whoever works on the installation beside them. */
export function serviceEnvironment({ settingsFile, secrets, state }: ServicePlaces): NodeJS.Dict<string> {
  const own = existsSync(settingsFile) ? parseEnv(readFileSync(settingsFile, 'utf8')) : {};
  const byFile = Object.entries(SECRETS).flatMap(([name, file]) => {
    const path = join(secrets, file);
    const isAsked = name !== 'MASK_BLOB_S3_SECRET' || own['MASK_BLOB_URL'] !== undefined;
    return existsSync(path) && isAsked ? [[`${name}_FILE`, path] as const] : [];
  });
  const folders = {
    ...(own['MASK_BLOB_URL'] === undefined ? { MASK_BLOB_DIR: join(state, 'blobs') } : {}),
    ...{ MASK_BACKUP_DIR: join(state, 'backups'), MASK_PKI_DIR: join(state, 'pki'), MASK_TEMP_DIR: '/tmp/mask' },
  };
  return { ...folders, ...Object.fromEntries(byFile), ...own };
}
