import type { SignatureFinding } from '#domain/signing/signature-words.ts';
import { sameBytes } from '../der/bytes.ts';
import { detachContent } from '../cms/detach-content.ts';
import { readCms } from '../cms/read-cms.ts';
import type { CmsSignature } from '../cms/read-cms.ts';
import { signatureDer } from '../cms/signature-form.ts';
import { UnreadableSignature } from '../cms/unreadable-signature.ts';
import type { SignatureCheck } from '../../ports/signer.ts';
import { isGost2012 } from './gost-algorithms.ts';

/** A signature in its one form, or why it cannot be one. */
export type ReadSignature =
  | { readonly ok: true; readonly cms: CmsSignature; readonly detached: Uint8Array }
  | {
      readonly ok: false;
      readonly signature: SignatureCheck;
      readonly detail: SignatureFinding;
      readonly cms?: CmsSignature;
    };

const DATA = '1.2.840.113549.1.7.1';

/** Everything that can be said without openssl: the form, one signer, ГОСТ, and that an attached document is our document. */
export function readSignature(file: Uint8Array, pdf: Uint8Array): ReadSignature {
  try {
    const cms = readCms(signatureDer(file));
    const fault = faultOf(cms, pdf);
    if (fault) return { ok: false, cms, ...fault };
    return { ok: true, cms, detached: cms.content ? detachContent(cms.der) : cms.der };
  } catch (error) {
    if (!(error instanceof UnreadableSignature)) throw error;
    return { ok: false, signature: 'unreadable', detail: { code: error.code } };
  }
}

function faultOf(
  { signers, contentType, content }: CmsSignature,
  pdf: Uint8Array,
): { readonly signature: SignatureCheck; readonly detail: SignatureFinding } | undefined {
  const [signer, ...others] = signers;
  if (!signer) return { signature: 'unreadable', detail: { code: 'no_signature' } };
  if (others.length > 0) {
    return { signature: 'invalid', detail: { code: 'many_signatures', args: { count: signers.length } } };
  }
  if (contentType !== DATA) return { signature: 'invalid', detail: { code: 'other_content' } };
  if (!isGost2012(signer)) {
    return {
      signature: 'invalid',
      detail: { code: 'not_gost' },
    };
  }
  if (content === undefined || sameBytes(content, pdf)) return undefined;
  return { signature: 'document_changed', detail: { code: 'other_document_inside' } };
}
