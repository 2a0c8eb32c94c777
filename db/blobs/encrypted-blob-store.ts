import { createCipheriv, createDecipheriv, createHash, createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeyRing } from '#config/key-ring.ts';

/** The file is not there. */
export class BlobMissingError extends Error {
  override name = 'BlobMissingError';
}

/** The file is there but is not what was stored: it must never be used. */
export class BlobDamagedError extends Error {
  override name = 'BlobDamagedError';
}

const MAGIC = Buffer.from('MSK1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Files under the SHA-256 of their plain content, encrypted with AES-256-GCM.
 * Layout: `MSK1`, length of key id (1 byte), key id, nonce (12), ciphertext, tag (16). The key id and the hash are authenticated.
 */
export class EncryptedBlobStore {
  readonly #directory: string;
  readonly #keys: readonly { readonly id: string; readonly key: KeyObject }[];
  readonly #sealing: { readonly id: string; readonly key: KeyObject };

  constructor(directory: string, keys: KeyRing) {
    this.#directory = directory;
    this.#keys = keys.map(({ id, bytes }) => ({ id, key: createSecretKey(bytes) }));
    this.#sealing = { id: keys[0].id, key: createSecretKey(keys[0].bytes) };
  }

  /** Stores durably and returns the SHA-256; the same content again costs one reading, and mends a file that has been damaged. */
  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!(await this.#isWhole(sha256)) || !(await this.#touch(sha256))) {
      await this.#write(sha256, this.#seal(sha256, bytes));
    }
    return sha256;
  }

  /** Whoever clears away what nobody needs sees by its time that this file is needed again, before a row says so (clear-blob.ts). */
  async #touch(sha256: string): Promise<boolean> {
    try {
      const now = new Date();
      await utimes(this.#pathOf(sha256), now, now);
      return true;
    } catch (error) {
      if (isAbsent(error)) return false;
      throw error;
    }
  }

  /** A file that cannot be read is not whole, whatever the reason: the same bytes are at hand and take its place. */
  async #isWhole(sha256: string): Promise<boolean> {
    try {
      await this.get(sha256);
      return true;
    } catch (error) {
      if (error instanceof BlobMissingError || error instanceof BlobDamagedError || isOfSystem(error)) return false;
      throw error;
    }
  }

  async has(sha256: string): Promise<boolean> {
    try {
      return (await stat(this.#pathOf(sha256))).size > 0;
    } catch (error) {
      if (isAbsent(error)) return false;
      throw error;
    }
  }

  /** @throws BlobMissingError · BlobDamagedError */
  async get(sha256: string): Promise<Uint8Array> {
    const bytes = this.#unseal(sha256, await this.#read(sha256));
    const actual = createHash('sha256').update(bytes).digest('hex');
    if (actual !== sha256) throw new BlobDamagedError(`blob ${sha256}: content has hash ${actual}`);
    return bytes;
  }

  async #read(sha256: string): Promise<Buffer> {
    try {
      return await readFile(this.#pathOf(sha256));
    } catch (error) {
      if (isAbsent(error)) throw new BlobMissingError(`blob ${sha256} is missing`, { cause: error });
      throw error;
    }
  }

  #pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('a blob is named by its SHA-256 in hex');
    return join(this.#directory, sha256.slice(0, 2), sha256);
  }

  async #write(sha256: string, sealed: Buffer): Promise<void> {
    const path = this.#pathOf(sha256);
    const folder = dirname(path);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const draft = join(folder, `.${randomUUID()}.part`);
    try {
      const file = await open(draft, 'wx', 0o600);
      try {
        await file.writeFile(sealed);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    await syncFolder(folder);
  }

  #seal(sha256: string, bytes: Uint8Array): Buffer {
    const key = this.#sealing;
    const header = Buffer.concat([MAGIC, Buffer.from([Buffer.byteLength(key.id)]), Buffer.from(key.id)]);
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key.key, nonce).setAAD(Buffer.concat([header, Buffer.from(sha256)]));
    return Buffer.concat([header, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }

  #unseal(sha256: string, sealed: Buffer): Uint8Array {
    const idLength = sealed[MAGIC.length] ?? 0;
    const bodyStart = MAGIC.length + 1 + idLength;
    if (!sealed.subarray(0, MAGIC.length).equals(MAGIC) || sealed.length < bodyStart + NONCE_BYTES + TAG_BYTES) {
      throw new BlobDamagedError(`blob ${sha256}: not a sealed file`);
    }
    const header = sealed.subarray(0, bodyStart);
    const keyId = header.subarray(MAGIC.length + 1).toString();
    const key = this.#keys.find((candidate) => candidate.id === keyId);
    if (!key) throw new BlobDamagedError(`blob ${sha256}: sealed with the unknown key ${keyId}`);
    const nonce = sealed.subarray(bodyStart, bodyStart + NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key.key, nonce)
      .setAAD(Buffer.concat([header, Buffer.from(sha256)]))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(bodyStart + NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch (error) {
      throw new BlobDamagedError(`blob ${sha256}: authentication failed`, { cause: error });
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `EIO`, `EACCES` and the like. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
