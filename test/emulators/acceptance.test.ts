import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shpiCheckDigit } from '#emulators/post/shpi.ts';
import { createGostAuthority, type GostAuthority } from './kit/gost-authority.ts';
import { letterArchive } from './kit/letter-archive.ts';
import {
  AUTHORIZATION,
  emulatorEnvironment,
  postClient,
  startEmulator,
  type EmulatorUnderTest,
} from './kit/post-client.ts';

let authority: GostAuthority;
let post: EmulatorUnderTest;

beforeAll(async () => {
  authority = createGostAuthority();
  post = await startEmulator(authority.trustFile);
});
beforeEach(() => post.control('POST', 'reset'));
afterAll(async () => {
  await post.close();
  authority.remove();
});

describe('ШПИ', () => {
  it.each(['62009147017544', '80214523462306', '80080152000048', '14102192069353'])(
    'check digit of the published %s',
    (shpi) => {
      expect(shpiCheckDigit(shpi.slice(0, 13))).toBe(Number(shpi[13]));
    },
  );

  it('is given to every accepted registered letter, never twice, and not to simple ones', async () => {
    const archive = await letterArchive(authority, [
      {},
      { row: { MAILCATEGORY: 0 } },
      {},
      { row: { MAILCATEGORY: '' } },
    ]);
    const { letters } = await post.upload(archive);
    await post.control('POST', 'reset');
    const again = await post.upload(archive);
    expect(letters.map(({ state, shpi }) => [state, shpi !== null])).toEqual([
      ['archive', true],
      ['archive', false],
      ['archive', true],
      ['archive', true],
    ]);
    const numbers = [...letters, ...again.letters].flatMap(({ shpi }) => shpi ?? []);
    expect(new Set(numbers).size).toBe(6);
    for (const shpi of numbers) expect(shpi).toMatch(/^\d{14}$/);
    for (const shpi of numbers) expect(shpiCheckDigit(shpi.slice(0, 13))).toBe(Number(shpi[13]));
  });
});

it('the same archive sent twice is accepted twice and counted', async () => {
  const archive = await letterArchive(authority, [{}, { row: { RECIPIENT: '' } }]);
  await post.upload(archive);
  const second = await post.upload(archive);
  expect(await post.control('GET', 'acceptances')).toEqual({ '50MS0095/26/1': 2 });
  expect(await post.control('GET', 'acceptances?minimum=3')).toEqual({});
  expect(await post.search(['50MS0095/26/1'])).toMatchObject({ uploadIds: { '50MS0095/26/1': second.uploadId } });
  expect(await post.control('GET', `acceptances/${encodeURIComponent('50MS0095/26/1')}`)).toHaveLength(2);
});

it('a search tells the state of each known number and which are definitely unknown', async () => {
  const { uploadId, letters } = await post.upload(await letterArchive(authority, [{}, { row: { INN: '1' } }]));
  expect(await post.search(['50MS0095/26/2', 'нет такого', '50MS0095/26/1'])).toEqual({
    uploadIds: { '50MS0095/26/1': uploadId, '50MS0095/26/2': uploadId },
    letters: [
      { registrationNumber: '50MS0095/26/2', uploadId, state: 'new', shpi: null, faults: letters[1]?.faults },
      { registrationNumber: '50MS0095/26/1', uploadId, state: 'archive', shpi: letters[0]?.shpi, faults: [] },
    ],
    absent: ['нет такого'],
  });
});

it('a mended letter is found as accepted, however often it was refused', async () => {
  const faulty = await letterArchive(authority, [{ row: { INN: '1' } }]);
  await post.upload(faulty);
  await post.upload(await letterArchive(authority, [{}]));
  await post.upload(faulty);
  expect(await post.search(['50MS0095/26/1'])).toMatchObject({ letters: [{ state: 'archive' }], absent: [] });
});

it('a person can upload by the form without scripts and sees faults in words, escaped', async () => {
  const form = new FormData();
  const letters = [{}, { row: { RECIPIENT: '<script>Ё</script>' } }];
  form.set('archive', new File([Buffer.from(await letterArchive(authority, letters))], 'a.zip'));
  const headers = { Authorization: AUTHORIZATION };
  const page = await (await fetch(`${post.url}/cabinet`, { method: 'POST', body: form, headers })).text();
  expect(page).toContain('Принято писем: 1, с ошибками: 1');
  const cabinet = await (await post.get('/cabinet')).text();
  for (const text of [page, cabinet]) {
    expect(text).toContain('Строка 2, RECIPIENT: Прописная буква «Ё»');
    expect(text).not.toContain('<script>');
    expect(text).toContain('Эмулятор, не Почта России');
  }
});

it('what was accepted, and what was planned, outlives SIGKILL; a stop and the loss of its parent end it cleanly', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'mask-post-kill-'));
  const program = fileURLToPath(new URL('../../emulators/post/main.ts', import.meta.url));
  const env = { ...process.env, ...emulatorEnvironment(authority.trustFile, directory) };
  const start = async (): Promise<{ child: ReturnType<typeof fork>; url: string }> => {
    const child = fork(program, { env, execArgv: [], stdio: 'inherit' });
    const [message] = await once(child, 'message');
    return { child, url: String(message.url) };
  };
  try {
    const first = await start();
    const client = postClient(first.url);
    const { uploadId, letters } = await client.upload(await letterArchive(authority, [{}]));
    await client.control('PUT', 'clock', { offsetMs: 86_400_000 });
    const killed = once(first.child, 'exit');
    first.child.kill('SIGKILL');
    await killed;
    const second = await start();
    const after = postClient(second.url);
    expect(await after.search(['50MS0095/26/1'])).toMatchObject({ letters: [{ uploadId, shpi: letters[0]?.shpi }] });
    expect(await after.control('GET', 'settings')).toMatchObject({ clockOffsetMs: 86_400_000 });
    const stopped = once(second.child, 'exit');
    second.child.kill('SIGTERM');
    expect(await stopped).toEqual([0, null]);
    const third = await start();
    const orphaned = once(third.child, 'exit');
    third.child.disconnect();
    expect(await orphaned).toEqual([0, null]);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
