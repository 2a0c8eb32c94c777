import {
  ChannelAnswerError,
  ChannelBusyError,
  ChannelNotAuthorisedError,
  ChannelUnavailableError,
  type LookUpAnswer,
  type PostChannel,
  type PostFile,
  type SentLetter,
  type SubmissionAnswer,
  type SubmissionArchive,
} from '../ports/post-channel.ts';
import { judgeSearch, judgeUpload } from './cabinet-answers.ts';
import { accessRefusal, busyRefusal, parseBody, refusalAnswer, searchAnswer, uploadAnswer } from './cabinet-schemas.ts';
import { nextPostalDay, retryInstant } from './retry-after.ts';
import { exchange, HttpNotSentError, HttpUnclearError, type HttpAnswer, type HttpRequest } from './http-exchange.ts';

export interface EmulatorChannelOptions {
  /** `http://127.0.0.1:8102`; the paths of the cabinet are added. */
  readonly baseUrl: string;
  readonly login: string;
  readonly password: string;
  /** For one exchange as a whole. */
  readonly timeoutMs: number;
  /** The clock by which «come again in so many seconds» is understood; the machine's when absent. */
  readonly now?: (() => Promise<Date>) | undefined;
}

const MAX_JSON_BYTES = 8 * 1024 * 1024;
const MAX_FILE_BYTES = 32 * 1024 * 1024;

/**
 * The channel over the emulator's HTTP. A definite answer is: 200 of the agreed shape that agrees with what was sent; 422 of the agreed
 * shape, or 413: refused. 401, and 403 with the cabinet's own words: the account is not known, nothing was looked at. 429 and 503 with
 * the cabinet's own words: it takes nothing now, nothing was looked at, come again at the time it says. All the rest (3xx, other 4xx, 5xx, rubbish, time-out, reset) is `unknown`: a proxy may say such things after the Post has taken the archive.
 */
export function createEmulatorChannel(options: EmulatorChannelOptions): PostChannel {
  return {
    name: 'emulator',
    submit: (archive, signal) => submit(options, archive, signal),
    lookUp: (registrationNumbers, signal) => lookUp(options, registrationNumbers, signal),
    form103: (uploadId) =>
      fetchPdf(options, `/cabinet/uploads/${encodeURIComponent(uploadId)}/form103`, `f103-${uploadId}.pdf`),
    deliveryNotice: (shpi) => fetchPdf(options, `/cabinet/letters/${encodeURIComponent(shpi)}/notice`, `${shpi}.pdf`),
  };
}

async function submit(
  options: EmulatorChannelOptions,
  archive: SubmissionArchive,
  signal?: AbortSignal,
): Promise<SubmissionAnswer> {
  const answer = await ask(options, '/cabinet/uploads', {
    method: 'POST',
    headers: { 'Content-Type': 'application/zip', 'X-File-Name': encodeURIComponent(archive.fileName) },
    body: archive.bytes,
    maxAnswerByteSize: MAX_JSON_BYTES,
    signal,
  });
  return typeof answer === 'string' ? { outcome: 'unknown', reason: answer } : readSubmission(answer, archive.letters);
}

function readSubmission(answer: HttpAnswer, sent: readonly SentLetter[]): SubmissionAnswer {
  const { status, body } = answer;
  if (status === 413) return { outcome: 'refused', faults: [], message: 'архив больше, чем принимает Почта' };
  if (status === 422) {
    const refusal = parseBody(body, refusalAnswer);
    if (refusal !== null) return { outcome: 'refused', ...refusal };
  }
  if (status !== 200) return { outcome: 'unknown', reason: statusReason(status) };
  const told = parseBody(body, uploadAnswer);
  return told === null ? { outcome: 'unknown', reason: 'ответ Почты не разобран' } : judgeUpload(told, sent);
}

async function lookUp(
  options: EmulatorChannelOptions,
  registrationNumbers: readonly string[],
  signal?: AbortSignal,
): Promise<LookUpAnswer> {
  const answer = await ask(options, '/cabinet/letters/search', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: Buffer.from(JSON.stringify({ registrationNumbers })),
    maxAnswerByteSize: MAX_JSON_BYTES,
    signal,
  });
  if (typeof answer === 'string') return { outcome: 'unknown', reason: answer };
  if (answer.status !== 200) return { outcome: 'unknown', reason: statusReason(answer.status) };
  const told = parseBody(answer.body, searchAnswer);
  return told === null
    ? { outcome: 'unknown', reason: 'ответ Почты не разобран' }
    : judgeSearch(told, registrationNumbers);
}

async function fetchPdf(options: EmulatorChannelOptions, path: string, fileName: string): Promise<PostFile> {
  const answer = await ask(options, path, { method: 'GET', headers: {}, maxAnswerByteSize: MAX_FILE_BYTES });
  if (typeof answer === 'string') throw new ChannelAnswerError(`файл Почты не получен: ${answer}`);
  if (answer.status === 404) return { state: 'absent' };
  if (answer.status !== 200) throw new ChannelAnswerError(`файл Почты не получен: ${statusReason(answer.status)}`);
  const mediaType = 'application/pdf';
  const isPdf =
    answer.headers['content-type']?.startsWith(mediaType) === true && answer.body.subarray(0, 5).equals(PDF_MARK);
  if (!isPdf) throw new ChannelAnswerError('файл Почты не получен: это не PDF');
  return { state: 'ready', bytes: answer.body, fileName: fileName.replace(/[^\p{L}\d._-]/gu, '_'), mediaType };
}

const PDF_MARK = Buffer.from('%PDF-');

/** The answer, or in words why there is none. @throws ChannelUnavailableError, ChannelNotAuthorisedError, ChannelBusyError: certain, nothing was taken. */
async function ask(
  { baseUrl, login, password, timeoutMs, now = machineNow }: EmulatorChannelOptions,
  path: string,
  request: Pick<HttpRequest, 'method' | 'headers' | 'body' | 'maxAnswerByteSize' | 'signal'>,
): Promise<HttpAnswer | string> {
  const authorization = `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`;
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}${path}`);
  try {
    const answer = await exchange({
      ...request,
      url,
      timeoutMs,
      headers: { ...request.headers, Authorization: authorization, Accept: 'application/json, application/pdf' },
    });
    if (isNotAuthorised(answer)) throw new ChannelNotAuthorisedError('Почта не признала учётную запись');
    const busy = busyWord(answer);
    if (busy !== null) throw new ChannelBusyError(busy.message, comeAgainAt(answer, busy, await now()));
    return answer;
  } catch (error) {
    if (error instanceof HttpNotSentError) {
      const { isCertificate } = error;
      throw new ChannelUnavailableError(error.message, { cause: error, isCertificate });
    }
    if (error instanceof HttpUnclearError) return error.message;
    throw error;
  }
}

function machineNow(): Promise<Date> {
  return Promise.resolve(new Date());
}

type BusyWord = NonNullable<ReturnType<typeof busyWord>>;

function busyWord({ status, body }: HttpAnswer) {
  return status === 429 || status === 503 ? parseBody(body, busyRefusal) : null;
}

/** Without a time of the Post's own: a day's quota begins anew with the next day in Moscow, the rest is tried again before long. */
function comeAgainAt({ headers }: HttpAnswer, { busy }: BusyWord, now: Date): Date {
  const told = retryInstant(headers['retry-after'], now);
  if (told !== null) return told;
  return busy === 'quota' ? nextPostalDay(now) : new Date(now.getTime() + UNTOLD_PAUSE_MS);
}

const UNTOLD_PAUSE_MS = 5 * 60_000;

function isNotAuthorised({ status, body }: HttpAnswer): boolean {
  return status === 401 || (status === 403 && parseBody(body, accessRefusal) !== null);
}

function statusReason(status: number): string {
  return `Почта ответила кодом ${status}`;
}
