import { certificateFacts } from '../../signing/certificates/certificate-facts.ts';
import { claimedCertificates } from '../../signing/verification/claimed-certificate.ts';
import { readSignature } from '../../signing/verification/read-signature.ts';
import { foreignWords } from '#domain/form103/foreign-signature.ts';
import { signatureWords } from '#domain/signing/signature-words.ts';

/**
 * Why a file is certainly no signature of the Post on this form, by what it says of itself; null: the verifier is to judge it. Whether a
 * detached signature is over these very bytes is not looked at: its digest is the verifier's to count.
 */
export function foreignSignature(pdf: Uint8Array, file: Uint8Array): string | null {
  const read = readSignature(file, pdf);
  const [certificate] = read.cms ? claimedCertificates(read.cms) : [];
  const organisation = certificate && certificateFacts(certificate).organisation;
  const told = read.ok ? { signature: 'valid', summary: '' } : toldBy(read);
  return foreignWords({ ...told, organisation });
}

function toldBy({ signature, detail }: Extract<ReturnType<typeof readSignature>, { ok: false }>) {
  return { signature, summary: signatureWords(detail) };
}
