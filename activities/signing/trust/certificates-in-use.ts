import type { EntityManager } from '@mikro-orm/postgresql';
import { listLiveProofs } from '#db/signing/own-certificates.ts';
import { tryReadCertificate, type Certificate } from '../certificates/read-certificate.ts';
import { signerCertificates } from '../certificate-terms.ts';
import { readCms } from '../cms/read-cms.ts';
import { signatureDer } from '../cms/signature-form.ts';
import { UnreadableSignature } from '../cms/unreadable-signature.ts';
import { DerError } from '../der/der-value.ts';
import { claimedCertificates } from '../verification/claimed-certificate.ts';

/** Of people who sign, or have asked to: with keys of their own, and with keys on the server. */
export async function certificatesInUse(em: EntityManager, pkiDir: string): Promise<readonly Certificate[]> {
  const own = (await listLiveProofs(em)).flatMap(certificatesOf);
  const onServer = (await signerCertificates(pkiDir)).flatMap((der) => tryReadCertificate(der) ?? []);
  return [...own, ...onServer];
}

function certificatesOf(proofBase64: string): readonly Certificate[] {
  try {
    return claimedCertificates(readCms(signatureDer(new Uint8Array(Buffer.from(proofBase64, 'base64')))));
  } catch (error) {
    if (error instanceof UnreadableSignature || error instanceof DerError) return [];
    throw error;
  }
}
