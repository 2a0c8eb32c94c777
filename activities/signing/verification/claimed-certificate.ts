import type { CmsSignature } from '../cms/read-cms.ts';
import { tryReadCertificate } from '../certificates/read-certificate.ts';
import type { Certificate } from '../certificates/read-certificate.ts';

/** The certificates that the signature says it was made with: one, unless the file's author has laid another of the same number beside. */
export function claimedCertificates({ certificates, signers }: CmsSignature): readonly Certificate[] {
  const [signer] = signers;
  if (!signer) return [];
  return embeddedCertificates(certificates).filter(({ issuer, serialNumber, subjectKeyId }) =>
    signer.keyId === undefined
      ? issuer === signer.issuer && serialNumber === signer.serialNumber
      : subjectKeyId === signer.keyId,
  );
}

/** Those of the embedded certificates that can be read; the rest cannot help. */
export function embeddedCertificates(certificates: readonly Uint8Array[]): readonly Certificate[] {
  return certificates.map(tryReadCertificate).filter((certificate) => certificate !== undefined);
}
