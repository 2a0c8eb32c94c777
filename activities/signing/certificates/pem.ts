import { DerError, TAG } from '../der/der-value.ts';

const BLOCK = /-----BEGIN (?:TRUSTED |X509 )?(?:CERTIFICATE|CRL)-----([A-Za-z0-9+/=\s]+)-----END /g;

/** DER of every certificate or revocation list in a file that is PEM (several are possible) or DER. */
export function derParts(file: Uint8Array): readonly Uint8Array[] {
  if (file[0] === TAG.sequence) return [file];
  const text = Buffer.from(file).toString('latin1');
  return [...text.matchAll(BLOCK)].map(([, body = '']) => new Uint8Array(Buffer.from(body, 'base64')));
}

/** @throws DerError when there is none. */
export function firstDerPart(file: Uint8Array): Uint8Array {
  const [first] = derParts(file);
  if (first === undefined) throw new DerError('neither PEM nor DER');
  return first;
}

/** PEM of one certificate. */
export function certificatePem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
