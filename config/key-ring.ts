import { z } from 'zod';

/** One AES-256 key with the id that stands beside whatever it encrypted. */
export interface RingKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The first key encrypts; all of them decrypt. Rotation: put a new key in front, keep the old ones. */
export type KeyRing = readonly [RingKey, ...RingKey[]];

/** Parses `id:base64,id:base64`; each key is exactly 32 bytes. */
export const keyRingSchema = z.string().transform((text, context): KeyRing => {
  const keys: RingKey[] = [];
  for (const part of text.split(',')) {
    const [id, encoded, ...rest] = part.trim().split(':');
    const bytes = encoded ? Uint8Array.from(Buffer.from(encoded, 'base64')) : new Uint8Array();
    if (!id || rest.length > 0 || bytes.length !== 32 || keys.some((key) => key.id === id)) {
      context.addIssue({ code: 'custom', message: 'ожидается id:base64 (32 байта), через запятую, id не повторяются' });
      return z.NEVER;
    }
    keys.push({ id, bytes });
  }
  const [first, ...others] = keys;
  if (!first) {
    context.addIssue({ code: 'custom', message: 'нужен хотя бы один ключ' });
    return z.NEVER;
  }
  return [first, ...others];
});
