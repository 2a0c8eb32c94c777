import { CaseRegisterError, CursorGoneError, type CaseRegister } from '../../ports/case-register.ts';
import { exchange, HttpNotSentError, HttpTooLargeError, HttpUnclearError, type HttpAnswer } from '../http-exchange.ts';
import { retryInstant } from '../retry-after.ts';
import { readPage, readProbe } from './register-answers.ts';

/** How the register is reached. */
export interface CaseRegisterOptions {
  /** With or without a slash at the end. */
  readonly baseUrl: string;
  /** Of `Authorization: Bearer …`. */
  readonly token: string;
  /** For one exchange as a whole. */
  readonly timeoutMs: number;
  /** Cases on a page. */
  readonly pageSize: number;
  readonly now: () => Promise<Date>;
}

const MAX_PAGE_BYTES = 16 * 1024 * 1024;
const MAX_DOCUMENT_BYTES = 25 * 1024 * 1024;

/** A register over HTTP by the exchange format of МАСК (docs/formats/case-register-http.md). Follows no redirect: the token goes to this address only. */
export function createHttpCaseRegister(options: CaseRegisterOptions): CaseRegister {
  const base = options.baseUrl.replace(/\/+$/, '');
  const ask = (path: string, maxAnswerByteSize: number, signal?: AbortSignal): Promise<HttpAnswer> =>
    exchange({
      method: 'GET',
      url: new URL(`${base}/v1${path}`),
      headers: { Authorization: `Bearer ${options.token}`, Accept: 'application/json' },
      timeoutMs: options.timeoutMs,
      ...{ maxAnswerByteSize, signal },
    }).catch(inWords);
  const courtPath = (court: string): string => `/courts/${encodeURIComponent(court)}`;
  return {
    changes: async (court, cursor, signal) => {
      const query = new URLSearchParams({ limit: String(options.pageSize), ...(cursor === null ? {} : { cursor }) });
      const answer = await ask(`${courtPath(court)}/changes?${query.toString()}`, MAX_PAGE_BYTES, signal);
      if (answer.status === 410) throw new CursorGoneError('the register has forgotten the cursor');
      await requireServed(answer, options);
      return readPage(answer.body, court, cursor);
    },
    document: async (court, sha256, signal) => {
      const answer = await ask(`${courtPath(court)}/documents/${sha256}`, MAX_DOCUMENT_BYTES, signal);
      if (answer.status === 404) return null;
      await requireServed(answer, options);
      return answer.body;
    },
    probe: async () => {
      const answer = await ask('/probe', MAX_PAGE_BYTES);
      await requireServed(answer, options);
      readProbe(answer.body);
    },
  };
}

/** @throws CaseRegisterError */
async function requireServed({ status, headers }: HttpAnswer, { now }: CaseRegisterOptions): Promise<void> {
  if (status === 200) return;
  const said = `HTTP ${String(status)}`;
  if (status === 401 || status === 403) throw new CaseRegisterError('not_authorised', said);
  if (status === 404) throw new CaseRegisterError('court_unknown', said);
  if (status === 429 || status === 503) {
    const until = retryInstant(headers['retry-after'], await now()) ?? undefined;
    throw new CaseRegisterError('busy', said, { until });
  }
  throw new CaseRegisterError(status >= 500 ? 'failing' : 'misread', said);
}

function inWords(error: unknown): never {
  if (error instanceof HttpNotSentError) {
    const trouble = error.isCertificate ? 'certificate' : 'no_connection';
    throw new CaseRegisterError(trouble, error.message, { cause: error });
  }
  if (error instanceof HttpTooLargeError) throw new CaseRegisterError('misread', error.message, { cause: error });
  if (error instanceof HttpUnclearError) throw new CaseRegisterError('no_answer', error.message, { cause: error });
  throw error;
}
