import type { CmsSignature } from '../cms/read-cms.ts';
import { tryReadCertificate } from '../certificates/read-certificate.ts';
import type { Certificate } from '../certificates/read-certificate.ts';

/** The certificate that the signature says it was made with: for people to see, while the signature itself is not good. */
export function claimedCertificate({ certificates, signers }: CmsSignature): Certificate | undefined {
  const [signer] = signers;
  if (!signer) return undefined;
  return embeddedCertificates(certificates).find(({ issuer, serialNumber, subjectKeyId }) =>
    signer.keyId === undefined
      ? issuer === signer.issuer && serialNumber === signer.serialNumber
      : subjectKeyId === signer.keyId,
  );
}

/** Those of the embedded certificates that can be read; the rest cannot help. */
export function embeddedCertificates(certificates: readonly Uint8Array[]): readonly Certificate[] {
  return certificates.map(tryReadCertificate).filter((certificate) => certificate !== undefined);
}
