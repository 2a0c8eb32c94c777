import { request as requestHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';

/** One HTTP request on a connection of its own: never repeated, never redirected, bounded in time and size. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | undefined;
  /** For the whole exchange, connecting and reading included. */
  readonly timeoutMs: number;
  readonly maxAnswerByteSize: number;
  readonly signal?: AbortSignal | undefined;
  /** Finds the address of a name, or refuses it; absent: the system's own. */
  readonly lookup?: LookupFunction | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Certain: the connection was never made, so no byte of the request left this machine. */
export class HttpNotSentError extends Error {
  override name = 'HttpNotSentError';
  /** The other side answered, but its certificate was not accepted. */
  readonly isCertificate: boolean;

  constructor(message: string, options: ErrorOptions & { readonly isCertificate?: boolean } = {}) {
    super(message, options);
    this.isCertificate = options.isCertificate === true;
  }
}

/** Codes by which Node says that it does not trust a certificate. */
const CERTIFICATE_CODE = /^(CERT_|ERR_TLS_CERT|UNABLE_TO_(GET|VERIFY|DECRYPT)|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT)/;

/** The request may or may not have been received; the answer is lost, broken or too large. */
export class HttpUnclearError extends Error {
  override name = 'HttpUnclearError';
}

/**
 * Sends and reads the whole answer, whatever its status. A fresh socket each time: on a kept one, a reset would leave it open whether the
 * request was read. @throws HttpNotSentError, HttpUnclearError; neither carries headers, address or content.
 */
export function exchange(request: HttpRequest): Promise<HttpAnswer> {
  const { method, url, headers, body, timeoutMs } = request;
  const isSecure = url.protocol === 'https:';
  const open = isSecure ? requestHttps : requestHttp;
  const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(request.signal ? [request.signal] : [])]);
  const length = body === undefined ? {} : { 'Content-Length': String(body.byteLength) };
  return new Promise((resolve, reject) => {
    let isConnected = false;
    const finding = request.lookup && { lookup: request.lookup };
    const outgoing = open(url, { method, headers: { ...headers, ...length }, agent: false, signal, ...finding });
    // Over TLS no byte of the request leaves before the other side's certificate is accepted.
    outgoing.on('socket', (socket) => socket.once(isSecure ? 'secureConnect' : 'connect', () => (isConnected = true)));
    outgoing.on('error', (error) => reject(isConnected ? unclear(error) : notSent(error)));
    outgoing.on('response', (incoming) => {
      readBounded(incoming, request.maxAnswerByteSize).then(
        (content) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: content }),
        (error: unknown) => reject(error instanceof HttpUnclearError ? error : unclear(error)),
      );
    });
    outgoing.end(body);
  });
}

async function readBounded(incoming: IncomingMessage, maxByteSize: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let byteSize = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    byteSize += chunk.byteLength;
    if (byteSize > maxByteSize) throw new HttpUnclearError('ответ больше допустимого');
    chunks.push(chunk);
  }
  if (!incoming.complete) throw new HttpUnclearError('ответ оборван');
  return Buffer.concat(chunks);
}

function unclear(error: unknown): HttpUnclearError {
  return new HttpUnclearError(`обмен прерван: ${reasonOf(error)}`, { cause: error });
}

function notSent(error: unknown): HttpNotSentError {
  const reason = reasonOf(error);
  const isCertificate = CERTIFICATE_CODE.test(reason);
  return new HttpNotSentError(`соединение не установлено: ${reason}`, { cause: error, isCertificate });
}

/** The system's code only: messages of errors may hold addresses. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'неизвестная причина';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'истекло время или отменено';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
