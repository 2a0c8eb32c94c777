import { createHash } from 'node:crypto';
import type { CertificateFacts } from '../../ports/signer.ts';
import type { Certificate } from './read-certificate.ts';
import { NAME_OID, shownName } from './read-name.ts';
import type { NameAttributes } from './read-name.ts';

/** What people are shown of a certificate. */
export function certificateFacts(certificate: Certificate): CertificateFacts {
  const { raw, serialNumber, subjectName, issuerName, notBefore, notAfter } = certificate;
  return {
    serialNumber,
    ownerName: ownerName(subjectName),
    position: subjectName.get(NAME_OID.title),
    organisation: subjectName.get(NAME_OID.organisation),
    issuerName: shownName(issuerName),
    fingerprintSha256: fingerprintOf(raw),
    validFrom: notBefore.toISOString(),
    validTo: notAfter.toISOString(),
  };
}

/** SHA-256 of the DER, lower-case hex. */
export function fingerprintOf(raw: Uint8Array): string {
  return createHash('sha256').update(raw).digest('hex');
}

/** In a certificate of an organisation the common name is the organisation's; the person stands in surname and given names. */
function ownerName(name: NameAttributes): string {
  const [surname, givenNames] = [name.get(NAME_OID.surname), name.get(NAME_OID.givenName)];
  if (surname !== undefined && givenNames !== undefined) return `${surname} ${givenNames}`;
  return shownName(name);
}
