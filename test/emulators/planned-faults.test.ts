import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createGostAuthority, type GostAuthority } from './kit/gost-authority.ts';
import { letterArchive } from './kit/letter-archive.ts';
import { startEmulator, type EmulatorUnderTest } from './kit/post-client.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';

let authority: GostAuthority;
let post: EmulatorUnderTest;
let archive: Buffer;

beforeAll(async () => {
  authority = createGostAuthority();
  post = await startEmulator(authority.trustFile);
  archive = await letterArchive(authority, [{}, {}, {}]);
});
beforeEach(() => post.control('POST', 'reset'));
afterAll(async () => {
  await post.close();
  authority.remove();
});

const accepted = async (): Promise<number> => Object.keys(Object(await post.control('GET', 'acceptances'))).length;

/** Waits, without a clock, until the emulator has kept the letters; a client that got no answer cannot know when that is. */
async function untilAccepted(): Promise<void> {
  while ((await accepted()) === 0) await new Promise((resolve) => setImmediate(resolve));
}

it('timeout_before: no answer, nothing accepted', async () => {
  await post.control('PUT', 'faults', { target: 'upload', mode: 'timeout_before' });
  await expect(post.send(archive, AbortSignal.timeout(300))).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(await accepted()).toBe(0);
});

it('timeout_before: a large archive whose sender has given up is no longer under way', async () => {
  await post.control('PUT', 'faults', { target: 'upload', mode: 'timeout_before' });
  const large = new Uint8Array(8 * 1024 * 1024);
  await expect(post.send(large, AbortSignal.timeout(300))).rejects.toMatchObject({ name: 'TimeoutError' });
  const underWay = () => post.control('GET', 'under-way');
  await waitFor(async () => expect(await underWay()).toEqual({ uploads: 0 }));
});

it('timeout_after: no answer, all accepted', async () => {
  await post.control('PUT', 'faults', { target: 'upload', mode: 'timeout_after' });
  const client = new AbortController();
  const answer = post.send(archive, client.signal);
  await Promise.race([untilAccepted(), answer]);
  client.abort();
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  expect(await accepted()).toBe(3);
});

it.each([
  ['reset_before', 0],
  ['reset_after', 3],
  ['partial', 2],
])('%s: a broken connection, %i of 3 accepted', async (mode, count) => {
  await post.control('PUT', 'faults', [{ target: 'upload', mode }]);
  await expect(post.send(archive)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  expect(await accepted()).toBe(count);
});

it.each([
  ['error_before', 503, 0],
  ['error_after', 503, 3],
  ['rubbish_before', 200, 0],
  ['rubbish_after', 200, 3],
])('%s: HTTP %i that is no answer, %i of 3 accepted', async (mode, status, count) => {
  await post.control('PUT', 'faults', [{ target: 'upload', mode }]);
  const response = await post.send(archive);
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).not.toContain('json');
  expect(await response.text()).not.toContain('uploadId');
  expect(await accepted()).toBe(count);
});

it('slow: the right answer, later', async () => {
  await post.control('PUT', 'faults', { target: 'upload', mode: 'slow', delayMs: 50 });
  expect((await post.upload(archive)).letters).toHaveLength(3);
});

it('a failure happens as many times as planned, in the order planned, and hits its own target only', async () => {
  const planned = [
    { target: 'upload', mode: 'error_before', times: 2 },
    { target: 'upload', mode: 'rubbish_before' },
    { target: 'search', mode: 'error_before' },
  ];
  await post.control('PUT', 'faults', planned);
  const statuses: number[] = [];
  for (let call = 0; call < 4; call += 1) statuses.push((await post.send(archive)).status);
  expect(statuses).toEqual([503, 503, 200, 200]);
  expect(await accepted()).toBe(3);
  expect(await post.control('GET', 'faults')).toMatchObject([{ target: 'search', times: 1 }]);
});

it.each(['form103', 'notice', 'fc', 'rtm34'])('%s can be made to fail too', async (target) => {
  await post.control('PUT', 'faults', [{ target, mode: 'reset_before' }]);
  const call = {
    form103: () => post.get('/cabinet/uploads/x/form103'),
    notice: () => post.get('/cabinet/letters/1/notice'),
  };
  const soap = (): Promise<Response> => fetch(`${post.url}/${target}`, { method: 'POST', body: '<a/>' });
  await expect((call[target as keyof typeof call] ?? soap)()).rejects.toThrow('fetch failed');
});

it('a plan that cannot be is refused with the reason', async () => {
  await expect(post.control('PUT', 'faults', [{ target: 'search', mode: 'partial' }])).rejects.toThrow(/400.*partial/);
  await expect(post.control('PUT', 'faults', [{ target: 'upload', mode: 'sometimes' }])).rejects.toThrow('400');
});

it('the controls are closed to pages of other sites', async () => {
  const response = await fetch(`${post.url}/control/reset`, {
    method: 'POST',
    headers: { Origin: 'http://example.org' },
  });
  expect(response.status).toBe(403);
});
