import { signatureWords, type SignatureFinding } from '#domain/signing/signature-words.ts';
import type { SignatureCheck, SignatureVerdict } from '../../ports/signer.ts';
import { certificateFacts } from '../certificates/certificate-facts.ts';
import { readCertificate } from '../certificates/read-certificate.ts';
import type { Certificate } from '../certificates/read-certificate.ts';
import type { CmsSignature } from '../cms/read-cms.ts';
import { checkRevocation } from '../revocation/check-revocation.ts';
import type { Trust } from '../trust/trust-store.ts';
import { checkOwnTimes, checkPurposeAndOwner } from './check-certificate.ts';
import { claimedCertificate, embeddedCertificates } from './claimed-certificate.ts';
import type { Judgement } from './judge-signature.ts';
import type { ReadSignature } from './read-signature.ts';
import { mainFinding } from './summary.ts';
import type { Findings } from './summary.ts';

export interface Judged {
  readonly cms: CmsSignature;
  readonly judgement: Judgement;
  readonly trust: Trust;
  readonly at: Date;
  readonly expectedFingerprintSha256: string | undefined;
  readonly mayBeUnchecked: boolean;
}

const REASONS: Readonly<Record<NonNullable<Judgement['reason']>, SignatureFinding>> = {
  forged: { code: 'forged' },
  no_certificate: { code: 'certificate_absent' },
  not_bes: { code: 'not_bes' },
};

/** The verdict on a signature that did not even come to openssl. */
export function refusal(read: Extract<ReadSignature, { ok: false }>, at: Date): SignatureVerdict {
  const { signature, detail, cms } = read;
  const certificate = cms && claimedCertificate(cms);
  const validity = certificate ? checkOwnTimes(certificate, at).check : 'not_checked';
  return {
    ...{ signature, validity, revocation: 'not_checked', accepted: false, ...toldBy(detail) },
    certificate: certificate && certificateFacts(certificate),
    evidence: [],
  };
}

/** The three parts, what they are worth together, and the sentence for the person who must act. */
export function composeVerdict(judged: Judged): SignatureVerdict {
  const { judgement, cms, mayBeUnchecked, trust } = judged;
  const certificate = judgement.signer ? readCertificate(judgement.signer) : claimedCertificate(cms);
  const findings = findingsOf(judged, certificate);
  const { signature, validity, revocation } = findings;
  const isRevocationClear = revocation === 'good' || (revocation === 'not_checked' && mayBeUnchecked);
  const accepted = signature === 'valid' && validity === 'valid' && isRevocationClear;
  const problems = revocation === 'not_checked' ? trust.problems : [];
  return {
    ...{ signature, validity, revocation, accepted, ...toldBy(mainFinding(findings, accepted)) },
    certificate: certificate && certificateFacts(certificate),
    evidence: [...judgement.evidence, ...problems],
  };
}

function findingsOf(judged: Judged, certificate: Certificate | undefined): Findings {
  const { signature, detail } = signatureOf(judged, certificate);
  if (!certificate) return { signature, validity: 'not_checked', revocation: 'not_checked', detail };
  const times = timesOf(judged, certificate);
  const isKnown = signature !== 'untrusted_issuer' && signature !== 'unreadable';
  const revocation = isKnown ? revocationOf(judged, certificate) : 'not_checked';
  return { signature, validity: times.check, revocation, detail: detail ?? times.detail };
}

function signatureOf(
  { judgement, expectedFingerprintSha256 }: Judged,
  certificate: Certificate | undefined,
): { readonly signature: SignatureCheck; readonly detail?: SignatureFinding | undefined } {
  const { signature, reason } = judgement;
  if (signature !== 'valid') return { signature, detail: reason && REASONS[reason] };
  if (!certificate) return { signature: 'invalid' };
  const { check, detail } = checkPurposeAndOwner(certificate, expectedFingerprintSha256);
  return { signature: check, detail };
}

function timesOf({ judgement, at }: Judged, certificate: Certificate) {
  const own = checkOwnTimes(certificate, at);
  return own.check === 'valid' ? { check: judgement.times } : own;
}

function revocationOf({ cms, trust, at }: Judged, certificate: Certificate) {
  const issuers = [...trust.issuers, ...embeddedCertificates(cms.certificates)];
  return checkRevocation(certificate, issuers, trust.lists, at);
}

function toldBy(finding: SignatureFinding): Pick<SignatureVerdict, 'finding' | 'summary'> {
  return { finding, summary: signatureWords(finding) };
}
