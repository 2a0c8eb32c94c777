import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyRing } from '#config/key-ring.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Texts that only this program can read and nobody can change: AES-256-GCM, each bound to what it is sealed for. */
export class SealBox {
  readonly #keys: readonly Buffer[];

  /** The first key seals, all of them open. The keys are derived for the purpose: what else the ring encrypts has other ones. */
  constructor(ring: KeyRing, purpose: string) {
    this.#keys = ring.map(({ bytes }) => Buffer.from(hkdfSync('sha256', bytes, new Uint8Array(), purpose, 32)));
  }

  seal(text: string, boundTo: string): string {
    const [key] = this.#keys;
    if (!key) throw new RangeError('a key ring has at least one key');
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(boundTo));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** Null: it was not sealed here, or for something else. */
  open(sealed: string, boundTo: string): string | null {
    for (const key of this.#keys) {
      const text = openedWith(key, sealed, boundTo);
      if (text !== null) return text;
    }
    return null;
  }

  /** The same, sealed with the first key; null: that is the one that seals it. @throws RangeError when no key opens it */
  rewrapped(sealed: string, boundTo: string): string | null {
    const [first] = this.#keys;
    if (first && openedWith(first, sealed, boundTo) !== null) return null;
    const text = this.open(sealed, boundTo);
    if (text === null) throw new RangeError('no key of the ring opens this secret');
    return this.seal(text, boundTo);
  }
}

/** Null: of another key, or of something else. */
function openedWith(key: Buffer, sealed: string, boundTo: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(boundTo)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
