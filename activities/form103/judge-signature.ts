import type { FormSignatureFound } from '#db/form103/checks.ts';
import { foreignWords } from '#domain/form103/foreign-signature.ts';
import { FORM_SIGNATURE_STATES } from '#domain/form103/signature-state.ts';
import type { SignatureVerdict, SignatureVerifier } from '../ports/signer.ts';
import { embeddedSignature } from './embedded-signature.ts';

const NOT_WHOLE = 'Подпись внутри PDF не охватывает весь файл: по ней нельзя судить, что в нём ничего не добавлено.';

interface SignedForm {
  readonly pdf: Uint8Array;
  /** Files that were brought beside it, the newest first. */
  readonly beside: readonly Uint8Array[];
  readonly at: Date;
}

type Verifier = Pick<SignatureVerifier, 'verify'>;

/**
 * What the Post's signature on a form is worth, by the verifier that judges our own. How the Post signs is not published, so that files
 * beside it and the one within the PDF are looked at, the best of them counts, and the absence of all is said, not judged: a file that is
 * brought later takes no good signature away.
 */
export async function judgeFormSignature(verifier: Verifier, form: SignedForm): Promise<FormSignatureFound> {
  const { pdf, beside, at } = form;
  const found: FormSignatureFound[] = [];
  for (const signature of beside) {
    const verdict = await verifier.verify({ pdf, signature, at });
    found.push(foundOf('beside', verdict, verdict.signature));
    if (found.at(-1)?.state === 'good') break;
  }
  if (found.every(({ state }) => state !== 'good')) found.push(await judgeWithin(verifier, form));
  const [best = ABSENT] = found.toSorted((a, b) => rank(b) - rank(a));
  return best;
}

const ABSENT: FormSignatureFound = { state: 'absent', place: null, words: null, signedBy: null };

/** The states stand from the least to the most that is known; of equal ones the first found counts. */
function rank({ state }: FormSignatureFound): number {
  return FORM_SIGNATURE_STATES.indexOf(state);
}

async function judgeWithin(verifier: Verifier, { pdf, at }: SignedForm): Promise<FormSignatureFound> {
  const within = embeddedSignature(pdf);
  if (within === null) return ABSENT;
  if (within.cms.length === 0) return { state: 'bad', place: 'within', words: NOT_WHOLE, signedBy: null };
  const verdict = await verifier.verify({ pdf: within.signedBytes, signature: within.cms, at });
  // What stands within a form is of this form: where it does not fit, the form was changed.
  return foundOf('within', verdict, 'valid');
}

function foundOf(place: 'beside' | 'within', verdict: SignatureVerdict, signature: string): FormSignatureFound {
  const { accepted, summary, certificate } = verdict;
  const foreign = foreignWords({ signature, organisation: certificate?.organisation, summary });
  const signedBy = certificate?.ownerName ?? null;
  if (foreign !== null) return { state: 'foreign', place, words: foreign, signedBy };
  return { state: accepted ? 'good' : 'bad', place, words: summary, signedBy };
}
