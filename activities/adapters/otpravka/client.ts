import type { z } from 'zod';
import type { PaperTerms } from '#domain/paper/paper-letter.ts';
import { ChannelBusyError, ChannelNotAuthorisedError, ChannelUnavailableError } from '../../ports/post-channel.ts';
import { parseBody } from '../cabinet-schemas.ts';
import { exchange, HttpNotSentError, HttpUnclearError, type HttpAnswer, type HttpRequest } from '../http-exchange.ts';
import { nextPostalDay, retryInstant } from '../retry-after.ts';
import { tooMany } from './answers.ts';

/** How `otpravka-api` is reached. */
export interface OtpravkaOptions extends PaperTerms {
  /** `https://otpravka-api.pochta.ru`; the published paths are added. */
  readonly baseUrl: string;
  /** The application's token from the cabinet. */
  readonly token: string;
  readonly login: string;
  readonly password: string;
  /** For one exchange as a whole. */
  readonly timeoutMs: number;
  /** The clock by which days are counted; the machine's when absent. */
  readonly now?: (() => Promise<Date>) | undefined;
}

/** The Post may or may not have done what was asked: its answer is lost, broken, or of another shape. */
export class PostUnclearError extends Error {
  override name = 'PostUnclearError';
}

export interface Call {
  readonly method: HttpRequest['method'];
  readonly path: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

const MAX_JSON_BYTES = 8 * 1024 * 1024;
const MAX_FILE_BYTES = 32 * 1024 * 1024;
const UNKNOWN_PATH = 404;

/**
 * One call whose answer must be 200 of the shape. @throws ChannelUnavailableError, ChannelNotAuthorisedError, ChannelBusyError: the Post did
 * nothing; PostUnclearError: it may have
 */
export async function call<T>(options: OtpravkaOptions, asked: Call, shape: z.ZodType<T>): Promise<T> {
  const answer = await ask(options, asked, 'application/json;charset=UTF-8', MAX_JSON_BYTES);
  if (answer.status !== 200) throw new PostUnclearError(`Почта ответила кодом ${String(answer.status)}`);
  const told = parseBody(answer.body, shape);
  if (told === null) throw new PostUnclearError('ответ Почты не разобран');
  return told;
}

/** The same for what only reads: whatever goes wrong, nothing was done. @throws the certain errors only */
export async function read<T>(options: OtpravkaOptions, asked: Call, shape: z.ZodType<T>): Promise<T> {
  try {
    return await call(options, asked, shape);
  } catch (error) {
    if (error instanceof PostUnclearError) throw new ChannelUnavailableError(error.message, { cause: error });
    throw error;
  }
}

/** A file; null: the Post does not have it. @throws as `call` */
export async function download(options: OtpravkaOptions, path: string): Promise<HttpAnswer | null> {
  const answer = await ask(options, { method: 'GET', path }, 'application/pdf, application/zip, */*', MAX_FILE_BYTES);
  if (answer.status === UNKNOWN_PATH) return null;
  if (answer.status !== 200) throw new PostUnclearError(`Почта ответила кодом ${String(answer.status)}`);
  return answer;
}

async function ask(
  options: OtpravkaOptions,
  { method, path, body, signal }: Call,
  accept: string,
  maxAnswerByteSize: number,
): Promise<HttpAnswer> {
  const url = new URL(`${options.baseUrl.replace(/\/+$/, '')}${path}`);
  try {
    const answer = await exchange({
      ...{ method, url, maxAnswerByteSize, signal, timeoutMs: options.timeoutMs },
      headers: { ...headersOf(options), Accept: accept },
      ...(body !== undefined && { body: Buffer.from(JSON.stringify(body)) }),
    });
    if (answer.status === 401) throw new ChannelNotAuthorisedError('Почта не признала учётную запись');
    await refuseBusy(answer, options);
    return answer;
  } catch (error) {
    if (error instanceof HttpUnclearError) throw new PostUnclearError(error.message);
    if (!(error instanceof HttpNotSentError)) throw error;
    throw new ChannelUnavailableError(error.message, { cause: error, isCertificate: error.isCertificate });
  }
}

function headersOf({ token, login, password }: OtpravkaOptions): Readonly<Record<string, string>> {
  return {
    Authorization: `AccessToken ${token}`,
    'X-User-Authorization': `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`,
    'Content-Type': 'application/json;charset=UTF-8',
  };
}

/** The calls of the day are used up: tomorrow again, unless it says when. */
async function refuseBusy({ status, headers, body }: HttpAnswer, { now }: OtpravkaOptions): Promise<void> {
  const words = status === 429 ? parseBody(body, tooMany) : null;
  if (words === null) return;
  const at = (await now?.()) ?? new Date();
  throw new ChannelBusyError(words.message, retryInstant(headers['retry-after'], at) ?? nextPostalDay(at));
}
