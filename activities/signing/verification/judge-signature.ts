import type { OpenSslJob } from '../openssl-pool.ts';
import { OpenSslError } from '../openssl/openssl-error.ts';
import type { OpenSslResult } from '../openssl/openssl-process.ts';
import { testGost } from '../openssl/self-test.ts';
import { TRUST_ONLY } from '../trust/trust-options.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstDerPart } from '../certificates/pem.ts';

/** What openssl says of the mathematics, the chain and the times; `reason` tells the kinds of «invalid» apart. */
export interface Judgement {
  readonly signature: 'valid' | 'document_changed' | 'untrusted_issuer' | 'unreadable' | 'invalid';
  readonly reason?: 'forged' | 'no_certificate' | 'not_bes' | undefined;
  /** Of the whole chain at T. */
  readonly times: 'valid' | 'expired' | 'not_yet_valid';
  /** DER of the certificate the signature was checked with; only when `signature` is valid. */
  readonly signer?: Uint8Array | undefined;
  readonly evidence: readonly string[];
}

export interface JudgementRequest {
  readonly pdf: Uint8Array;
  /** Detached, DER. */
  readonly signature: Uint8Array;
  readonly bundleFile: string;
  readonly at: Date;
}

const GOOD = 0;
const UNREADABLE = 2;
const NOT_GOOD = 4;
const SIGNER_FILE = 'signer.pem';

/**
 * One process for a good signature. Otherwise the same is asked again without what failed, so that the answer names the cause and not the
 * first symptom: without times when times were wrong, then without the chain. A negative answer counts only when the engine still works.
 * @throws OpenSslError when openssl could not judge.
 */
export async function judgeSignature(job: OpenSslJob, request: JudgementRequest): Promise<Judgement> {
  await job.write('document.pdf', request.pdf);
  await job.write('document.sig', request.signature);
  const chain = ['-cades', '-CAfile', request.bundleFile, ...TRUST_ONLY, '-purpose', 'any', '-signer', SIGNER_FILE];
  const seconds = String(Math.floor(request.at.getTime() / 1_000));
  const full = await verify(job, [...chain, '-attime', seconds]);
  const times = timesOf(full);
  const timeless = times === 'valid' ? full : await verify(job, [...chain, '-no_check_time']);
  if (timeless.code === GOOD) {
    return { signature: 'valid', times, signer: await readSigner(job), evidence: evidenceOf(full, timeless) };
  }
  await testGost(job.run);
  const bare = await verify(job, ['-noverify']);
  return { ...causeOf(timeless, bare), times, evidence: evidenceOf(full, timeless, bare) };
}

async function verify(job: OpenSslJob, options: readonly string[]): Promise<OpenSslResult> {
  const files = ['-inform', 'DER', '-in', 'document.sig', '-content', 'document.pdf', '-out', '/dev/null'];
  const result = await job.run(['cms', '-verify', '-binary', ...files, ...options]);
  const isAnswer = result.code === GOOD || result.code === NOT_GOOD || isUnreadable(result);
  if (isAnswer) return result;
  throw new OpenSslError(`openssl не смог проверить подпись (код ${String(result.code)})`, {
    cause: evidenceOf(result).join('\n'),
  });
}

function isUnreadable({ code, stderr }: OpenSslResult): boolean {
  return code === UNREADABLE && stderr.includes('Error reading SMIME Content Info');
}

function timesOf({ stderr }: OpenSslResult): Judgement['times'] {
  if (stderr.includes('certificate has expired')) return 'expired';
  return stderr.includes('certificate is not yet valid') ? 'not_yet_valid' : 'valid';
}

/** `bare` is asked about the bytes only: when it is good, the chain or the attribute of CAdES-BES was what failed. */
function causeOf(chained: OpenSslResult, bare: OpenSslResult): Pick<Judgement, 'signature' | 'reason'> {
  if (isUnreadable(bare)) return { signature: 'unreadable' };
  const words = bare.code === GOOD ? chained.stderr : bare.stderr;
  if (words.includes('signer certificate not found')) return { signature: 'invalid', reason: 'no_certificate' };
  if (words.includes('signature mismatch')) return { signature: 'invalid', reason: 'forged' };
  if (words.includes('content verify error')) return { signature: 'document_changed' };
  if (words.includes('signing certificate')) return { signature: 'invalid', reason: 'not_bes' };
  return { signature: words.includes('Verify error:') ? 'untrusted_issuer' : 'invalid' };
}

async function readSigner(job: OpenSslJob): Promise<Uint8Array> {
  return firstDerPart(await readFile(join(job.directory, SIGNER_FILE)));
}

/** openssl's own words without thread numbers and places in its source. */
function evidenceOf(...results: readonly OpenSslResult[]): readonly string[] {
  const lines = results.flatMap(({ stderr }) => stderr.split('\n'));
  const words = lines.map((line) =>
    line
      .replace(/^[0-9A-F]+:error:/, 'error:')
      .trim()
      .slice(0, 300),
  );
  return [...new Set(words.filter((line) => line !== ''))].slice(0, 20);
}
