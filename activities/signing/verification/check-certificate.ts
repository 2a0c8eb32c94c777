import type { SignatureFinding } from '#domain/signing/signature-words.ts';
import { fingerprintOf } from '../certificates/certificate-facts.ts';
import type { Certificate } from '../certificates/read-certificate.ts';
import type { SignatureCheck, ValidityCheck } from '../../ports/signer.ts';

/** One part of the verdict with the sentence that explains it. */
export interface Finding<T> {
  readonly check: T;
  readonly detail?: SignatureFinding | undefined;
}

/**
 * What openssl does not ask of a certificate whose signature is mathematically good: that its key is meant for signing, and that it is
 * the person we expect.
 */
export function checkPurposeAndOwner(
  { raw, keyUsage }: Certificate,
  expectedFingerprintSha256: string | undefined,
): Finding<SignatureCheck> {
  if (keyUsage === undefined || !(keyUsage.digitalSignature || keyUsage.nonRepudiation)) {
    return {
      check: 'invalid',
      detail: { code: 'wrong_key_usage' },
    };
  }
  const isExpected =
    expectedFingerprintSha256 === undefined || fingerprintOf(raw) === expectedFingerprintSha256.toLowerCase();
  return { check: isExpected ? 'valid' : 'wrong_signer' };
}

/** Times of the certificate itself and of its private key; openssl ignores the second. Source: RFC 5280, 4.1.2.5; RFC 3280, 4.2.1.4. */
export function checkOwnTimes({ notBefore, notAfter, keyPeriod }: Certificate, at: Date): Finding<ValidityCheck> {
  if (at < notBefore) return { check: 'not_yet_valid' };
  if (at > notAfter) return { check: 'expired' };
  const detail = { code: 'key_out_of_time' } as const;
  if (keyPeriod?.notBefore && at < keyPeriod.notBefore) return { check: 'not_yet_valid', detail };
  if (keyPeriod?.notAfter && at > keyPeriod.notAfter) return { check: 'expired', detail };
  return { check: 'valid' };
}
