import { createECDH, createHash, createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto';
import type { KeyRing } from '#config/key-ring.ts';

/** The service's own seal on what it gives out: no qualified signature, but any change of it shows, to `openssl` alone. */
export interface Seal {
  /** SubjectPublicKeyInfo, PEM. */
  readonly publicPem: string;
  /** SHA-256 of that text: what people compare. */
  readonly fingerprint: string;
  /** ECDSA over SHA-256, DER. */
  sign(bytes: Uint8Array): Uint8Array;
}

const PURPOSE = 'mask evidence seal';
const CURVE = 'prime256v1';
/** Order of the curve. Source: SEC 2, 2.4.2. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** 128 bits more than the order has: reduced, it is even for all practical purposes. */
const SEED_BYTES = 48;

/** The seal that the first key of the ring gives; another first key is another seal. */
export function sealOf([{ bytes }]: KeyRing): Seal {
  const seed = Buffer.from(hkdfSync('sha256', bytes, new Uint8Array(), PURPOSE, SEED_BYTES));
  const scalar = (BigInt(`0x${seed.toString('hex')}`) % (ORDER - 1n)) + 1n;
  const d = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex');
  const curve = createECDH(CURVE);
  curve.setPrivateKey(d);
  const point = curve.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33)];
  const jwk = { kty: 'EC', crv: 'P-256', x: x.toString('base64url'), y: y.toString('base64url') };
  const key = createPrivateKey({ key: { ...jwk, d: d.toString('base64url') }, format: 'jwk' });
  const publicPem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  return {
    publicPem,
    fingerprint: createHash('sha256').update(publicPem).digest('hex'),
    sign: (content) => new Uint8Array(sign('sha256', content, key)),
  };
}
