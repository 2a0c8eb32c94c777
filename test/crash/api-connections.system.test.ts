import { Agent, request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testTemporal } from '#test/environment/temporal.ts';
import { openCourtSystem, type CourtSystem } from './kit/court-system.ts';

const PROXY_IDLE_SECONDS = 60;

describe('connections that browsers and proxies keep', () => {
  let system: CourtSystem;
  beforeAll(async () => {
    system = await openCourtSystem(await testTemporal());
  });
  afterAll(() => system.close());

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
