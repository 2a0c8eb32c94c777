import type { UncheckedRevocation } from '#domain/signing/unchecked-revocation.ts';
import type { SignatureVerdict, SignatureVerifier } from '../ports/signer.ts';
import { detachContent } from './cms/detach-content.ts';
import { readCms } from './cms/read-cms.ts';
import { signatureDer, signaturePem } from './cms/signature-form.ts';
import { UnreadableSignature } from './cms/unreadable-signature.ts';
import { DerError } from './der/der-value.ts';
import type { OpenSsl } from './openssl-pool.ts';
import { createTrustStore } from './trust/trust-store.ts';
import type { FetchedTrust, Trust } from './trust/trust-store.ts';
import { judgeSignature } from './verification/judge-signature.ts';
import { readSignature } from './verification/read-signature.ts';
import { composeVerdict, refusal } from './verification/compose-verdict.ts';

export interface VerifierOptions {
  readonly openssl: OpenSsl;
  /**
   * Whom to trust: `roots/`, `intermediates/` and `crls/` with PEM or DER files; read again when a file changes. Signatures often carry
   * the signer's certificate alone, so the authorities between must be here.
   */
  readonly trustDir: string;
  /** What was fetched besides; absent: the folders alone are gone by. */
  readonly fetched?: FetchedTrust | undefined;
  /**
   * What a signature is worth while nobody can say whether its certificate was revoked (no list, or it ran out): `refuse` (the default)
   * does not let it count and says so; `accept_with_warning` does, with the warning in the summary. It is never called invalid.
   */
  readonly uncheckedRevocation?: UncheckedRevocation | undefined;
}

/**
 * Judges detached ГОСТ signatures (CAdES-BES) in three parts: the bytes and the chain without times; the times of the whole chain at T;
 * revocation at T by our own index of lists. Every way up to a trusted root is tried, so the verdict does not depend on the order of files.
 * Accepted is what is good in all three, by exactly one signer, with a certificate for
 * signing, and by the expected person when one is named.
 *
 * `verify` answers anything about the signature with a verdict and throws only when it could not judge: OpenSslError, which a repeat may mend,
 * and TrustError, which it does not.
 * `toPostForm` throws UnreadableSignature. Whether the authority is accredited is not checked: that needs the state's list of authorities.
 */
export function createSignatureVerifier(options: VerifierOptions): SignatureVerifier {
  const { openssl, trustDir, fetched, uncheckedRevocation = 'refuse' } = options;
  const currentTrust = createTrustStore(trustDir, fetched);
  const mayBeUnchecked = uncheckedRevocation === 'accept_with_warning';
  return {
    verify: async (request) => verify(openssl, await currentTrust(), mayBeUnchecked, request),
    toPostForm: (signature) => Promise.resolve().then(() => postForm(signature)),
  };
}

async function verify(
  openssl: OpenSsl,
  trust: Trust,
  mayBeUnchecked: boolean,
  { pdf, signature, at, expectedFingerprintSha256 }: Parameters<SignatureVerifier['verify']>[0],
): Promise<SignatureVerdict> {
  if (Number.isNaN(at.getTime())) throw new RangeError('Момент проверки подписи не задан');
  const read = readSignature(signature, pdf);
  if (!read.ok) return refusal(read, at);
  try {
    const judged = await openssl.job((job) => judgeSignature(job, { ...read, pdf, trust, at }));
    return composeVerdict({ judged, at, expectedFingerprintSha256, mayBeUnchecked });
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return refusal({ ok: false, signature: 'unreadable', detail: { code: 'file_damaged' } }, at);
  }
}

function postForm(signature: Uint8Array): Uint8Array {
  const cms = readCms(signatureDer(signature));
  try {
    return signaturePem(cms.content ? detachContent(cms.der) : cms.der);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    throw new UnreadableSignature('file_damaged', { cause: error });
  }
}
