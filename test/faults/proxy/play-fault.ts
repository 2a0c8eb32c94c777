import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { PlannedProxyFault, ProxyAnswer } from './fault-plan.ts';
import { answerFraming, isLast, MessageReader, requestFraming, statusOf, type Head } from './http-frame.ts';

/** Both sides of one client's connection. */
export interface Line {
  readonly client: Socket;
  readonly reader: MessageReader;
  /** The connection to the Post, made with the first request that is passed on and kept as long as the client's. */
  upstream: { readonly socket: Socket; readonly reader: MessageReader } | undefined;
}

/** Where requests are passed on to. */
export interface Upstream {
  readonly host: string;
  readonly port: number;
}

const CAPTCHA =
  '<!DOCTYPE html><html><head><title>Проверка</title></head><body><form><p>Подтвердите, что вы не робот</p></form></body></html>';
const DRIP_MS = 20;

/** `kept`: the client may send its next request on this connection. */
export type Played = 'kept' | 'over';

/** Passes the request and its answer on untouched, as they come. */
export async function pass(line: Line, upstream: Upstream, head: Head): Promise<Played> {
  return passAnswer(line, head, await forward(line, upstream, head));
}

/** Plays the fault on this request. */
export async function play(line: Line, upstream: Upstream, head: Head, fault: PlannedProxyFault): Promise<Played> {
  const { client } = line;
  switch (fault.mode) {
    case 'timeout_before_body':
      return hold(line);
    case 'reset_before':
      return reset(line);
    case 'reset_mid_body':
      await forwardHalf(line, upstream, head);
      return reset(line);
    case 'status_before':
      return answerUnread(line, head, statusAnswer(fault));
    case 'captcha_before':
      return answerUnread(line, head, captcha());
    default:
      break;
  }
  const real = await realAnswer(line, upstream, head);
  switch (fault.mode) {
    case 'timeout_after_body':
      return hold(line);
    case 'reset_after':
      return reset(line);
    case 'status_after':
      return write(line, head, statusAnswer(fault));
    case 'captcha_after':
      return write(line, head, captcha());
    case 'truncated_json_after':
      return write(line, head, { ...real, body: half(real.body) });
    case 'wrong_charset_after':
      return write(line, head, inUtf16(real));
    case 'slow_drip':
      return drip(line, wire(real), fault.dripMs ?? DRIP_MS);
    case 'cut_answer': {
      const whole = wire(real);
      client.write(whole.subarray(0, whole.length - Math.ceil(real.body.length / 2)));
      return end(line);
    }
  }
}

/** Reads the request to its end and answers it in the Post's place. */
async function answerUnread(line: Line, head: Head, answer: ProxyAnswer): Promise<Played> {
  await readAll(line.reader, head);
  return write(line, head, answer);
}

/** The request's whole body, for an answer that depends on its content. */
export async function readAll(reader: MessageReader, head: Head): Promise<{ raw: Buffer; content: Buffer }> {
  const parts: { raw: Buffer; content: Buffer }[] = [];
  for await (const part of reader.body(requestFraming(head))) parts.push(part);
  const whole = (name: 'raw' | 'content'): Buffer => Buffer.concat(parts.map((part) => part[name]));
  return { raw: whole('raw'), content: whole('content') };
}

/** Passes on a request whose body has been read already; `raw` is the body as it stood on the wire. */
export async function passRead(line: Line, upstream: Upstream, head: Head, raw: Buffer): Promise<Played> {
  const post = await reach(line, upstream);
  post.socket.write(head.raw);
  post.socket.write(raw);
  return passAnswer(line, head, post);
}

async function passAnswer(line: Line, head: Head, post: NonNullable<Line['upstream']>): Promise<Played> {
  const answer = await finalHead(post.reader, (interim) => line.client.write(interim.raw));
  line.client.write(answer.raw);
  for await (const { raw } of post.reader.body(answerFraming(answer))) line.client.write(raw);
  return isLast(answer) || isLast(head) || answerFraming(answer) === 'until_close' ? end(line) : 'kept';
}

/** An answer of the proxy's own on a connection that may go on. */
export function write(line: Line, head: Head, answer: ProxyAnswer): Played {
  line.client.write(wire(answer));
  return isLast(head) ? end(line) : 'kept';
}

interface RealAnswer extends ProxyAnswer {
  readonly body: Buffer;
}

async function realAnswer(line: Line, upstream: Upstream, head: Head): Promise<RealAnswer> {
  const post = await forward(line, upstream, head);
  const answer = await finalHead(post.reader, () => undefined);
  const parts: Buffer[] = [];
  for await (const { content } of post.reader.body(answerFraming(answer))) parts.push(content);
  const mediaType = answer.headers.get('content-type') ?? 'application/octet-stream';
  return { status: statusOf(answer), headers: { 'content-type': mediaType }, body: Buffer.concat(parts) };
}

async function forward(line: Line, upstream: Upstream, head: Head) {
  const post = await reach(line, upstream);
  post.socket.write(head.raw);
  for await (const { raw } of line.reader.body(requestFraming(head))) post.socket.write(raw);
  return post;
}

async function forwardHalf(line: Line, upstream: Upstream, head: Head): Promise<void> {
  const post = await reach(line, upstream);
  post.socket.write(head.raw);
  const { raw } = await readAll(line.reader, head);
  await new Promise<void>((resolve) => post.socket.write(half(raw), () => resolve()));
}

async function reach(line: Line, { host, port }: Upstream): Promise<NonNullable<Line['upstream']>> {
  if (line.upstream && !line.upstream.socket.destroyed && !line.upstream.socket.readableEnded) return line.upstream;
  const socket = connect({ host, port });
  await once(socket, 'connect');
  socket.on('error', () => line.client.destroy());
  line.upstream = { socket, reader: new MessageReader(socket) };
  return line.upstream;
}

async function finalHead(reader: MessageReader, onInterim: (head: Head) => void): Promise<Head> {
  for (;;) {
    const head = await reader.head();
    if (!head) throw new Error('the Post ended the connection without an answer');
    if (statusOf(head) >= 200) return head;
    onInterim(head);
  }
}

async function hold({ client }: Line): Promise<Played> {
  // What the client still sends is read and thrown away, so that its leaving is seen.
  client.resume();
  if (!client.destroyed) await once(client, 'close');
  return 'over';
}

function reset({ client, upstream }: Line): Played {
  upstream?.socket.resetAndDestroy();
  client.resetAndDestroy();
  return 'over';
}

async function drip({ client }: Line, bytes: Buffer, dripMs: number): Promise<Played> {
  client.on('error', () => undefined);
  for (let index = 0; index < bytes.length && !client.destroyed; index += 1) {
    client.write(bytes.subarray(index, index + 1));
    await pause(dripMs);
  }
  client.end();
  return 'over';
}

function end({ client, upstream }: Line): Played {
  client.end();
  upstream?.socket.destroy();
  return 'over';
}

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

function captcha(): ProxyAnswer {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: CAPTCHA };
}

function statusAnswer({ status = 500, headers, body = '' }: PlannedProxyFault): ProxyAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

function inUtf16(real: RealAnswer): ProxyAnswer {
  const headers = { 'content-type': 'application/json; charset=utf-16le' };
  return { ...real, headers, body: Buffer.from(real.body.toString('utf8'), 'utf16le') };
}

function wire({ status, headers = {}, body = '' }: ProxyAnswer): Buffer {
  const content = Buffer.from(body);
  const lines = Object.entries({ ...headers, 'content-length': String(content.length) });
  const head = [`HTTP/1.1 ${String(status)} Proxy`, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''];
  return Buffer.concat([Buffer.from(head.join('\r\n'), 'latin1'), content]);
}
