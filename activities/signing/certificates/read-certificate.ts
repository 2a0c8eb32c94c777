import { toHex } from '../der/bytes.ts';
import { DerError, contextTag, TAG } from '../der/der-value.ts';
import type { DerValue } from '../der/der-value.ts';
import { childrenOf, expectTag, readTagged } from '../der/read-der.ts';
import { serialOf, timeOf } from '../der/der-primitives.ts';
import { readExtensions } from './read-extensions.ts';
import type { CertificateExtensions } from './read-extensions.ts';
import { readName } from './read-name.ts';
import type { NameAttributes } from './read-name.ts';

/**
 * The parts of a certificate that rules are about and people are shown. Names are compared as the bytes they are written in.
 * Read by ourselves: `X509Certificate.toLegacyObject()` of Node 24 ends the whole process on a ГОСТ key, and certificates are uploaded.
 */
export interface Certificate extends CertificateExtensions {
  /** The certificate's DER. */
  readonly raw: Uint8Array;
  /** Upper-case hex. */
  readonly serialNumber: string;
  /** Hex of the DER of the Name. */
  readonly issuer: string;
  readonly subject: string;
  readonly issuerName: NameAttributes;
  readonly subjectName: NameAttributes;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Reads only; who signed it is openssl's business. Source: RFC 5280, 4.1. @throws DerError */
export function readCertificate(bytes: Uint8Array): Certificate {
  const certificate = readTagged(bytes, TAG.sequence);
  const fields = [...childrenOf(expectTag(childrenOf(certificate)[0], TAG.sequence))];
  if (fields[0]?.tag === contextTag(0)) fields.shift();
  const [serial, , issuer, validity, subject] = fields;
  const extensions = fields.find(({ tag }) => tag === contextTag(3));
  const [notBefore, notAfter] = childrenOf(expectTag(validity, TAG.sequence));
  return {
    raw: certificate.bytes,
    serialNumber: serialOf(serial),
    issuer: nameOf(issuer),
    subject: nameOf(subject),
    issuerName: readName(expectTag(issuer, TAG.sequence)),
    subjectName: readName(expectTag(subject, TAG.sequence)),
    notBefore: timeOf(notBefore),
    notAfter: timeOf(notAfter),
    ...readExtensions(extensions),
  };
}

/** Hex of a Name as written, for comparison. @throws DerError */
export function nameOf(value: DerValue | undefined): string {
  return toHex(expectTag(value, TAG.sequence).bytes);
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
