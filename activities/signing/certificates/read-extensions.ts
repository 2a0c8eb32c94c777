import { toHex } from '../der/bytes.ts';
import { DerError, TAG, contextTag } from '../der/der-value.ts';
import type { DerValue } from '../der/der-value.ts';
import { childrenOf, expectTag, readTagged } from '../der/read-der.ts';
import { oidOf, parseTime } from '../der/der-primitives.ts';

/** Extensions that openssl leaves to us to judge, and those that say which issuer and which list a certificate belongs to. */
export interface CertificateExtensions {
  /** Undefined when the certificate does not say what its key is for. */
  readonly keyUsage?: KeyUsage | undefined;
  /** When the private key may be used; openssl ignores it. */
  readonly keyPeriod?: { readonly notBefore?: Date | undefined; readonly notAfter?: Date | undefined } | undefined;
  /** Hex. */
  readonly subjectKeyId?: string | undefined;
  readonly authorityKeyId?: string | undefined;
  /** Whether it is an authority's. */
  readonly isAuthority: boolean;
  /** Hex of each GeneralName under which its revocation lists are published. */
  readonly listPoints: readonly string[];
  /** Hex of each GeneralName at which its issuer's certificate is published; a hint, so one that cannot be read is none. */
  readonly issuerPoints: readonly string[];
  /** OIDs. */
  readonly critical: readonly string[];
}

export interface KeyUsage {
  readonly digitalSignature: boolean;
  readonly nonRepudiation: boolean;
  readonly listSign: boolean;
}

const SUBJECT_KEY_ID = '2.5.29.14';
const KEY_USAGE = '2.5.29.15';
const PRIVATE_KEY_PERIOD = '2.5.29.16';
const BASIC_CONSTRAINTS = '2.5.29.19';
const LIST_POINTS = '2.5.29.31';
const AUTHORITY_KEY_ID = '2.5.29.35';
const INFORMATION_ACCESS = '1.3.6.1.5.5.7.1.1';
const ISSUERS = '1.3.6.1.5.5.7.48.2';
const KEY_ID_TAG = 0x80;

/** One extension of a certificate, of a revocation list or of an entry in one. */
export interface Extension {
  readonly isCritical: boolean;
  readonly value: Uint8Array;
}

export type Extensions = ReadonlyMap<string, Extension>;

/** By OID; `list` is the SEQUENCE of them. Source: RFC 5280, 4.1.2.9. @throws DerError */
export function extensionsIn(list: DerValue | undefined): Extensions {
  if (list === undefined) return new Map();
  return new Map(
    childrenOf(expectTag(list, TAG.sequence)).map((extension) => {
      const fields = childrenOf(extension);
      const value = expectTag(fields.at(-1), TAG.octetString).content;
      return [oidOf(fields[0]), { isCritical: fields[1]?.tag === TAG.boolean && fields[1].content[0] !== 0, value }];
    }),
  );
}

/** The same of the explicitly tagged SEQUENCE. @throws DerError */
export function extensionsOf(wrapped: DerValue | undefined): Extensions {
  return wrapped === undefined ? new Map() : extensionsIn(childrenOf(wrapped)[0]);
}

/** OIDs. */
export function criticalOf(extensions: Extensions): readonly string[] {
  return [...extensions].filter(([, { isCritical }]) => isCritical).map(([oid]) => oid);
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
    authorityKeyId: authorityKeyIdIn(extensions),
    isAuthority: read(BASIC_CONSTRAINTS, readIsAuthority) ?? false,
    listPoints: read(LIST_POINTS, readListPoints) ?? [],
    issuerPoints: read(INFORMATION_ACCESS, readIssuerPoints) ?? [],
    critical: criticalOf(extensions),
  };
}

/** Hex. Source: RFC 5280, 4.2.1.1: the key identifier is `[0]`. @throws DerError */
export function authorityKeyIdIn(extensions: Extensions): string | undefined {
  const value = extensions.get(AUTHORITY_KEY_ID)?.value;
  const keyId = value && childrenOf(readTagged(value, TAG.sequence)).find(({ tag }) => tag === KEY_ID_TAG);
  return keyId && toHex(keyId.content);
}

/** Hex of each GeneralName of a DistributionPointName that has full names. Source: RFC 5280, 4.2.1.13. @throws DerError */
export function fullNamesOf(point: DerValue | undefined): readonly string[] {
  const names = point && childrenOf(point).find(({ tag }) => tag === contextTag(0));
  return names ? childrenOf(names).map(({ bytes }) => toHex(bytes)) : [];
}

function readKeyUsage(value: Uint8Array): KeyUsage {
  const bits = readTagged(value, TAG.bitString).content[1] ?? 0;
  const has = (bit: number) => (bits & bit) !== 0;
  return { digitalSignature: has(0x80), nonRepudiation: has(0x40), listSign: has(0x02) };
}

function readKeyPeriod(value: Uint8Array): { notBefore?: Date | undefined; notAfter?: Date | undefined } {
  const fields = childrenOf(readTagged(value, TAG.sequence));
  const time = (tag: number) => {
    const found = fields.find((field) => field.tag === tag);
    return found && parseTime(Buffer.from(found.content).toString('latin1'));
  };
  return { notBefore: time(0x80), notAfter: time(0x81) };
}

function readIsAuthority(value: Uint8Array): boolean {
  const [first] = childrenOf(readTagged(value, TAG.sequence));
  return first?.tag === TAG.boolean && first.content[0] !== 0;
}

function readListPoints(value: Uint8Array): readonly string[] {
  const points = childrenOf(readTagged(value, TAG.sequence));
  return points.flatMap((point) => fullNamesOf(childrenOf(point).find(({ tag }) => tag === contextTag(0))));
}

/** Source: RFC 5280, 4.2.2.1. */
function readIssuerPoints(value: Uint8Array): readonly string[] {
  try {
    const descriptions = childrenOf(readTagged(value, TAG.sequence)).map((one) => childrenOf(one));
    return descriptions.flatMap(([method, place]) => (place && oidOf(method) === ISSUERS ? [toHex(place.bytes)] : []));
  } catch (error) {
    // No rule is about it, and nobody's signature is worse for it.
    if (error instanceof DerError) return [];
    throw error;
  }
}
