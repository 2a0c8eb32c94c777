import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Small secrets that a row keeps: sealed at rest (AES-256-GCM), each for its owner alone. The first key seals, all of them open. */
export class SecretBox {
  readonly #keys: readonly Buffer[];

  /** The keys are derived for the purpose: what else the ring encrypts has other ones. */
  constructor(ring: KeyRing, purpose: string) {
    this.#keys = ring.map(({ bytes }) => Buffer.from(hkdfSync('sha256', bytes, new Uint8Array(), purpose, 32)));
  }

  seal(secret: string, owner: string): string {
    const [key] = this.#keys;
    if (!key) throw new RangeError('a key ring has at least one key');
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner));
    const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** What is to be stored instead, sealed with the first key; null: that is the one that seals it. @throws RangeError when no key opens it */
  rewrapped(sealed: string, owner: string): string | null {
    const [first] = this.#keys;
    if (first && openedWith(first, sealed, owner) !== null) return null;
    const secret = this.open(sealed, owner);
    if (secret === null) throw new RangeError('no key of the ring opens this secret');
    return this.seal(secret, owner);
  }

  /** Null: it was sealed by no key of the ring, or for another owner. */
  open(sealed: string, owner: string): string | null {
    for (const key of this.#keys) {
      const secret = openedWith(key, sealed, owner);
      if (secret !== null) return secret;
    }
    return null;
  }
}

/** Null: of another key, or of another owner. */
function openedWith(key: Buffer, sealed: string, owner: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** Keys by which the secrets of subscriptions are sealed: the site writes them, the worker signs with them. */
export const WEBHOOK_SECRETS = 'mask webhook secret';
/** Keys by which the secrets of authenticators are sealed. */
export const FACTOR_SECRETS = 'mask second factor';
/** Keys by which what a person tells of himself to be told by mail and push is sealed: devices, codes, the installation's own push key. */
export const BELL_SECRETS = 'mask bell';
