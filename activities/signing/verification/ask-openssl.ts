import type { OpenSslJob } from '../openssl-pool.ts';
import { OpenSslCrash, OpenSslError } from '../openssl/openssl-error.ts';
import type { OpenSslResult } from '../openssl/openssl-process.ts';

/** `unreadable`: openssl could make nothing of the file, or died of it. */
export interface OpenSslAnswer {
  readonly kind: 'good' | 'not_good' | 'unreadable';
  readonly stderr: string;
}

export const DOCUMENT_FILE = 'document.pdf';
export const SIGNATURE_FILE = 'document.sig';

const KINDS: Readonly<Record<number, OpenSslAnswer['kind']>> = { 0: 'good', 4: 'not_good' };
const UNREADABLE = 2;

/** One `openssl cms -verify` of the two files of the job. @throws OpenSslError when it could not judge. */
export async function askOpenSsl(job: OpenSslJob, options: readonly string[]): Promise<OpenSslAnswer> {
  const files = ['-inform', 'DER', '-in', SIGNATURE_FILE, '-content', DOCUMENT_FILE, '-out', '/dev/null'];
  const result = await runOrDie(job, ['cms', '-verify', '-binary', ...files, ...options]);
  if (result === undefined) return { kind: 'unreadable', stderr: 'openssl died of the signature' };
  const { code, stderr } = result;
  const isUnreadable = code === UNREADABLE && stderr.includes('Error reading SMIME Content Info');
  const kind = isUnreadable ? 'unreadable' : KINDS[code];
  if (kind) return { kind, stderr };
  throw new OpenSslError(`openssl не смог проверить подпись (код ${String(code)})`, {
    cause: evidenceOf([{ stderr }]).join('\n'),
  });
}

/** A process that dies by itself does so again: that is the file's doing and not the machine's. */
async function runOrDie(job: OpenSslJob, args: readonly string[]): Promise<OpenSslResult | undefined> {
  try {
    return await job.run(args);
  } catch (error) {
    if (error instanceof OpenSslCrash) return undefined;
    throw error;
  }
}

/** openssl's own words without thread numbers and places in its source. */
export function evidenceOf(answers: readonly Pick<OpenSslAnswer, 'stderr'>[]): readonly string[] {
  const lines = answers.flatMap(({ stderr }) => stderr.split('\n'));
  const words = lines.map((line) =>
    line
      .replace(/^[0-9A-F]+:error:/, 'error:')
      .trim()
      .slice(0, 300),
  );
  return [...new Set(words.filter((line) => line !== ''))].slice(0, 20);
}
