import { createCipheriv, createDecipheriv, createHash, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { KeyRing } from '#config/key-ring.ts';
import type { SealedShelf } from './sealed-shelf.ts';

/** The file is not there. */
export class BlobMissingError extends Error {
  override name = 'BlobMissingError';
}

/** The file is there but is not what was stored: it must never be used. */
export class BlobDamagedError extends Error {
  override name = 'BlobDamagedError';
}

/** The file is sealed with a key that this program has not got: it may be as good as new, for those who have. */
export class BlobKeyMissingError extends BlobDamagedError {
  override name = 'BlobKeyMissingError';
}

const MAGIC = Buffer.from('MSK1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Files under the SHA-256 of their plain content, encrypted with AES-256-GCM.
 * Layout: `MSK1`, length of key id (1 byte), key id, nonce (12), ciphertext, tag (16). The key id and the hash are authenticated.
 */
export class EncryptedBlobStore {
  readonly #shelf: SealedShelf;
  readonly #keys: readonly { readonly id: string; readonly key: KeyObject }[];
  readonly #sealing: { readonly id: string; readonly key: KeyObject };

  constructor(shelf: SealedShelf, keys: KeyRing) {
    this.#shelf = shelf;
    this.#keys = keys.map(({ id, bytes }) => ({ id, key: createSecretKey(bytes) }));
    this.#sealing = { id: keys[0].id, key: createSecretKey(keys[0].bytes) };
  }

  /** Stores durably and returns the SHA-256; the same content again costs one reading, and mends a file that has been damaged. */
  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const seal = (): Buffer => this.#seal(sha256, bytes);
    if (await this.#isWhole(sha256)) await this.#shelf.renew(sha256, seal);
    else await this.#shelf.write(sha256, seal());
    return sha256;
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

  /** @throws Error when nobody can be asked for files now */
  probe(): Promise<void> {
    return this.#shelf.probe();
  }

  async has(sha256: string): Promise<boolean> {
    return ((await this.#shelf.byteSize(sha256)) ?? 0) > 0;
  }

  /** @throws BlobMissingError · BlobDamagedError */
  async get(sha256: string): Promise<Uint8Array> {
    return this.#opened(sha256, await this.#read(sha256));
  }

  /** Seals the file anew where another key than the first one seals it. @returns whether it did @throws BlobMissingError · BlobDamagedError */
  async rewrap(sha256: string): Promise<boolean> {
    const sealed = await this.#read(sha256);
    if (sealingKeyOf(sealed) === this.#sealing.id) return false;
    await this.#shelf.write(sha256, this.#seal(sha256, this.#opened(sha256, sealed)));
    return true;
  }

  #opened(sha256: string, sealed: Buffer): Uint8Array {
    const bytes = this.#unseal(sha256, sealed);
    const actual = createHash('sha256').update(bytes).digest('hex');
    if (actual !== sha256) throw new BlobDamagedError(`blob ${sha256}: content has hash ${actual}`);
    return bytes;
  }

  async #read(sha256: string): Promise<Buffer> {
    const sealed = await this.#shelf.read(sha256);
    if (sealed === null) throw new BlobMissingError(`blob ${sha256} is missing`);
    return sealed;
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
    if (!key) throw new BlobKeyMissingError(`blob ${sha256}: sealed with the unknown key ${keyId}`);
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

/** The id of the key that a sealed file says it is sealed with; null: it is no sealed file. */
export function sealingKeyOf(sealed: Buffer): string | null {
  if (!sealed.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const length = sealed[MAGIC.length] ?? 0;
  return sealed.subarray(MAGIC.length + 1, MAGIC.length + 1 + length).toString();
}

/** `EIO`, `EACCES` and the like. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
