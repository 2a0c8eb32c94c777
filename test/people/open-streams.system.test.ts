import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setActive, setPassword, setRole } from '#db/people/manage-accounts.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';

/** Far below the heartbeat, by which a stream that nobody ends would still be open. */
const SECONDS_MS = 10_000;

describe('an open stream of changes', () => {
  let api: ApiHarness;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    api = await openApi();
    const answer = getRequestListener(api.running.app.fetch);
    server = createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await api.close();
  });

  const em = () => api.orm.em.fork();
  type Ending = readonly [login: string, end: (user: ApiUser, id: string) => Promise<unknown>];

  /** Opens a stream for each, ends them all at once, and looks which have ended; a stream of a bystander is open all the while. */
  async function endedOf(
    endings: readonly Ending[],
  ): Promise<{ readonly ended: readonly string[]; readonly bystander: boolean }> {
    const bystander = await openStream(url, await api.signIn('sudya'));
    const opened = [];
    for (const [login, end] of endings) {
      const user = await api.signIn(login);
      opened.push({ login, end: () => end(user, demoAccountId(login)), stream: await openStream(url, user) });
    }
    for (const { end } of opened) await end();
    const ended = await Promise.all(
      opened.map(async ({ login, stream }) => ((await stream.endedWithin(SECONDS_MS)) ? [login] : [])),
    );
    const left = bystander.isOpen();
    for (const { stream } of opened) stream.close();
    bystander.close();
    return { ended: ended.flat(), bystander: left };
  }

  it('ends within seconds when its owner has another role or site, and those of others go on', async () => {
    const endings: readonly Ending[] = [
      ['pomoshnik', (_, id) => setRole(em(), id, 'supervisor', '50MS0095')],
      ['sosed', (_, id) => setRole(em(), id, 'clerk', '50MS0095')],
    ];
    expect(await endedOf(endings)).toEqual({ ended: ['pomoshnik', 'sosed'], bystander: true });
  });

  it('ends within seconds when the session is over, in whatever way, and those of others go on', async () => {
    const endings: readonly Ending[] = [
      ['sekretar', (user) => user.send('DELETE', '/session')],
      ['pomoshnik', (_, id) => setActive(em(), id, false)],
      ['nachalnik', (_, id) => setPassword(em(), id, 'x')],
      ['sosed', (_, id) => api.rows('update session set expires_at = now() where account_id = ?', [id])],
    ];
    const ended = ['sekretar', 'pomoshnik', 'nachalnik', 'sosed'];
    expect(await endedOf(endings)).toEqual({ ended, bystander: true });
  });
});

interface OpenStream {
  isOpen(): boolean;
  endedWithin(maxMs: number): Promise<boolean>;
  close(): void;
}

/** Resolves when the server has said that it is there. */
async function openStream(url: string, { cookie }: ApiUser): Promise<OpenStream> {
  const leaving = new AbortController();
  const response = await fetch(`${url}/api/v1/events`, { headers: { cookie }, signal: leaving.signal });
  expect(response.status).toBe(200);
  const reader = response.body?.getReader();
  if (!reader) throw new Error('a stream has a body');
  await reader.read();
  let isOpen = true;
  const ended = (async () => {
    while (!(await reader.read()).done);
    isOpen = false;
  })().catch(() => undefined);
  return {
    isOpen: () => isOpen,
    endedWithin: async (maxMs) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, maxMs)));
      await Promise.race([ended, late]);
      clearTimeout(timer);
      return !isOpen;
    },
    close: () => leaving.abort(),
  };
}
