import { chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { keyRingSchema, type KeyRing, type RingKey } from '#config/key-ring.ts';
import { FILE_SUFFIX } from '#config/setting-files.ts';
import type { RingName } from '#db/operating/program-keys.ts';
import { isByEnvironment, ownInstallation } from '../../platform/installed.ts';
import { takeRunLock } from '../../platform/state/run-lock.ts';
import { writeWhole } from '../../platform/state/secrets.ts';
import { AdminRefusal } from '../command.ts';

/** Where a ring is written down. */
export interface RingSource {
  readonly file: string;
  read(): KeyRing;
  /** Whole or not at all; mode and owner of the file stay. */
  write(ring: KeyRing): void;
}

const SETTINGS = { files: 'MASK_BLOB_KEYS', messages: 'MASK_PAYLOAD_KEYS' } as const;
const SECRETS = { files: 'blobKeys', messages: 'payloadKeys' } as const;

type Env = Readonly<Record<string, string | undefined>>;

/**
 * A ring of the installation that the environment names, by its file, else that of `npm start` here.
 * @throws AdminRefusal where the ring is no file's: nobody else could change it
 */
export function ringSource(name: RingName, env: Env = process.env): RingSource {
  if (!isByEnvironment(env)) return inSecrets(ownInstallation().secretsFile, SECRETS[name]);
  const setting = SETTINGS[name];
  const file = env[`${setting}${FILE_SUFFIX}`];
  if (file !== undefined) return inFile(file);
  throw new AdminRefusal(
    `Кольцо ключей должно лежать в файле: задайте ${setting}${FILE_SUFFIX}=путь; значение из окружения команда поменять не может.`,
  );
}

/** One change of a ring at a time. */
export async function changing<T>({ file }: RingSource, work: () => Promise<T>): Promise<T> {
  const release = takeRunLock(`${file}.lock`);
  try {
    return await work();
  } finally {
    release();
  }
}

function inFile(file: string): RingSource {
  return {
    file,
    read: () => parsed(file, textOf(file).trim()),
    write: (ring) => replace(file, `${ringText(ring)}\n`),
  };
}

function inSecrets(file: string, name: string): RingSource {
  const all = () => z.record(z.string(), z.unknown()).parse(JSON.parse(textOf(file)));
  return {
    file,
    read: () => parsed(file, all()[name]),
    write: (ring) => replace(file, JSON.stringify({ ...all(), [name]: ringText(ring) }, null, 2)),
  };
}

function parsed(file: string, text: unknown): KeyRing {
  const ring = keyRingSchema.safeParse(text);
  if (ring.success) return ring.data;
  throw new AdminRefusal(`В файле ${file} не кольцо ключей: ожидается id:base64 через запятую.`);
}

function textOf(file: string): string {
  if (!existsSync(file)) throw new AdminRefusal(`Файла ключей ${file} нет.`);
  return readFileSync(file, 'utf8');
}

function replace(file: string, text: string): void {
  const { mode, uid, gid } = statSync(file);
  writeWhole(file, text, mode & 0o777);
  chownSync(file, uid, gid);
}

function ringText(ring: readonly RingKey[]): string {
  return ring.map(({ id, bytes }) => `${id}:${Buffer.from(bytes).toString('base64')}`).join(',');
}
