import { z } from 'zod';
import { LedgerUnavailableError, type PostLedger } from '../ports/post-ledger.ts';
import { exchange } from './http-exchange.ts';

const lineSchema = z.object({
  number: z.number(),
  registrationNumber: z.string(),
  uploadId: z.string(),
  archiveSha256: z.string().nullable(),
  shpi: z.string().nullable(),
  pdfSha256: z.string().nullable(),
  signatureSha256: z.string().nullable(),
});
const PAGE = 500;
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

export interface EmulatorLedgerOptions {
  /** Address of the emulator; its control desk answers programs of the same machine only. */
  readonly baseUrl: string;
  readonly timeoutMs: number;
}

/** The books of the Post's emulator, read through its control desk. */
export function createEmulatorLedger(options: EmulatorLedgerOptions): PostLedger {
  return {
    ofNumbers: (registrationNumbers) =>
      registrationNumbers.length === 0 ? Promise.resolve([]) : ask(options, '/control/ledger', { registrationNumbers }),
    async *pages() {
      for (let after = 0; ;) {
        const page = await ask(options, `/control/ledger?after=${String(after)}&count=${String(PAGE)}`);
        if (page.length === 0) return;
        yield page;
        after = page.at(-1)?.number ?? after;
      }
    },
  };
}

/** @throws LedgerUnavailableError */
async function ask({ baseUrl, timeoutMs }: EmulatorLedgerOptions, path: string, body?: object) {
  try {
    const { status, body: answer } = await exchange({
      method: body ? 'POST' : 'GET',
      url: new URL(`${baseUrl.replace(/\/+$/, '')}${path}`),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: body && Buffer.from(JSON.stringify(body)),
      maxAnswerByteSize: MAX_ANSWER_BYTES,
      timeoutMs,
    });
    if (status !== 200) throw new LedgerUnavailableError(`книга приёмок не получена: код ${String(status)}`);
    return z.array(lineSchema).parse(JSON.parse(answer.toString('utf8')));
  } catch (error) {
    if (error instanceof LedgerUnavailableError) throw error;
    throw new LedgerUnavailableError('книга приёмок не получена', { cause: error });
  }
}
