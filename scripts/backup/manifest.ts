import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { KeyRing } from '#config/key-ring.ts';
import { CopyDamagedError } from './sealed-part.ts';

const part = z.object({ sha256: z.string().length(64), byteSize: z.number().int() });

const contentSchema = z.object({
  format: z.literal(1),
  version: z.string(),
  /** The moment that the copy shows, by the machine's clock. */
  copyAt: z.iso.datetime(),
  /** The same by the application's clock; in rehearsal it runs ahead. */
  clockAt: z.iso.datetime(),
  isRehearsal: z.boolean(),
  /** The schema that the rows fit. */
  migrations: z.array(z.string()),
  /** In an order in which they can be filled. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int(), ...part.shape })),
  /** The list of the files' names that the rows need. */
  files: z.object({ count: z.number().int(), byteSize: z.number().int(), list: part }),
  /** Named by rows, and not whole in the store itself when the copy was made. */
  missing: z.array(z.string()),
});

/** What a copy consists of. */
export type CopyContent = z.infer<typeof contentSchema>;

const manifestSchema = z.object({ content: contentSchema, keyId: z.string(), mac: z.string() });

export const MANIFEST = 'manifest.json';
export const DATABASE_FOLDER = 'database';
export const FILE_LIST = 'files.list';
/** Beside the copies: files never change, and all copies share them. */
export const FILES_FOLDER = 'files';

/** The text of the manifest; it is sealed with the key of the files, so that a changed copy and foreign keys are both told. */
export function manifestText(content: CopyContent, [key]: KeyRing): string {
  return JSON.stringify({ content, keyId: key.id, mac: macOf(content, key.bytes) }, null, 1);
}

/** @throws CopyDamagedError in words: not a finished copy, changed since, or the keys are others */
export function readManifest(folder: string, keys: KeyRing): CopyContent {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) throw new CopyDamagedError(`В папке ${folder} нет законченной копии.`);
  const parsed = manifestSchema.safeParse(json(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new CopyDamagedError(`Описание копии ${file} повреждено или сделано другой программой.`);
  const { content, keyId, mac } = parsed.data;
  const key = keys.find(({ id }) => id === keyId);
  if (!key) throw new CopyDamagedError(`Эти ключи не от этой копии: она закрыта ключом ${keyId}.`);
  if (!timingSafeEqual(Buffer.from(mac.padEnd(64).slice(0, 64)), Buffer.from(macOf(content, key.bytes)))) {
    throw new CopyDamagedError(`Описание копии ${file} изменено или ключ под тем же именем другой.`);
  }
  return content;
}

function macOf(content: CopyContent, key: Uint8Array): string {
  return createHmac('sha256', key)
    .update('mask-copy/1')
    .update(JSON.stringify(contentSchema.parse(content)))
    .digest('hex');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
