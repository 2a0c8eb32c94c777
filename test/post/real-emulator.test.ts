import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEmulatorChannel } from '#activities/adapters/post-emulator-channel.ts';
import { createPostTracking, PostTrackingError } from '#activities/adapters/post-tracking-soap.ts';
import {
  ChannelNotAuthorisedError,
  type PostChannel,
  type SubmissionAnswer,
  type SubmissionArchive,
} from '#activities/ports/post-channel.ts';
import type { PostTracking } from '#activities/ports/post-tracking.ts';
import { buildArchive, type ArchiveLetter } from '#activities/post/archive.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import { summariseOperations } from '#domain/post/postal-milestone.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { isShpi } from '#domain/post/tracking-number.ts';
import { createGostAuthority, type GostAuthority } from '#test/emulators/kit/gost-authority.ts';
import { letterPdf } from '#test/emulators/kit/letter-archive.ts';
import { startEmulator, type EmulatorUnderTest } from '#test/emulators/kit/post-client.ts';
import { describeChannel, type ChannelStand, type Fare } from './contract/channel-contract.ts';
import { sampleFields, sampleLetter } from './kit/sample-letters.ts';

const profile = OTPRAVKA_2020;
const FORTY_DAYS_MS = 40 * 86_400_000;

let authority: GostAuthority;
let post: EmulatorUnderTest;
let pair: Pick<ArchiveLetter, 'pdf' | 'signature'>;
let sequence = 0;

beforeAll(async () => {
  authority = createGostAuthority();
  post = await startEmulator(authority.trustFile, {
    POST_EMULATOR_TICKET_DELAY_MS: 0,
    POST_EMULATOR_FORM103_DELAY_MS: 0,
  });
  const pdf = await letterPdf();
  pair = { pdf, signature: authority.sign(pdf) };
});
beforeEach(() => post.control('POST', 'reset'));
afterAll(async () => {
  await post.close();
  authority.remove();
});

function channel(part: { baseUrl?: string; password?: string; timeoutMs?: number } = {}): PostChannel {
  return createEmulatorChannel({
    baseUrl: post.url,
    login: 'court',
    password: 'secret',
    timeoutMs: 20_000,
    ...part,
  });
}

function tracking(password = 'hidden'): PostTracking {
  return createPostTracking({ baseUrl: post.url, login: 'tracker', password, timeoutMs: 20_000 });
}

/** An archive of new letters, one for each given fields. */
function archiveOf(...fields: readonly LetterFields[]): Promise<SubmissionArchive> {
  const letters = fields.map((each) => ({ ...sampleLetter((sequence += 1), 2_000, each), ...pair }));
  return buildArchive({ letters, profile, archiveName: 'партия.zip' });
}

const numbersBefore = (count: number): string[] =>
  Array.from({ length: count }, (_, place) => `50MS0095/26/${sequence - count + 1 + place}`);

function lettersOf(answer: SubmissionAnswer): Extract<SubmissionAnswer, { outcome: 'answered' }>['letters'] {
  if (answer.outcome !== 'answered') throw new Error(`not answered: ${JSON.stringify(answer)}`);
  return answer.letters;
}

async function acceptedShpi(): Promise<string> {
  const [letter] = lettersOf(await channel().submit(await archiveOf(sampleFields())));
  if (letter?.state !== 'accepted' || letter.shpi === undefined) throw new Error(JSON.stringify(letter));
  return letter.shpi;
}

const FARES: Readonly<Record<Fare, LetterFields>> = {
  registered: sampleFields(),
  simple: sampleFields({ kind: 'simple' }),
  faulty: sampleFields({ recipient: { ...sampleFields().recipient, inn: '500100732258' } }),
};

async function failing(mode: string): Promise<PostChannel> {
  await post.control('PUT', 'faults', { target: 'upload', mode });
  return channel({ timeoutMs: 2_500 });
}

const STAND: ChannelStand = {
  channel,
  archive: (fares) => archiveOf(...fares.map((fare) => FARES[fare])),
  troubled: {
    away: () => Promise.resolve(channel({ baseUrl: 'http://127.0.0.1:1' })),
    stranger: () => Promise.resolve(channel({ password: 'wrong-word' })),
    mute: () => failing('reset_after'),
    confused: () => failing('rubbish_after'),
  },
  secrets: ['wrong-word', 'Тестов Тест'],
};
describeChannel('the emulated Post', () => STAND, 'program');

describe('our archive at the emulated Post', () => {
  it('is accepted whole: registered letters with ШПИ, simple ones without', async () => {
    const company = sampleFields({
      recipient: {
        type: 'company',
        name: 'ООО «Проба Ё»',
        inn: '7707083893',
        kpp: '770901001',
        address: 'г Москва, ул Пробная, д 1, 101000',
      },
    });
    const letters = lettersOf(
      await channel().submit(await archiveOf(sampleFields(), company, sampleFields({ kind: 'simple' }))),
    );
    expect(letters.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(letters.map((letter) => letter.state === 'accepted' && isShpi(letter.shpi ?? ''))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('gets its faulty letters back by row and column, the good ones are taken', async () => {
    const faulty = sampleFields({ recipient: { ...sampleFields().recipient, inn: '500100732258' } });
    const [good, bad] = lettersOf(await channel().submit(await archiveOf(sampleFields(), faulty)));
    expect(good?.state).toBe('accepted');
    expect(bad).toMatchObject({ state: 'rejected', faults: [{ row: 2, column: 'INN' }] });
  });

  it('is refused whole when it is larger than the Post takes', async () => {
    await post.control('PUT', 'settings', { maximumArchiveBytes: 100 });
    const archive = await archiveOf(sampleFields());
    expect(await channel().submit(archive)).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('25 Мб'),
    });
    expect(await channel().lookUp(numbersBefore(1))).toMatchObject({ absent: numbersBefore(1) });
  });

  it('is looked up by number: found, faulty, absent', async () => {
    const archive = await archiveOf(sampleFields());
    const answer = await channel().submit(archive);
    const [number = ''] = numbersBefore(1);
    expect(await channel().lookUp([number, '50MS0095/26/999999'])).toMatchObject({
      outcome: 'found',
      letters: [{ ...lettersOf(answer)[0], uploadId: answer.outcome === 'answered' ? answer.uploadId : '' }],
      absent: ['50MS0095/26/999999'],
    });
  });

  it('is not looked at without the right password', async () => {
    const archive = await archiveOf(sampleFields());
    await expect(channel({ password: 'wrong' }).submit(archive)).rejects.toThrow(ChannelNotAuthorisedError);
    await expect(channel({ password: 'wrong' }).lookUp(['50MS0095/26/1'])).rejects.toThrow(ChannelNotAuthorisedError);
  });
});

describe('a failure of the emulated Post', () => {
  it.each(['timeout_after', 'error_after', 'reset_after', 'rubbish_after', 'partial'])(
    '%s leaves the submission unknown, and the look-up finds what was taken, once',
    async (mode) => {
      await post.control('PUT', 'faults', { target: 'upload', mode });
      const archive = await archiveOf(sampleFields(), sampleFields());
      expect(await channel({ timeoutMs: 2_500 }).submit(archive)).toMatchObject({ outcome: 'unknown' });
      const found = await channel().lookUp(numbersBefore(2));
      const taken = mode === 'partial' ? 1 : 2;
      expect(found.outcome === 'found' ? [found.letters.length, found.absent.length] : found).toEqual([
        taken,
        2 - taken,
      ]);
      for (const { registrationNumber } of found.outcome === 'found' ? found.letters : []) {
        expect(await post.control('GET', `acceptances/${encodeURIComponent(registrationNumber)}`)).toHaveLength(1);
      }
    },
  );

  it.each(['timeout_before', 'error_before', 'reset_before', 'rubbish_before'])(
    '%s leaves the submission unknown, and the look-up proves that nothing was taken',
    async (mode) => {
      await post.control('PUT', 'faults', { target: 'upload', mode });
      const archive = await archiveOf(sampleFields());
      expect(await channel({ timeoutMs: 1_500 }).submit(archive)).toMatchObject({ outcome: 'unknown' });
      expect(await channel().lookUp(numbersBefore(1))).toMatchObject({
        outcome: 'found',
        letters: [],
        absent: numbersBefore(1),
      });
    },
  );

  it('at the look-up proves nothing', async () => {
    for (const mode of ['timeout_before', 'error_after', 'reset_before', 'rubbish_after']) {
      await post.control('PUT', 'faults', { target: 'search', mode });
      expect(await channel({ timeoutMs: 500 }).lookUp(['50MS0095/26/999999'])).toMatchObject({ outcome: 'unknown' });
    }
  });
});

describe('papers and tracking of the emulated Post', () => {
  it('gives form 103, and the notice once the letter is delivered', async () => {
    await post.control('PUT', 'default-fate', { fate: 'electronic' });
    const answer = await channel().submit(await archiveOf(sampleFields()));
    const [letter] = lettersOf(answer);
    const shpi = letter?.state === 'accepted' ? (letter.shpi ?? '') : '';
    const uploadId = answer.outcome === 'answered' ? answer.uploadId : '';
    expect(await channel().form103(uploadId)).toMatchObject({ state: 'ready', mediaType: 'application/pdf' });
    expect(await channel().deliveryNotice(shpi)).toEqual({ state: 'absent' });
    await post.control('PUT', 'clock', { offsetMs: FORTY_DAYS_MS });
    expect(await channel().deliveryNotice(shpi)).toMatchObject({ state: 'ready' });
  });

  it.each([
    ['electronic', 'delivered'],
    ['paper', 'delivered'],
    ['refused', 'returned_to_court'],
    ['expired', 'returned_to_court'],
    ['wrong_address', 'returned_to_court'],
    ['lost', 'lost'],
    ['silent', undefined],
  ])('the fate «%s» ends as %s, the same by ticket and by history', async (fate, outcome) => {
    await post.control('PUT', 'default-fate', { fate });
    const shpi = await acceptedShpi();
    await post.control('PUT', 'clock', { offsetMs: FORTY_DAYS_MS });
    const answer = await tracking().answerByTicket(await tracking().openTicket([shpi, '14586221000010']));
    if (answer.state !== 'ready') throw new Error(answer.state);
    const [item, other] = answer.items;
    const batch = item?.state === 'found' ? item.operations : [];
    const single = await tracking().history(shpi);
    expect(other).toEqual({ shpi: '14586221000010', state: 'no_data' });
    expect(summariseOperations(batch)).toMatchObject({ conflict: false, needsPerson: [] });
    expect(summariseOperations(batch).outcome).toBe(outcome);
    expect(summariseOperations([...batch, ...single]).operations).toHaveLength(batch.length);
  });

  it('says «not ready» before the ticket’s time and refuses a wrong account', async () => {
    await post.control('PUT', 'settings', { ticketDelayMs: 900_000 });
    const ticket = await tracking().openTicket(['14586221000010']);
    expect(await tracking().answerByTicket(ticket)).toEqual({ state: 'not_ready' });
    await post.control('PUT', 'clock', { offsetMs: 34 * 3_600_000 });
    expect(await tracking().answerByTicket(ticket)).toEqual({ state: 'expired' });
    await expect(tracking('wrong').openTicket(['14586221000010'])).rejects.toThrow(PostTrackingError);
    await expect(tracking('wrong').history('14586221000010')).rejects.toMatchObject({ kind: 'not_authorised' });
  });
});
