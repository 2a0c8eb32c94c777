import type { Certificate } from './read-certificate.ts';

/**
 * Whether the identifier may mean this certificate's key; one that either side does not give tells nothing. Only a hint: what counts is
 * whose key the signature verifies with. Source: RFC 5280, 4.2.1.1 and 5.2.1.
 */
export function mayBeKeyOf({ subjectKeyId }: Certificate, authorityKeyId: string | undefined): boolean {
  return subjectKeyId === undefined || authorityKeyId === undefined || subjectKeyId === authorityKeyId;
}

/** By name and key identifier. */
export function mayHaveIssued(issuer: Certificate, certificate: Certificate): boolean {
  return issuer.subject === certificate.issuer && mayBeKeyOf(issuer, certificate.authorityKeyId);
}
