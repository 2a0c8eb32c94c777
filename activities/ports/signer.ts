import type { CertificateFacts } from '#domain/signing/certificate-facts.ts';
import type { UsedList } from '#domain/signing/used-list.ts';
import type { SignatureFinding } from '#domain/signing/signature-words.ts';

export type { CertificateFacts };

export interface SignedDocument {
  /** Detached CMS, PEM with the label CMS, as the Post's samples are. */
  readonly signature: Uint8Array;
  readonly certificate: CertificateFacts;
}

/** Makes a detached ГОСТ signature on the server; in a rehearsal only. */
export interface Signer {
  certificateOf(signerId: string): Promise<CertificateFacts>;
  sign(request: { readonly signerId: string; readonly pdf: Uint8Array }): Promise<SignedDocument>;
}

export type SignatureCheck =
  'valid' | 'document_changed' | 'untrusted_issuer' | 'unreadable' | 'wrong_signer' | 'invalid';
export type ValidityCheck = 'valid' | 'expired' | 'not_yet_valid' | 'not_checked';
export type RevocationCheck = 'good' | 'revoked' | 'not_checked';

/** The verdict in three parts; a signature counts only when `accepted` is true. */
export interface SignatureVerdict {
  readonly signature: SignatureCheck;
  readonly validity: ValidityCheck;
  readonly revocation: RevocationCheck;
  readonly accepted: boolean;
  /** What it comes to. */
  readonly finding: SignatureFinding;
  /** The same in one Russian sentence for the person who must act. */
  readonly summary: string;
  readonly certificate?: CertificateFacts | undefined;
  /** The lists that revocation was looked up in; absent where it did not come to that. */
  readonly lists?: readonly UsedList[] | undefined;
  /** openssl's own words, kept as evidence. */
  readonly evidence: readonly string[];
}

export interface SignatureVerifier {
  verify(request: {
    readonly pdf: Uint8Array;
    /** DER, PEM or base64, as uploaded. */
    readonly signature: Uint8Array;
    /** The instant T of the second part. */
    readonly at: Date;
    /** When given, the signer's certificate must be this one. */
    readonly expectedFingerprintSha256?: string | undefined;
  }): Promise<SignatureVerdict>;
  /** The same signature in the form sent to the Post: PEM, label CMS, detached. */
  toPostForm(signature: Uint8Array): Promise<Uint8Array>;
}

/**
 * What the installation signs or checks signatures with cannot be used: an answer for the person in the finding, and for the administrator
 * in the message. Asking again helps only after it has been mended.
 */
export class SigningSetupError extends Error {
  override name = 'SigningSetupError';
  readonly finding: SignatureFinding;

  constructor(message: string, finding: SignatureFinding, options?: ErrorOptions) {
    super(message, options);
    this.finding = finding;
  }
}
