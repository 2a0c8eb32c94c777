import type { SignatureFinding } from '#domain/signing/signature-words.ts';
import { DerError } from '../der/der-value.ts';
import { sameBytes } from '../der/bytes.ts';
import type { Certificate } from '../certificates/read-certificate.ts';
import { readCms } from '../cms/read-cms.ts';
import type { CmsSignature } from '../cms/read-cms.ts';
import { signatureDer } from '../cms/signature-form.ts';
import { UnreadableSignature } from '../cms/unreadable-signature.ts';
import type { SignatureCheck } from '../../ports/signer.ts';
import { besFault } from './check-bes.ts';
import { claimedCertificates, embeddedCertificates } from './claimed-certificate.ts';
import { isGost2012 } from './gost-algorithms.ts';

/** A signature in its one form, or why it cannot be one. */
export type ReadSignature =
  | { readonly ok: true; readonly cms: CmsSignature; readonly claimed: readonly Certificate[] }
  | {
      readonly ok: false;
      readonly signature: SignatureCheck;
      readonly detail: SignatureFinding;
      readonly cms?: CmsSignature;
    };

const DATA = '1.2.840.113549.1.7.1';

/** Everything that can be said without openssl: the form, one signer, ГОСТ, CAdES-BES, and that an attached document is our document. */
export function readSignature(file: Uint8Array, pdf: Uint8Array): ReadSignature {
  try {
    const cms = readCms(signatureDer(file));
    const fault = faultOf(cms, pdf);
    if (fault) return { ok: false, cms, ...fault };
    return { ok: true, cms, claimed: claimedCertificates(cms) };
  } catch (error) {
    if (error instanceof UnreadableSignature)
      return { ok: false, signature: 'unreadable', detail: { code: error.code } };
    if (error instanceof DerError) return { ok: false, signature: 'unreadable', detail: { code: 'file_damaged' } };
    throw error;
  }
}

interface Fault {
  readonly signature: SignatureCheck;
  readonly detail: SignatureFinding;
}

const invalid = (detail: SignatureFinding): Fault => ({ signature: 'invalid', detail });

function faultOf(cms: CmsSignature, pdf: Uint8Array): Fault | undefined {
  const { signers, contentType, content } = cms;
  const [signer, ...others] = signers;
  if (!signer) return { signature: 'unreadable', detail: { code: 'no_signature' } };
  if (others.length > 0) return invalid({ code: 'many_signatures', args: { count: signers.length } });
  if (contentType !== DATA) return invalid({ code: 'other_content' });
  if (!isGost2012(signer)) return invalid({ code: 'not_gost' });
  if (content !== undefined && !sameBytes(content, pdf)) {
    return { signature: 'document_changed', detail: { code: 'other_document_inside' } };
  }
  const formFault = besFault(signer, contentType) ?? certificateFault(cms);
  return formFault && invalid(formFault);
}

function certificateFault(cms: CmsSignature): SignatureFinding | undefined {
  if (claimedCertificates(cms).length > 0) return undefined;
  const isEachReadable = embeddedCertificates(cms.certificates).length === cms.certificates.length;
  return { code: isEachReadable ? 'certificate_absent' : 'certificate_damaged' };
}
