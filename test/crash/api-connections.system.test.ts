import { Agent, request, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testTemporal } from '#test/environment/temporal.ts';
import { openCourtSystem, type CourtSystem } from './kit/court-system.ts';
import { waitFor } from './kit/wait-for.ts';

const PROXY_IDLE_SECONDS = 60;
/** More than the site does at once. */
const HALF_SENT = 210;

describe('connections to the site', () => {
  let system: CourtSystem;
  beforeAll(async () => {
    system = await openCourtSystem(await testTemporal());
  });
  afterEach(() => system.stopPrograms());
  afterAll(() => system.close());

  it('hundreds of half-sent logins from one address keep nobody out, from that very address either; health tells of them', async () => {
    // A site without a worker calls itself not ready, whoever stands at the door.
    await Promise.all([system.startWorker(), system.startApi()]);
    const url = system.env.api['MASK_PUBLIC_URL'] ?? '';
    await waitFor(async () => expect((await fetch(new URL('/health/ready', url))).status).toBe(200));
    const { cookie } = await logIn(url);
    const senders = await Promise.all(Array.from({ length: HALF_SENT }, () => beginLogin(new URL('/login', url))));

    const page = await fetch(new URL('/letters', url), { headers: { cookie } });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Письма')]);
    expect((await logIn(url)).status).toBe(200);
    expect((await fetch(new URL('/health/live', url))).status).toBe(200);
    const ready = await fetch(new URL('/health/ready', url));
    expect([ready.status, await ready.json()]).toEqual([200, expect.objectContaining({ load: 'busy' })]);

    for (const sender of senders) sender.destroy();
  });

  it('are kept longer than a proxy keeps them, and do not hold up the end of the site', async () => {
    const site = await system.startApi();
    const agent = new Agent({ keepAlive: true });
    const answer = await get(new URL('/health/live', system.env.api['MASK_PUBLIC_URL']), agent);
    expect(answer.statusCode).toBe(200);
    const [, seconds] = /^timeout=(\d+)$/.exec(String(answer.headers['keep-alive'])) ?? [];
    expect(Number(seconds)).toBeGreaterThan(PROXY_IDLE_SECONDS);

    await site.stop();
    expect(await site.ended).toBe(0);
    agent.destroy();
  });
});

async function logIn(url: string): Promise<{ readonly status: number; readonly cookie: string }> {
  const answer = await fetch(new URL('/api/v1/session', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'sekretar', password: 'sekretar-2026' }),
  });
  const [cookie = ''] = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { status: answer.status, cookie };
}

/** Sends the head of a login and a part of its form; resolves when the site has seen the head, which it says by going on or by refusing. */
function beginLogin(url: URL): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname);
    socket.on('error', reject);
    socket.once('data', () => resolve(socket));
    const head = ['POST /login HTTP/1.1', `Host: ${url.host}`, 'Content-Type: application/x-www-form-urlencoded'];
    socket.write([...head, 'Content-Length: 200', 'Expect: 100-continue', '', 'login=sekr'].join('\r\n'));
  });
}

function get(url: URL, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer));
    });
    asked.once('error', reject);
    asked.end();
  });
}
