import { createServer, type Server } from 'node:net';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type RunningApp } from '#api/app.ts';
import { createDatabase } from '#api/database/database.ts';
import { OutageLook } from '#api/engine/outage-watch.ts';
import { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import { s3Shelf } from '#db/blobs/s3-shelf.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { createReadyDraft, fileForm, PDF_BYTES } from '../api/letter-makers.ts';

/** Listens and hangs up on everybody: an S3 server that is down for good. */
async function hangingUp(): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { server, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` };
}

describe('a store of files that does not answer', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  let letterId: string;
  let server: Server;
  let site: RunningApp;
  let blobs: EncryptedBlobStore;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
    ({ id: letterId } = await createReadyDraft(clerk));
    const down = await hangingUp();
    ({ server } = down);
    const place = { bucket: 'letters', prefix: '', endpoint: down.url, region: 'us-east-1', isPathStyle: true };
    const shelf = s3Shelf({ ...place, keyId: 'key', secret: 'secret' });
    blobs = new EncryptedBlobStore(shelf, [{ id: 'test', bytes: randomBytes(32) }]);
    site = createApp({ ...api.deps, blobs });
  });
  afterAll(async () => {
    await site.close();
    server.close();
    await api.close();
  });

  const ask = (path: string, init: RequestInit = {}) =>
    site.app.request(path, { ...init, headers: { cookie: clerk.cookie, ...init.headers } });

  it('is named by readiness, and the site is not ready', async () => {
    const answer = await ask('/health/ready');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ status: 'degraded', database: 'ok', files: 'unreachable' });
    const whole = await api.running.app.request('/health/ready');
    expect(await whole.json()).toMatchObject({ files: 'ok' });
  });

  it('is told in words with 503 to who needs a file; who needs none works on', async () => {
    const headers = { 'x-csrf-token': clerk.csrfToken, 'idempotency-key': 'files-away-1' };
    const body = fileForm(PDF_BYTES, 'приказ.pdf');
    const refused = await ask(`/api/v1/letters/${letterId}/attachments`, { method: 'POST', headers, body });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await refused.json()).toMatchObject({
      detail: expect.stringContaining('Хранилище файлов не отвечает') as string,
    });
    expect((await ask(`/api/v1/letters/${letterId}`)).status).toBe(200);
    expect((await ask('/letters')).status).toBe(200);
  });

  it('stands in the journal of outages from its first to its last look', async () => {
    const deps = { database: createDatabase(api.orm), gateway: api.gateway, logger: pino({ level: 'silent' }) };
    await new OutageLook({ ...deps, blobs }).once(new Date());
    const open = () => api.rows(`select words from outage where part = 'files' and to_at is null`);
    expect(await open()).toEqual([{ words: ['Хранилище файлов не отвечает сайту.'] }]);
    await new OutageLook({ ...deps, blobs: api.deps.blobs }).once(new Date());
    expect(await open()).toEqual([]);
    expect(await api.rows(`select 1 from outage where part = 'files'`)).toHaveLength(1);
  });
});
