import type { StepAccount } from '#db/people/step-people.ts';
import type { Authority } from '#domain/signing/authority.ts';
import type { CertificateFacts } from '../ports/signer.ts';
import type { LetterDependencies } from './dependencies.ts';

/** The certificate that a person signs with. `signerId` null: the key is his own, and the server cannot sign for him. */
export interface HeldCertificate {
  readonly certificate: CertificateFacts;
  readonly signerId: string | null;
  /** The power of attorney beside a certificate of his own. */
  readonly authority: Authority | null;
}

/** The person's own certificate stands before one on the server; null when there is neither. */
export async function certificateHeldBy(
  { signer }: Pick<LetterDependencies, 'signer'>,
  { ownCertificate, signerId, authority }: StepAccount,
): Promise<HeldCertificate | null> {
  if (ownCertificate !== null) return { certificate: ownCertificate, signerId: null, authority };
  if (signerId == null) return null;
  return { certificate: await signer.certificateOf(signerId), signerId, authority: null };
}
