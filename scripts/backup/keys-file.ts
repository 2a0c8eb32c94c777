import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { keyRingSchema, type KeyRing } from '#config/key-ring.ts';
import type { Layout } from '../platform/layout.ts';
import { isWithin } from './apart.ts';

const keysSchema = z.object({
  format: z.literal('mask-keys/1'),
  madeAt: z.iso.datetime(),
  /** `secrets.json` as it lies in the installation. */
  secrets: z.record(z.string(), z.unknown()),
  /** Files of the signing keys and of trust, by their places. */
  pki: z.array(z.object({ path: z.string(), base64: z.string() })),
});

/** All that opens a copy and signs for the court. */
export type KeysFile = z.infer<typeof keysSchema>;

/** The keys would lie with what they open. */
export class KeysMisplacedError extends Error {
  override name = 'KeysMisplacedError';
}

/** Makes the folder of the file of keys. @throws KeysMisplacedError */
export function requireKeysApart(file: string, places: Layout, copies: string): void {
  const target = resolve(file);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  for (const apart of [copies, places.home]) {
    if (isWithin(dirname(target), apart)) {
      throw new KeysMisplacedError(
        `Ключи нельзя класть в ${apart}: там лежит то, что они открывают. Назовите другое место.`,
      );
    }
  }
}

/** Writes the installation's keys apart from every copy. @throws KeysMisplacedError */
export function saveKeys(file: string, places: Layout, copies: string): void {
  requireKeysApart(file, places, copies);
  const target = resolve(file);
  const keys: KeysFile = {
    format: 'mask-keys/1',
    madeAt: new Date().toISOString(),
    secrets: z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(places.secretsFile, 'utf8'))),
    pki: existsSync(places.pki) ? filesIn(places.pki) : [],
  };
  const draft = `${target}.${String(process.pid)}`;
  writeFileSync(draft, JSON.stringify(keys, null, 1), { mode: 0o600, flush: true });
  renameSync(draft, target);
}

function filesIn(folder: string): KeysFile['pki'] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted()
    .map((path) => ({ path, base64: readFileSync(join(folder, path)).toString('base64') }));
}

/** @throws Error in words when the file is not one of keys */
export function readKeys(file: string): KeysFile {
  if (!existsSync(file)) throw new Error(`Файла ключей ${file} нет.`);
  const parsed = keysSchema.safeParse(json(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} — не файл ключей, который пишет «npm run backup -- --keys».`);
  return parsed.data;
}

/** Undefined when it is none. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The keys that open files and copies. */
export function fileKeysOf({ secrets }: KeysFile): KeyRing {
  return keyRingSchema.parse(secrets['blobKeys']);
}

/** The keys that open what programs seal within rows and histories. @throws Error in words when the file has none */
export function messageKeysOf({ secrets }: KeysFile): KeyRing {
  const parsed = keyRingSchema.safeParse(secrets['payloadKeys']);
  if (!parsed.success) throw new Error('В файле ключей нет кольца messages (payloadKeys) или оно записано неверно.');
  return parsed.data;
}

/** Puts the keys where the installation has them. */
export function bringKeys({ secrets, pki }: KeysFile, places: Layout): void {
  writeFileSync(places.secretsFile, JSON.stringify(secrets, null, 2), { mode: 0o600, flush: true });
  for (const { path, base64 } of pki) {
    const target = join(places.pki, path);
    if (relative(places.pki, target).startsWith('..')) throw new Error(`Файл ключей называет место вне папки: ${path}`);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    writeFileSync(target, Buffer.from(base64, 'base64'), { mode: 0o600, flush: true });
  }
}
