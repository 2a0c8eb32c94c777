import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changingRoutes } from '#api/http/request-fail-points.ts';
import { DELO_EVENTS } from '#api/http/anonymous-paths.ts';
import { openApi, type ApiHarness, type ApiUser } from '#test/api/api-harness.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { createDraft, draftBody, fileForm, PDF_BYTES } from '#test/api/letter-makers.ts';
import { noSmallDisk, smallDisk, type SmallDisk } from '#test/platform/kit/small-disk.ts';

/** What carries letters on, or lets people in and out. */
const GO_ON = [
  /^(POST|DELETE) \/api\/v1\/session$/,
  /^POST \/api\/v1\/(session\/key-challenge|me\/key-challenges)$/,
  /^POST \/(login|logout|password)$/,
  /^POST \/api\/v1\/letters\/:letterId\/(approval|signed-approval|return|cancellation|reassignment|filing|settlement|address|case-kind)$/,
  /^POST \/approvals\/:id\/:decision/,
  /^POST \/letters\/:id\/(cancel|reassign|file-without-notice|address|case-kind)$/,
  /^POST (\/api\/v1)?\/tasks\//,
  /^POST (\/api\/v1)?\/batches(\/|$)/,
  /^POST (\/api\/v1)?\/(machine-clients|webhooks|oauth\/token)(\/|$)/,
  // What leads a restored court back to work.
  /^POST (\/api\/v1)?\/recovery\//,
  /^DELETE /,
];

describe.skipIf(noSmallDisk)('a site whose disk is filling up', () => {
  let disk: SmallDisk;
  let api: ApiHarness;
  let clerk: ApiUser;
  let draft: { readonly id: string };
  beforeAll(async () => {
    disk = smallDisk(8);
    api = await openApi({ changes: { MASK_BLOB_DIR: join(disk.path, 'blobs') } });
    clerk = await api.signIn('sekretar');
    draft = await createDraft(clerk);
    await clerk.send('POST', `/letters/${draft.id}/attachments`, { body: fileForm(PDF_BYTES, 'до.pdf') });
    disk.fill();
    // A look at the disk serves everybody for half a second.
    await waitFor(async () => expect((await ready()).disk).toBe('low'));
  });
  afterAll(async () => {
    await api.close();
    disk.unmount();
  });

  const ready = async (): Promise<Record<string, unknown>> =>
    (await (await api.running.app.request('/health/ready')).json()) as Record<string, unknown>;

  it('refuses whatever brings something new, in words, and lets the rest go on', async () => {
    const refused: string[] = [];
    // A program that shows no token of its own is refused before.
    const routes = changingRoutes(api.running.app).filter((route) => route !== `POST ${DELO_EVENTS}`);
    for (const route of routes) {
      const [method = '', pattern = ''] = route.split(' ');
      const path = pattern
        .replace(/:decision\{.*/, 'approve')
        .replaceAll(/:\w+(\{[^}]*\})?/g, '00000000-0000-4000-8000-000000000000');
      const headers = { cookie: clerk.cookie, 'x-csrf-token': clerk.csrfToken, 'content-type': 'application/json' };
      const isLeaving = /session$|logout$/.test(path);
      const response = await api.running.app.request(path, { method, body: '{}', headers: isLeaving ? {} : headers });
      if (response.status === 507) refused.push(route);
    }
    expect(routes.filter((route) => !refused.includes(route) && !GO_ON.some((door) => door.test(route)))).toEqual([]);
    expect(refused.filter((route) => GO_ON.some((door) => door.test(route)))).toEqual([]);
    expect(refused).toContain('POST /api/v1/letters');
  });

  it('says what is wrong, what stays and what to do, to programs and on pages', async () => {
    const answer = await clerk.send('POST', '/letters', { body: draftBody() });
    expect(answer.status).toBe(507);
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(await answer.json()).toMatchObject({
      title: 'На сервере кончается место',
      detail: expect.stringMatching(/не принимаются; уже принятое сохранено.*возобновится сам/) as unknown,
    });
    const headers = { cookie: clerk.cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
    const page = await api.running.app.request('/letters/new', { method: 'POST', headers, body: 'title=x' });
    expect(page.status).toBe(507);
    expect(await page.text()).toContain('уже принятое сохранено');
  });

  it('is told not to be ready, and alive', async () => {
    expect(await ready()).toMatchObject({ status: 'degraded', disk: 'low', database: 'ok', worker: 'ok' });
    expect((await api.running.app.request('/health/live')).status).toBe(200);
  });

  it('keeps what it has taken, shows it, and goes on by itself when there is room', async () => {
    expect((await clerk.send('GET', `/letters/${draft.id}`)).status).toBe(200);
    disk.free();
    await expect.poll(async () => (await ready()).disk).toBe('ok');
    const answer = await clerk.send('POST', `/letters/${draft.id}/attachments`, {
      body: fileForm(PDF_BYTES, 'после.pdf'),
    });
    expect(answer.status).toBe(201);
    expect(await api.rows(`select file_name from attachment where letter_id = ? order by ordinal`, [draft.id])).toEqual(
      [{ file_name: 'до.pdf' }, { file_name: 'после.pdf' }],
    );
  });
});

describe.skipIf(noSmallDisk)('a disk that is full before the floor is seen', () => {
  it('refuses the upload in the same words, and leaves no half-written file', async () => {
    const disk = smallDisk(4);
    const blobs = join(disk.path, 'blobs');
    const api = await openApi({ changes: { MASK_BLOB_DIR: blobs, MASK_MIN_FREE_BYTES: '0' } });
    try {
      const clerk = await api.signIn('sekretar');
      const { id } = await createDraft(clerk);
      disk.fill();
      const large = fileForm(new Uint8Array(900_000).fill(7), 'скан.pdf');
      const answer = await clerk.send('POST', `/letters/${id}/attachments`, { body: large });
      expect(answer.status).toBe(507);
      const words = await answer.text();
      expect(words).toContain('уже принятое сохранено');
      // It is told to whatever was refused, be it a decision: nothing is said to go on.
      expect(words).toContain('это действие не записано');
      expect(words).not.toContain('идут дальше');
      expect(readdirSync(disk.path, { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual([]);
      expect(await api.rows('select id from attachment')).toEqual([]);
    } finally {
      await api.close();
      disk.unmount();
    }
  });
});
