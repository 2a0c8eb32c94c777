import { hkdfSync } from 'node:crypto';
import type { KeyRing } from '#config/key-ring.ts';

const PURPOSE = 'mask typed texts in browsers';
const KEY_BYTES = 32;
const TAG_BYTES = 9;

/** With what a person's browser keeps what he types; both base64url. */
export interface BrowserKey {
  /** Whose a kept text is, without saying so. */
  readonly tag: string;
  /** AES-256. It is on the pages of this person only: without a session what lies in the browser cannot be read. */
  readonly key: string;
}

/** Derived, so that the same person finds his text again after signing in, and nobody keeps the key. */
export function browserKeyOf([{ bytes }]: KeyRing, accountId: string): BrowserKey {
  const made = Buffer.from(hkdfSync('sha256', bytes, accountId, PURPOSE, KEY_BYTES + TAG_BYTES));
  const text = (from: number, to?: number): string => made.subarray(from, to).toString('base64url');
  return { key: text(0, KEY_BYTES), tag: text(KEY_BYTES) };
}
