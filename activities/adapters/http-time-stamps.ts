import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TimeStampError, type TimeStampAuthority } from '../ports/time-stamp-authority.ts';
import type { OpenSsl } from '../signing/openssl-pool.ts';

export interface HttpTimeStampOptions {
  /** Where the authority takes queries (RFC 3161, 3.4). */
  readonly url: string;
  /** PEM of the certificates that its answers are checked by. */
  readonly certificatesFile: string;
  readonly openssl: OpenSsl;
  readonly timeoutMs?: number | undefined;
}

const TIMEOUT_MS = 20_000;
const MAX_ANSWER_BYTES = 64 * 1024;

/** An authority over HTTP: `application/timestamp-query` goes, `application/timestamp-reply` comes. */
export function createHttpTimeStamps({
  url,
  certificatesFile,
  openssl,
  timeoutMs = TIMEOUT_MS,
}: HttpTimeStampOptions): TimeStampAuthority {
  return {
    stamp: async (content) => {
      const authority = await readFile(certificatesFile, 'utf8');
      return openssl.job(async (job) => {
        await job.write('content', content);
        await job.write('ca.pem', authority);
        const asked = await job.run(['ts', '-query', '-data', 'content', '-sha256', '-cert', '-out', 'query.tsq']);
        if (asked.code !== 0) throw new TimeStampError('openssl made no query');
        const token = await exchange(url, await readFile(join(job.directory, 'query.tsq')), timeoutMs);
        await job.write('answer.tsr', token);
        const files = ['-queryfile', 'query.tsq', '-in', 'answer.tsr', '-CAfile', 'ca.pem'];
        const checked = await job.run(['ts', '-verify', ...files]);
        if (checked.code !== 0)
          throw new TimeStampError('the answer is no stamp of this digest by a trusted authority', {
            cause: checked.stderr.slice(-300),
          });
        return { token, authority };
      });
    },
  };
}

async function exchange(url: string, query: Uint8Array, timeoutMs: number): Promise<Uint8Array> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: Uint8Array.from(query),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new TimeStampError(`the authority answers ${String(response.status)}`);
    const answer = new Uint8Array(await response.arrayBuffer());
    if (answer.length === 0 || answer.length > MAX_ANSWER_BYTES) throw new TimeStampError('the answer is no stamp');
    return answer;
  } catch (error) {
    if (error instanceof TimeStampError) throw error;
    throw new TimeStampError('the authority cannot be reached', { cause: error });
  }
}
