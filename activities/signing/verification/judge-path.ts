import type { SignatureFinding } from '#domain/signing/signature-words.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { certificatePem, firstDerPart } from '../certificates/pem.ts';
import { sameBytes } from '../der/bytes.ts';
import { detachContent, withCertificates } from '../cms/detach-content.ts';
import type { OpenSslJob } from '../openssl-pool.ts';
import { testGost } from '../openssl/self-test.ts';
import type { Path } from '../trust/find-paths.ts';
import { TRUST_ONLY } from '../trust/trust-options.ts';
import { askOpenSsl, evidenceOf, SIGNATURE_FILE } from './ask-openssl.ts';
import type { OpenSslAnswer } from './ask-openssl.ts';
import { chainFault } from './chain-fault.ts';

/** What openssl says of the mathematics, the chain and the times. */
export interface Judgement {
  readonly signature: 'valid' | 'document_changed' | 'untrusted_issuer' | 'unreadable' | 'invalid';
  /** Tells the kinds of «invalid» apart. */
  readonly detail?: SignatureFinding | undefined;
  /** Whether the path up to the root holds, whatever the signature is worth. */
  readonly isChained: boolean;
  /** Of the whole chain at T. */
  readonly times: 'valid' | 'expired' | 'not_yet_valid';
  readonly evidence: readonly string[];
}

const ROOT_FILE = 'root.pem';
const SIGNER_FILE = 'signer.pem';

/**
 * One process for a good signature. Otherwise the same is asked again without what failed, so that the answer names the cause and not the
 * first symptom: without times when times were wrong, then without the chain. openssl is given this path and no other certificate, so the
 * answer is about this path. A negative answer counts only when the engine still works.
 * @throws OpenSslError when openssl could not judge.
 */
export async function judgePath(job: OpenSslJob, der: Uint8Array, path: Path, at: Date): Promise<Judgement> {
  await job.write(SIGNATURE_FILE, withCertificates(der, [path.signer.raw, ...path.between.map(({ raw }) => raw)]));
  await job.write(ROOT_FILE, certificatePem(path.root.raw));
  const chain = ['-cades', '-CAfile', ROOT_FILE, ...TRUST_ONLY, '-purpose', 'any', '-signer', SIGNER_FILE];
  const seconds = String(Math.floor(at.getTime() / 1_000));
  const full = await askOpenSsl(job, [...chain, '-attime', seconds]);
  const times = timesOf(full);
  const timeless = times === 'valid' ? full : await askOpenSsl(job, [...chain, '-no_check_time']);
  if (timeless.kind === 'good') {
    return { ...(await signedBy(job, path)), isChained: true, times, evidence: evidenceOf([full, timeless]) };
  }
  await testGost(job.run);
  const bare = await askOpenSsl(job, ['-noverify']);
  return { ...causeOf(timeless, bare, path), times, evidence: evidenceOf([full, timeless, bare]) };
}

/**
 * Whether a signature that is good with its own path is so as it will be sent, with all that its author has put beside: others take the
 * first certificate of the number, and cannot read past a damaged one.
 */
export async function isGoodAsSent(job: OpenSslJob, der: Uint8Array, { signer, between }: Path): Promise<boolean> {
  const sent = detachContent(der);
  if (
    sameBytes(
      sent,
      withCertificates(
        der,
        [signer, ...between].map(({ raw }) => raw),
      ),
    )
  )
    return true;
  await job.write(SIGNATURE_FILE, sent);
  return (await askOpenSsl(job, ['-noverify'])).kind === 'good';
}

/** When there is no way up to a root at all: what the bytes alone are worth. */
export async function judgeBare(job: OpenSslJob, der: Uint8Array, signer: Uint8Array): Promise<Judgement> {
  await job.write(SIGNATURE_FILE, withCertificates(der, [signer]));
  const bare = await askOpenSsl(job, ['-noverify']);
  if (bare.kind !== 'good') await testGost(job.run);
  const cause = bare.kind === 'good' ? ({ signature: 'untrusted_issuer' } as const) : mathematicsOf(bare);
  return { ...cause, isChained: false, times: 'valid', evidence: evidenceOf([bare]) };
}

function timesOf({ stderr }: OpenSslAnswer): Judgement['times'] {
  if (stderr.includes('certificate has expired')) return 'expired';
  return stderr.includes('certificate is not yet valid') ? 'not_yet_valid' : 'valid';
}

type Cause = Pick<Judgement, 'signature' | 'detail'>;

/** `bare` is asked about the bytes only: when it is good, the chain or the reference of CAdES-BES was what failed. */
function causeOf(chained: OpenSslAnswer, bare: OpenSslAnswer, path: Path): Cause & { readonly isChained: boolean } {
  const isChained = chained.kind === 'not_good' && !chained.stderr.includes('Verify error:');
  if (bare.kind !== 'good') return { ...mathematicsOf(bare), isChained };
  if (isChained) return { ...referenceOf(chained), isChained };
  const detail = chainFault(chained.stderr, path);
  return { signature: detail ? 'invalid' : 'untrusted_issuer', detail, isChained };
}

function mathematicsOf({ kind, stderr }: OpenSslAnswer): Cause {
  if (kind === 'unreadable') return { signature: 'unreadable', detail: { code: 'not_parsed' } };
  if (stderr.includes('signer certificate not found'))
    return { signature: 'invalid', detail: { code: 'certificate_absent' } };
  if (stderr.includes('signature mismatch')) return { signature: 'invalid', detail: { code: 'forged' } };
  return { signature: stderr.includes('content verify error') ? 'document_changed' : 'invalid' };
}

function referenceOf({ stderr }: OpenSslAnswer): Cause {
  if (stderr.includes('missing signing certificate')) return { signature: 'invalid', detail: { code: 'not_bes' } };
  const isOther = /ess cert|signing certificate/i.test(stderr);
  return { signature: 'invalid', detail: isOther ? { code: 'bes_other_certificate' } : undefined };
}

/** openssl names the certificate it checked with; another one than was asked about proves nothing of this path. */
async function signedBy(job: OpenSslJob, { signer }: Path): Promise<Cause> {
  const checked = firstDerPart(await readFile(join(job.directory, SIGNER_FILE)));
  return { signature: sameBytes(checked, signer.raw) ? 'valid' : 'invalid' };
}
