import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRehearsal } from '#api/settings/rehearsal.ts';
import { readOffsetMs } from '#db/clock.ts';
import { REPLAY_KEYS } from '#test/replay/scripted/replay-keys.ts';
import { ownDatabase } from '#test/environment/own-database.ts';

describe('the rehearsal’s clock', () => {
  const own = ownDatabase();
  let post: Server;
  let postUrl = '';
  const asked: string[] = [];

  beforeAll(async () => {
    post = createServer((request, response) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
      response.end(JSON.stringify({ uploads: 1 }));
    });
    await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve));
    postUrl = `http://127.0.0.1:${String((post.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    post.close();
  });

  it('does not move while the Post takes a batch in: its letters would be taken for absent and sent again', async () => {
    const engine = { TEMPORAL_ADDRESS: '127.0.0.1:1', TEMPORAL_NAMESPACE: 'none', TEMPORAL_TLS: false };
    const settings = { ...engine, MASK_PAYLOAD_KEYS: REPLAY_KEYS };
    const rehearsal = createRehearsal({ settings, orm: own.orm, postUrl });
    await expect(rehearsal.forward(1)).rejects.toMatchObject({
      code: 'conflict',
      detail: expect.stringContaining('Дождитесь её ответа') as unknown,
    });
    expect(await readOffsetMs(own.orm.em.fork())).toBe(0);
    expect(asked).toEqual(['GET /control/under-way']);
  });
});
