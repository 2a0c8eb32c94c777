import type { SignatureFinding } from '#domain/signing/signature-words.ts';
import type { UsedList } from '#domain/signing/used-list.ts';
import type { RevocationCheck } from '../../ports/signer.ts';
import type { Certificate } from '../certificates/read-certificate.ts';
import type { CmsSignature } from '../cms/read-cms.ts';
import type { OpenSslJob } from '../openssl-pool.ts';
import { checkRevocation } from '../revocation/check-revocation.ts';
import { findPaths } from '../trust/find-paths.ts';
import type { Path } from '../trust/find-paths.ts';
import type { Trust } from '../trust/trust-store.ts';
import { DOCUMENT_FILE } from './ask-openssl.ts';
import { embeddedCertificates } from './claimed-certificate.ts';
import { isGoodAsSent, judgeBare, judgePath } from './judge-path.ts';
import type { Judgement } from './judge-path.ts';

export interface JudgementRequest {
  readonly pdf: Uint8Array;
  readonly cms: CmsSignature;
  /** The certificates that the signature may have been made with; at least one. */
  readonly claimed: readonly Certificate[];
  readonly trust: Trust;
  readonly at: Date;
}

/** All that openssl and the lists say of a signature, by the path that is best for it. */
export interface Judged extends Judgement {
  readonly signer: Certificate;
  readonly revocation: RevocationCheck;
  readonly revocationDetail?: SignatureFinding | undefined;
  /** The lists that revocation was looked up in. */
  readonly lists?: readonly UsedList[] | undefined;
}

/**
 * Tries every path: one that is good in all parts is enough (RFC 5280, 6.1), and no order of files decides which is looked at. Of paths
 * that are not good the one that came furthest is told.
 * @throws OpenSslError when openssl could not judge.
 */
export async function judgeSignature(job: OpenSslJob, request: JudgementRequest): Promise<Judged> {
  const { pdf, cms, claimed, trust } = request;
  await job.write(DOCUMENT_FILE, pdf);
  const embedded = embeddedCertificates(cms.certificates);
  const judged: Judged[] = [];
  for (const path of findPaths(claimed, { ...trust, embedded })) {
    const one = await judgeWhole(job, path, request);
    judged.push(one);
    if (isGoodThroughout(one)) break;
  }
  for (const signer of judged.length === 0 ? claimed : []) {
    judged.push({ ...(await judgeBare(job, cms.der, signer.raw)), signer, revocation: 'not_checked' });
  }
  const [best] = judged.toSorted((a, b) => rank(b) - rank(a));
  if (!best) throw new RangeError('a signature that claims no certificate');
  return best;
}

async function judgeWhole(job: OpenSslJob, path: Path, { cms, trust, at }: JudgementRequest): Promise<Judged> {
  const judgement = await judgeSent(job, path, cms, at);
  const { signer } = path;
  if (!judgement.isChained) return { ...judgement, signer, revocation: 'not_checked' };
  const { check, detail, unused, used } = await checkRevocation(job, path, trust.lists, at);
  const evidence = check === 'not_checked' ? [...judgement.evidence, ...trust.unused, ...unused] : judgement.evidence;
  return { ...judgement, signer, revocation: check, revocationDetail: detail, lists: used, evidence };
}

async function judgeSent(job: OpenSslJob, path: Path, { der }: CmsSignature, at: Date): Promise<Judgement> {
  const judgement = await judgePath(job, der, path, at);
  if (judgement.signature !== 'valid' || (await isGoodAsSent(job, der, path))) return judgement;
  return { ...judgement, signature: 'invalid', detail: { code: 'extra_certificates' } };
}

const isGoodThroughout = ({ signature, times, revocation }: Judged) =>
  signature === 'valid' && times === 'valid' && revocation === 'good';

const REVOCATIONS: readonly RevocationCheck[] = ['not_checked', 'revoked', 'good'];

/** How far it came: the chain, the signature, the times, revocation; of two that fail in one place the one that says more. */
function rank({ signature, isChained, times, revocation, detail }: Judged): number {
  const isProven = signature === 'valid' || detail?.code === 'extra_certificates';
  const steps = [isChained, isProven, signature === 'valid', times === 'valid'].map(Number);
  const digits = [...steps, REVOCATIONS.indexOf(revocation), detail === undefined ? 0 : 1];
  return digits.reduce((sum, digit) => sum * REVOCATIONS.length + digit, 0);
}
