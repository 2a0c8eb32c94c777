import { signatureWords, type SignatureFinding } from '#domain/signing/signature-words.ts';
import type { SignatureCheck, SignatureVerdict } from '../../ports/signer.ts';
import { certificateFacts } from '../certificates/certificate-facts.ts';
import { checkOwnTimes, checkPurposeAndOwner } from './check-certificate.ts';
import { claimedCertificates } from './claimed-certificate.ts';
import type { Judged } from './judge-signature.ts';
import type { ReadSignature } from './read-signature.ts';
import { mainFinding } from './summary.ts';
import type { Findings } from './summary.ts';

export interface VerdictRequest {
  readonly judged: Judged;
  readonly at: Date;
  readonly expectedFingerprintSha256: string | undefined;
  readonly mayBeUnchecked: boolean;
}

/** The verdict on a signature that did not even come to openssl. */
export function refusal(read: Extract<ReadSignature, { ok: false }>, at: Date): SignatureVerdict {
  const { signature, detail, cms } = read;
  const certificate = cms && claimedCertificates(cms)[0];
  const validity = certificate ? checkOwnTimes(certificate, at).check : 'not_checked';
  return {
    ...{ signature, validity, revocation: 'not_checked', accepted: false, ...toldBy(detail) },
    certificate: certificate && certificateFacts(certificate),
    evidence: [],
  };
}

/** The three parts, what they are worth together, and the sentence for the person who must act. */
export function composeVerdict(request: VerdictRequest): SignatureVerdict {
  const { judged, mayBeUnchecked } = request;
  const findings = findingsOf(request);
  const { signature, validity, revocation } = findings;
  const isRevocationClear = revocation === 'good' || (revocation === 'not_checked' && mayBeUnchecked);
  const accepted = signature === 'valid' && validity === 'valid' && isRevocationClear;
  return {
    ...{ signature, validity, revocation, accepted, ...toldBy(mainFinding(findings, accepted)) },
    certificate: certificateFacts(judged.signer),
    lists: judged.lists ?? [],
    evidence: judged.evidence,
  };
}

function findingsOf(request: VerdictRequest): Findings {
  const { revocation, revocationDetail } = request.judged;
  const { signature, detail } = signatureOf(request);
  const times = timesOf(request);
  return { signature, validity: times.check, revocation, detail: detail ?? times.detail, revocationDetail };
}

function signatureOf({ judged, expectedFingerprintSha256 }: VerdictRequest): {
  readonly signature: SignatureCheck;
  readonly detail?: SignatureFinding | undefined;
} {
  const { signature, detail, signer } = judged;
  if (signature !== 'valid') return { signature, detail };
  const found = checkPurposeAndOwner(signer, expectedFingerprintSha256);
  return { signature: found.check, detail: found.detail };
}

function timesOf({ judged, at }: VerdictRequest) {
  const own = checkOwnTimes(judged.signer, at);
  return own.check === 'valid' ? { check: judged.times } : own;
}

function toldBy(finding: SignatureFinding): Pick<SignatureVerdict, 'finding' | 'summary'> {
  return { finding, summary: signatureWords(finding) };
}
