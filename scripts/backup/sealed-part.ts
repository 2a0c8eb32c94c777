import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { KeyRing, RingKey } from '#config/key-ring.ts';

/** A part of a copy as it lies on the disk. */
export interface SealedPart {
  /** Of the sealed bytes. */
  readonly sha256: string;
  readonly byteSize: number;
}

/** A part of a copy is not what was written, or the keys are others: it must not be used. */
export class CopyDamagedError extends Error {
  override name = 'CopyDamagedError';
}

const MAGIC = Buffer.from('MSKB1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Rows of the database hold what files are encrypted for: a copy's parts are sealed with the same key, so that a copy without the keys,
 * which lie elsewhere, tells nobody anything. Layout: `MSKB1`, length of key id (1), key id, nonce (12), AES-256-GCM of the gzip, tag (16).
 */
export async function sealPart(source: Readable, path: string, [key]: KeyRing): Promise<SealedPart> {
  const header = Buffer.concat([MAGIC, Buffer.from([Buffer.byteLength(key.id)]), Buffer.from(key.id)]);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(header);
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let byteSize = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    hash.update(bytes);
    byteSize += bytes.byteLength;
    await writeAll(file, bytes);
  };
  try {
    await write(Buffer.concat([header, nonce]));
    await pipeline(source, createGzip({ level: 4 }), cipher, async (sealed: AsyncIterable<Uint8Array>) => {
      for await (const bytes of sealed) await write(bytes);
    });
    await write(cipher.getAuthTag());
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), byteSize };
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.byteLength;) {
    done += (await file.write(bytes, done, bytes.byteLength - done)).bytesWritten;
  }
}

/** The part's own bytes. What has been read is only good when the stream has ended without an error. */
export async function openPart(path: string, keys: KeyRing): Promise<Readable> {
  const { size, key, header, nonce } = await readHead(path, keys);
  const start = header.length + NONCE_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, nonce)
    .setAAD(header)
    .setAuthTag(await readAt(path, size - TAG_BYTES, TAG_BYTES));
  const plain = createGunzip();
  pipeline(createReadStream(path, { start, end: size - TAG_BYTES - 1 }), decipher, plain).catch((error: unknown) =>
    plain.destroy(new CopyDamagedError(`часть копии не открывается: ${path}`, { cause: error })),
  );
  return plain;
}

async function readHead(path: string, keys: KeyRing) {
  const fixed = await readAt(path, 0, MAGIC.length + 1);
  if (!fixed.subarray(0, MAGIC.length).equals(MAGIC)) throw new CopyDamagedError(`это не часть копии: ${path}`);
  const length = MAGIC.length + 1 + (fixed[MAGIC.length] ?? 0);
  const head = await readAt(path, 0, length + NONCE_BYTES);
  const header = head.subarray(0, length);
  const size = await sizeOf(path);
  return { size, header, key: keyOf(header.subarray(MAGIC.length + 1).toString(), keys), nonce: head.subarray(length) };
}

function keyOf(id: string, keys: KeyRing): RingKey {
  const key = keys.find((candidate) => candidate.id === id);
  if (!key) throw new CopyDamagedError(`копия закрыта ключом ${id}, которого в файле ключей нет`);
  return key;
}

async function readAt(path: string, position: number, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    if (bytesRead < length) throw new CopyDamagedError(`часть копии обрезана: ${path}`);
    return buffer;
  } finally {
    await file.close();
  }
}

async function sizeOf(path: string): Promise<number> {
  const file = await open(path, 'r');
  try {
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

/** SHA-256 of a file as it lies there, hex. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Passes bytes on and counts the lines: rows of a COPY in text form. */
export function countingLines(): { readonly through: Transform; readonly lines: () => number } {
  let lines = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
      done(null, chunk);
    },
  });
  return { through, lines: () => lines };
}
