import { sizeText } from '#domain/documents/size-text.ts';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { PROBLEMS, type ProblemCode } from '../../errors.ts';
import { FILE_PACE } from './body-pace.ts';
import { networkOf } from './caller.ts';

/** Of what is before the body: the request line and all headers, bytes. */
const MAX_HEADER_BYTES = 16 * 1024;
const HEADERS_TIMEOUT_MS = 10_000;
/** How often Node looks for connections whose headers do not come; its own half a minute would triple the term. */
const CHECK_INTERVAL_MS = 1_000;
/** Longer than a proxy keeps an idle connection, commonly a minute: else a request may set out on one that is just being closed. */
const KEEP_ALIVE_MS = 65_000;
/** Connections kept at once; most of them are idle between two pages. */
const MAX_CONNECTIONS = 2_000;

/** For `createServer`. A body's own pace is kept by `Receiving`; the whole request must only end some time after it. */
export const SERVER_LIMITS = {
  maxHeaderSize: MAX_HEADER_BYTES,
  headersTimeout: HEADERS_TIMEOUT_MS,
  requestTimeout: FILE_PACE.totalMs + HEADERS_TIMEOUT_MS,
  connectionsCheckingInterval: CHECK_INTERVAL_MS,
  keepAliveTimeout: KEEP_ALIVE_MS,
};

/** Watches the connections of a server: tells in words what cannot even be read, and never lets one address keep the others out. */
export function guardConnections(server: Server, maxConnections = MAX_CONNECTIONS): void {
  const open = new Map<Socket, string>();
  const working = new Map<Socket, ServerResponse>();
  server.on('connection', (socket: Socket) => {
    open.set(socket, networkOf(socket.remoteAddress ?? 'unknown'));
    socket.once('close', () => open.delete(socket));
    if (open.size > maxConnections) idleOfMostGreedy(open, working)?.destroy();
  });
  server.on('request', ({ socket }: IncomingMessage, answer: ServerResponse) => {
    working.set(socket, answer);
    answer.once('close', () => working.delete(socket));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // Half an answer is out already: nothing more can be said on this connection.
    const isAnswering = working.get(socket)?.headersSent === true;
    if (error.code === 'ECONNRESET' || isAnswering || !socket.writable) socket.destroy(error);
    else refuseUnreadable(error, socket);
  });
}

/** The oldest connection without a request under way of the address that has most of them. */
function idleOfMostGreedy(
  open: ReadonlyMap<Socket, string>,
  working: ReadonlyMap<Socket, ServerResponse>,
): Socket | undefined {
  const idle = [...open].filter(([socket]) => !working.has(socket));
  const most = [...Map.groupBy(idle, ([, address]) => address).values()].toSorted((a, b) => b.length - a.length);
  return most[0]?.[0]?.[0];
}

const CODES: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
};

const WORDS: Partial<Record<ProblemCode, string>> = {
  'headers-too-large': `Не больше ${sizeText(MAX_HEADER_BYTES)} вместе с адресом: очистите cookie этого сайта или сократите адрес.`,
  'bad-request': 'Это не запрос HTTP/1.1.',
};

/** What Node's parser refused never becomes a request: the answer is written by hand. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  const code = CODES[error.code ?? ''] ?? 'bad-request';
  const { status, title } = PROBLEMS[code];
  const problem = JSON.stringify({ type: `urn:mask:problem:${code}`, title, status, detail: WORDS[code] });
  const head = [
    `HTTP/1.1 ${status} ${code}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(problem)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${problem}`);
}
