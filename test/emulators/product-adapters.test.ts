import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createEmulatorChannel } from '#activities/adapters/post-emulator-channel.ts';
import { createPostTracking } from '#activities/adapters/post-tracking-soap.ts';
import { buildArchive, type ArchiveLetter } from '#activities/post/archive.ts';
import type { PostChannel, SubmissionArchive } from '#activities/ports/post-channel.ts';
import type { PostTracking } from '#activities/ports/post-tracking.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { createGostAuthority, type GostAuthority } from './kit/gost-authority.ts';
import { letterPdf } from './kit/letter-archive.ts';
import { startEmulator, type EmulatorUnderTest } from './kit/post-client.ts';
import { sampleFields, sampleLetter } from '../post/kit/sample-letters.ts';

const PROFILE = OTPRAVKA_2020;

let authority: GostAuthority;
let post: EmulatorUnderTest;
let channel: PostChannel;
let tracking: PostTracking;

beforeAll(async () => {
  authority = createGostAuthority();
  post = await startEmulator(authority.trustFile);
  const baseUrl = post.url;
  channel = createEmulatorChannel({ baseUrl, login: 'court', password: 'secret', timeoutMs: 30_000 });
  tracking = createPostTracking({ baseUrl, login: 'tracker', password: 'hidden', timeoutMs: 30_000 });
});
beforeEach(() => post.control('POST', 'reset'));
afterAll(async () => {
  await post.close();
  authority.remove();
});

async function letter(sequence: number, fields = sampleFields()): Promise<ArchiveLetter> {
  const pdf = await letterPdf();
  return { ...sampleLetter(sequence, 0, fields), pdf, signature: authority.sign(pdf) };
}

async function archive(): Promise<SubmissionArchive> {
  const simple = await letter(2, sampleFields({ kind: 'simple' }));
  const stranger = await letter(3);
  const unsigned = { ...stranger, signature: authority.sign(stranger.pdf, { signer: 'stranger' }) };
  const letters = [await letter(1), simple, unsigned];
  return buildArchive({ letters, profile: PROFILE, archiveName: 'партия.zip' });
}

it('the archive the product makes is taken, tracked and answered with papers, by the product’s own adapters', async () => {
  const answer = await channel.submit(await archive());
  expect(answer).toMatchObject({ outcome: 'answered' });
  const letters = answer.outcome === 'answered' ? answer.letters : [];
  expect(letters).toEqual([
    { registrationNumber: '50MS0095/26/1', state: 'accepted', shpi: expect.stringMatching(/^\d{14}$/) },
    { registrationNumber: '50MS0095/26/2', state: 'accepted' },
    {
      registrationNumber: '50MS0095/26/3',
      state: 'rejected',
      faults: [expect.objectContaining({ row: 3, column: 'FILE_NAME' })],
    },
  ]);
  const found = await channel.lookUp(['50MS0095/26/1', '50MS0095/26/9']);
  expect(found).toMatchObject({ outcome: 'found', letters: [letters[0]], absent: ['50MS0095/26/9'] });

  const [first] = letters;
  const shpi = first?.state === 'accepted' ? (first.shpi ?? '') : '';
  const uploadId = answer.outcome === 'answered' ? answer.uploadId : '';
  expect(await channel.deliveryNotice(shpi)).toEqual({ state: 'absent' });
  const ticket = await tracking.openTicket([shpi, '80080152000048']);
  expect(await tracking.answerByTicket(ticket)).toEqual({ state: 'not_ready' });
  await post.control('PUT', 'clock', { offsetMs: 2 * 86_400_000 });
  expect(await tracking.answerByTicket(ticket)).toMatchObject({ state: 'expired' });
  expect((await tracking.history(shpi)).map(({ operType, operAttr }) => [operType, operAttr])).toEqual([
    [28, 0],
    [1, 3],
    [8, 16],
    [2, 5],
  ]);
  expect(await channel.form103(uploadId)).toMatchObject({ state: 'ready', mediaType: 'application/pdf' });
  expect(await channel.deliveryNotice(shpi)).toMatchObject({ state: 'ready', mediaType: 'application/pdf' });
});

it.each([
  ['reset_after', 2],
  ['error_after', 2],
  ['rubbish_after', 2],
  ['partial', 2],
  ['reset_before', 0],
])('after %s the product knows that it does not know, and the look-up tells', async (mode, count) => {
  await post.control('PUT', 'faults', { target: 'upload', mode });
  expect(await channel.submit(await archive())).toMatchObject({ outcome: 'unknown' });
  const found = await channel.lookUp(['50MS0095/26/1', '50MS0095/26/2']);
  expect(found.outcome === 'found' ? found.letters.length : -1).toBe(count);
});
