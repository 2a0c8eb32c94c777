import { scrypt, timingSafeEqual } from 'node:crypto';
import type { Access } from '../course/course.ts';

/** As the schema says (docs/formats/course-of-matter-1.0.xsd). */
const COST = { N: 16_384, r: 8, p: 1 } as const;
const KEY_BYTES = 32;
/** Against it the code for a card that is not there is checked, so that the time taken tells nothing. */
const NOBODYS: Access = { salt: '00'.repeat(16), hash: '00'.repeat(KEY_BYTES) };

/** A code as people write it, as it is hashed: upper case, without spaces and hyphens. */
export function normalizeCode(code: string): string {
  return code.toUpperCase().replaceAll(/[\s‐-―-]/g, '');
}

/** True when the code is the card's; a card that is not there has none. */
export async function isRightCode(code: string, access: Access | undefined): Promise<boolean> {
  const { salt, hash } = access ?? NOBODYS;
  const key = await derive(normalizeCode(code), Buffer.from(salt, 'hex'));
  const expected = Buffer.from(hash, 'hex');
  return access !== undefined && expected.byteLength === key.byteLength && timingSafeEqual(key, expected);
}

function derive(code: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(code, salt, KEY_BYTES, COST, (error, key) => (error ? reject(error) : resolve(key))),
  );
}
