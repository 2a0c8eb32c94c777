import { createHash, scrypt } from 'node:crypto';
import type { PublicAccess } from '#domain/publications/picture.ts';

/** As the schema promises the site (docs/formats/course-of-matter-1.0.xsd). */
const COST = { N: 16_384, r: 8, p: 1 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** By what the site checks the code. A card has one salt for ever, so that an unchanged picture stays equal. */
export async function accessHash(publicId: string, code: string): Promise<PublicAccess> {
  const salt = createHash('sha256').update(`course-of-matter/${publicId}`).digest().subarray(0, SALT_BYTES);
  const plain = code.toUpperCase().replace(/[\s-]/g, '');
  const hash = await new Promise<Buffer>((resolve, reject) =>
    scrypt(plain, salt, KEY_BYTES, COST, (error, key) => (error ? reject(error) : resolve(key))),
  );
  return { salt: salt.toString('hex'), hash: hash.toString('hex') };
}
