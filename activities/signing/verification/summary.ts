import type { SignatureFinding } from '#domain/signing/signature-words.ts';
import type { RevocationCheck, SignatureCheck, ValidityCheck } from '../../ports/signer.ts';

/** The three parts of a verdict and what is known besides. */
export interface Findings {
  readonly signature: SignatureCheck;
  readonly validity: ValidityCheck;
  readonly revocation: RevocationCheck;
  /** More exact than the general finding for this `signature`. */
  readonly detail?: SignatureFinding | undefined;
  /** Why revocation could not be checked, when more is known than that there is no list. */
  readonly revocationDetail?: SignatureFinding | undefined;
}

/** The first thing that stands in the way, in the order in which a person would have to mend it. */
export function mainFinding(
  { signature, validity, revocation, detail, revocationDetail }: Findings,
  accepted: boolean,
): SignatureFinding {
  if (signature !== 'valid') return detail ?? { code: signature };
  if (validity !== 'valid') return detail ?? { code: validity === 'not_checked' ? 'validity_unchecked' : validity };
  if (revocation === 'good') return { code: 'good' };
  if (revocation === 'revoked') return { code: 'revoked' };
  const isStale = revocationDetail?.code === 'list_stale';
  if (accepted) return isStale ? { ...revocationDetail, code: 'good_but_stale' } : { code: 'good_but_unchecked' };
  return revocationDetail === undefined || isStale ? { code: 'revocation_unchecked' } : revocationDetail;
}
