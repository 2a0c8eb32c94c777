import { createHash, createPublicKey } from 'node:crypto';
import { bits, integer, octets, oid, sequence, setOf, tagged, truth, utcTime, utf8 } from './der.ts';
import type { Seal } from './seal-key.ts';

const ECDSA_SHA256 = '1.2.840.10045.4.3.2';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const COMMON_NAME = '2.5.4.3';
const KEY_USAGE = '2.5.29.15';

/** What the certificate says of itself, so that nobody takes it for more. */
const OWNER = 'МАСК: печать службы, не квалифицированная подпись';
const [FROM, UNTIL] = ['260101000000Z', '491231235959Z'];
/** digitalSignature and nonRepudiation. */
const USAGE = Uint8Array.of(0xc0);

/** A self-signed certificate of the seal: its weight is the fingerprint that the court shows. Source: RFC 5280, 4.1. */
export function sealCertificate(seal: Seal): Uint8Array {
  const spki = createPublicKey(seal.publicPem).export({ type: 'spki', format: 'der' });
  const usage = sequence(oid(KEY_USAGE), truth(), octets(bits(USAGE, 6)));
  const body = sequence(
    ...[tagged(0, integer(Uint8Array.of(2))), serialOf(seal), sequence(oid(ECDSA_SHA256)), owner()],
    ...[sequence(utcTime(FROM), utcTime(UNTIL)), owner(), spki, tagged(3, sequence(usage))],
  );
  return sequence(body, sequence(oid(ECDSA_SHA256)), bits(seal.sign(body)));
}

/** A detached signature of the seal over the content, CAdES-BES in DER. Source: RFC 5652, 5; RFC 5035. */
export function sealCms(seal: Seal, content: Uint8Array, certificate: Uint8Array): Uint8Array {
  const digest = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
  const attribute = (type: string, value: Uint8Array): Uint8Array => sequence(oid(type), setOf(value));
  const attributes = [
    attribute(CONTENT_TYPE, oid(DATA)),
    attribute(MESSAGE_DIGEST, octets(digest(content))),
    attribute(SIGNING_CERTIFICATE_V2, sequence(sequence(sequence(octets(digest(certificate)))))),
  ];
  const signed = setOf(...attributes);
  // Signed as a SET; written with the tag [0].
  const written = Uint8Array.from(signed);
  written[0] = 0xa0;
  const one = integer(Uint8Array.of(1));
  const signer = sequence(
    ...[one, sequence(owner(), serialOf(seal)), sequence(oid(SHA256)), written],
    ...[sequence(oid(ECDSA_SHA256)), octets(seal.sign(signed))],
  );
  const content7 = [one, setOf(sequence(oid(SHA256))), sequence(oid(DATA)), tagged(0, certificate), setOf(signer)];
  return sequence(oid(SIGNED_DATA), tagged(0, sequence(...content7)));
}

function owner(): Uint8Array {
  return sequence(setOf(sequence(oid(COMMON_NAME), utf8(OWNER))));
}

const SERIAL_BYTES = 16;
function serialOf({ fingerprint }: Seal): Uint8Array {
  return integer(Buffer.from(fingerprint, 'hex').subarray(0, SERIAL_BYTES));
}
