import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDone, PROXY_MODES, type ProxyMode } from './fault-plan.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';

const ANSWER = { uploadId: 'EZP-000001', letters: ['первое', 'второе'] };
const CLIENT_PATIENCE_MS = 400;

let upstream: Server;
/** Bodies that the Post has taken whole: its own count. */
let taken: string[];
let proxy: FaultProxy;

beforeEach(async () => {
  taken = [];
  upstream = createServer((incoming, outgoing) => {
    void read(incoming).then(
      (body) => {
        taken.push(body);
        outgoing.setHeader('content-type', 'application/json');
        outgoing.end(JSON.stringify(ANSWER));
      },
      () => outgoing.destroy(),
    );
  });
  upstream.listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  proxy = await startFaultProxy(`http://127.0.0.1:${String((upstream.address() as AddressInfo).port)}`);
});
afterEach(async () => {
  await proxy.close();
  upstream.closeAllConnections();
  upstream.close();
});

async function read(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part);
  if (!incoming.complete) throw new Error('cut');
  return Buffer.concat(parts).toString('utf8');
}

interface Told {
  readonly status: number;
  readonly body: Buffer;
}

/** What a plain client is told, or the code of what broke. */
async function send(body: string, options: { agent?: Agent; isChunked?: boolean; path?: string } = {}) {
  const { agent, isChunked = false, path = '/cabinet/uploads' } = options;
  const headers = isChunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const signal = AbortSignal.timeout(CLIENT_PATIENCE_MS);
  return new Promise<Told | string>((resolve) => {
    const outgoing = request(proxy.url + path, { method: 'POST', headers, agent: agent ?? false, signal });
    const broken = (error: Error): void => resolve('code' in error ? String(error.code) : error.name);
    outgoing.on('error', broken);
    outgoing.on('response', (incoming) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('error', broken);
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(parts) }));
    });
    if (isChunked) outgoing.write(body.slice(0, 3));
    outgoing.end(isChunked ? body.slice(3) : body);
  });
}

const OK = { status: 200, body: Buffer.from(JSON.stringify(ANSWER)) };
const HTML = {
  status: 200,
  body: expect.toSatisfy((body: Buffer) => body.toString().startsWith('<!DOCTYPE')) as Buffer,
};
const SEEN: Readonly<Record<ProxyMode, unknown>> = {
  timeout_before_body: 'ABORT_ERR',
  timeout_after_body: 'ABORT_ERR',
  status_before: { status: 503, body: Buffer.from('') },
  status_after: { status: 503, body: Buffer.from('') },
  captcha_before: HTML,
  captcha_after: HTML,
  reset_before: 'ECONNRESET',
  reset_mid_body: 'ECONNRESET',
  reset_after: 'ECONNRESET',
  truncated_json_after: { status: 200, body: OK.body.subarray(0, Math.floor(OK.body.length / 2)) },
  wrong_charset_after: { status: 200, body: Buffer.from(JSON.stringify(ANSWER), 'utf16le') },
  slow_drip: 'ABORT_ERR',
  cut_answer: 'ECONNRESET',
};

describe('each way of spoiling a call, as a plain client sees it', () => {
  it.each(PROXY_MODES)('%s', async (mode) => {
    proxy.plan({ target: 'upload', mode, status: 503 });
    expect(await send('архив')).toEqual(SEEN[mode]);
    expect(taken).toEqual(isDone(mode) ? ['архив'] : []);
    expect(proxy.left).toBe(0);
    expect(proxy.seen).toEqual([{ target: 'upload', mode }]);
    expect(await send('следующий')).toEqual(OK);
    expect(taken.at(-1)).toBe('следующий');
  });

  it('a body cut in the middle never reaches the Post whole', async () => {
    proxy.plan({ target: 'upload', mode: 'reset_mid_body' });
    expect(await send('х'.repeat(200_000))).toBe('ECONNRESET');
    expect(taken).toEqual([]);
  });
});

describe('what it is not told to spoil', () => {
  it.each([false, true])('passes untouched (chunked: %s)', async (isChunked) => {
    const body = 'тело'.repeat(50_000);
    expect(await send(body, { isChunked })).toEqual(OK);
    expect(taken).toEqual([body]);
  });

  it('keeps a connection for the next request, and faults hit the calls they are meant for', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    proxy.plan(
      { target: 'search', mode: 'status_before', status: 429 },
      { target: 'upload', mode: 'status_after', times: 2 },
    );
    const told: unknown[] = [];
    for (const path of ['/cabinet/uploads', '/cabinet/letters/search', '/cabinet/uploads', '/cabinet/uploads', '/fc']) {
      const answer = await send('тело', { agent, path });
      told.push(typeof answer === 'string' ? answer : answer.status);
    }
    agent.destroy();
    expect(told).toEqual([500, 429, 500, 200, 200]);
    expect(taken).toHaveLength(4);
  });

  it('is answered in the Post’s place when a reply is set and it wants to', async () => {
    proxy.reply('fc', (_request, content) => (content.includes('ticket') ? { status: 200, body: 'свой' } : undefined));
    expect(await send('ticket', { path: '/fc' })).toEqual({ status: 200, body: Buffer.from('свой') });
    expect(await send('иное', { path: '/fc' })).toEqual(OK);
    expect(await send('по частям', { path: '/fc', isChunked: true })).toEqual(OK);
    expect(taken).toEqual(['иное', 'по частям']);
  });
});

it('refuses connections while it is away, and is back at the same place', async () => {
  await proxy.goAway();
  expect(await send('архив')).toBe('ECONNREFUSED');
  await proxy.comeBack();
  expect(await send('архив')).toEqual(OK);
  expect(taken).toEqual(['архив']);
});
