import { toHex } from '../der/bytes.ts';
import { DerError, contextTag, TAG } from '../der/der-value.ts';
import { childrenOf, expectTag, readTagged } from '../der/read-der.ts';
import { serialOf, timeOf } from '../der/der-primitives.ts';
import { readExtensions } from './read-extensions.ts';
import type { CertificateExtensions } from './read-extensions.ts';
import { comparableName, readName } from './read-name.ts';
import type { NameAttributes } from './read-name.ts';

/**
 * The parts of a certificate that rules are about and people are shown.
 * Read by ourselves: `X509Certificate.toLegacyObject()` of Node 24 ends the whole process on a ГОСТ key, and certificates are uploaded.
 */
export interface Certificate extends CertificateExtensions {
  /** The certificate's DER. */
  readonly raw: Uint8Array;
  /** Upper-case hex. */
  readonly serialNumber: string;
  /** Comparable forms of the names. */
  readonly issuer: string;
  readonly subject: string;
  readonly issuerName: NameAttributes;
  readonly subjectName: NameAttributes;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Hex of the SubjectPublicKeyInfo: what tells the keys of one name apart. */
  readonly publicKey: string;
}

/** Reads only; who signed it is openssl's business. Source: RFC 5280, 4.1. @throws DerError */
export function readCertificate(bytes: Uint8Array): Certificate {
  const certificate = readTagged(bytes, TAG.sequence);
  const fields = [...childrenOf(expectTag(childrenOf(certificate)[0], TAG.sequence))];
  if (fields[0]?.tag === contextTag(0)) fields.shift();
  const [serial, , issuer, validity, subject, key] = fields;
  const [notBefore, notAfter] = childrenOf(expectTag(validity, TAG.sequence));
  const names = { issuer: expectTag(issuer, TAG.sequence), subject: expectTag(subject, TAG.sequence) };
  return {
    raw: certificate.bytes,
    serialNumber: serialOf(serial),
    issuer: comparableName(names.issuer),
    subject: comparableName(names.subject),
    issuerName: readName(names.issuer),
    subjectName: readName(names.subject),
    notBefore: timeOf(notBefore),
    notAfter: timeOf(notAfter),
    publicKey: toHex(expectTag(key, TAG.sequence).bytes),
    ...readExtensions(fields.find(({ tag }) => tag === contextTag(3))),
  };
}

/** Undefined instead of an error, for certificates that only might help. */
export function tryReadCertificate(bytes: Uint8Array): Certificate | undefined {
  try {
    return readCertificate(bytes);
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}
