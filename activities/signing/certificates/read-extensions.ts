import { toHex } from '../der/bytes.ts';
import { TAG } from '../der/der-value.ts';
import type { DerValue } from '../der/der-value.ts';
import { childrenOf, expectTag, readTagged } from '../der/read-der.ts';
import { oidOf, parseTime } from '../der/der-primitives.ts';

/** Extensions that openssl leaves to us to judge, and the two that tell issuers of one name apart. */
export interface CertificateExtensions {
  /** Undefined when the certificate does not say what its key is for. */
  readonly keyUsage?: { readonly digitalSignature: boolean; readonly nonRepudiation: boolean } | undefined;
  /** When the private key may be used; openssl ignores it. */
  readonly keyPeriod?: { readonly notBefore?: Date | undefined; readonly notAfter?: Date | undefined } | undefined;
  /** Hex. */
  readonly subjectKeyId?: string | undefined;
  readonly authorityKeyId?: string | undefined;
}

const SUBJECT_KEY_ID = '2.5.29.14';
const KEY_USAGE = '2.5.29.15';
const PRIVATE_KEY_PERIOD = '2.5.29.16';
const AUTHORITY_KEY_ID = '2.5.29.35';

/** One extension of a certificate or of a revocation list. */
export interface Extension {
  readonly isCritical: boolean;
  readonly value: Uint8Array;
}

/** By OID; `wrapped` is the explicitly tagged SEQUENCE. Source: RFC 5280, 4.1.2.9. @throws DerError */
export function extensionsOf(wrapped: DerValue | undefined): ReadonlyMap<string, Extension> {
  if (wrapped === undefined) return new Map();
  const list = childrenOf(expectTag(childrenOf(wrapped)[0], TAG.sequence));
  return new Map(
    list.map((extension) => {
      const fields = childrenOf(extension);
      const value = expectTag(fields.at(-1), TAG.octetString).content;
      return [oidOf(fields[0]), { isCritical: fields[1]?.tag === TAG.boolean && fields[1].content[0] !== 0, value }];
    }),
  );
}

/** @throws DerError */
export function readExtensions(wrapped: DerValue | undefined): CertificateExtensions {
  const extensions = extensionsOf(wrapped);
  const read = <T>(oid: string, parse: (value: Uint8Array) => T): T | undefined => {
    const found = extensions.get(oid);
    return found && parse(found.value);
  };
  return {
    keyUsage: read(KEY_USAGE, readKeyUsage),
    keyPeriod: read(PRIVATE_KEY_PERIOD, readKeyPeriod),
    subjectKeyId: read(SUBJECT_KEY_ID, (value) => toHex(readTagged(value, TAG.octetString).content)),
    authorityKeyId: read(AUTHORITY_KEY_ID, readAuthorityKeyId),
  };
}

function readKeyUsage(value: Uint8Array): { digitalSignature: boolean; nonRepudiation: boolean } {
  const bits = readTagged(value, TAG.bitString).content[1] ?? 0;
  return { digitalSignature: (bits & 0x80) !== 0, nonRepudiation: (bits & 0x40) !== 0 };
}

function readKeyPeriod(value: Uint8Array): { notBefore?: Date | undefined; notAfter?: Date | undefined } {
  const fields = childrenOf(readTagged(value, TAG.sequence));
  const time = (tag: number) => {
    const found = fields.find((field) => field.tag === tag);
    return found && parseTime(Buffer.from(found.content).toString('latin1'));
  };
  return { notBefore: time(0x80), notAfter: time(0x81) };
}

/** Source: RFC 5280, 4.2.1.1: the key identifier is `[0]`. */
export function readAuthorityKeyId(value: Uint8Array): string | undefined {
  const found = childrenOf(readTagged(value, TAG.sequence)).find(({ tag }) => tag === 0x80);
  return found && toHex(found.content);
}
