import type { FormSignatureFound } from '#db/form103/checks.ts';
import type { SignatureVerdict, SignatureVerifier } from '../ports/signer.ts';
import { embeddedSignature } from './embedded-signature.ts';

const NOT_WHOLE = 'Подпись внутри PDF не охватывает весь файл: по ней нельзя судить, что в нём ничего не добавлено.';

interface SignedForm {
  readonly pdf: Uint8Array;
  /** The file beside it; null: none was brought. */
  readonly beside: Uint8Array | null;
  readonly at: Date;
}

/**
 * What the Post's signature on a form is worth: the one beside it, else the one within the PDF, by the verifier that judges our own. How the
 * Post signs is not published, so that both ways are looked at and the absence of both is said, not judged.
 */
export async function judgeFormSignature(
  verifier: Pick<SignatureVerifier, 'verify'>,
  { pdf, beside, at }: SignedForm,
): Promise<FormSignatureFound> {
  if (beside !== null) return foundOf('beside', await verifier.verify({ pdf, signature: beside, at }));
  const within = embeddedSignature(pdf);
  if (within === null) return { state: 'absent', place: null, words: null, signedBy: null };
  if (within.cms.length === 0) return { state: 'bad', place: 'within', words: NOT_WHOLE, signedBy: null };
  return foundOf('within', await verifier.verify({ pdf: within.signedBytes, signature: within.cms, at }));
}

function foundOf(place: 'beside' | 'within', verdict: SignatureVerdict): FormSignatureFound {
  const { accepted, summary, certificate } = verdict;
  return { state: accepted ? 'good' : 'bad', place, words: summary, signedBy: certificate?.ownerName ?? null };
}
