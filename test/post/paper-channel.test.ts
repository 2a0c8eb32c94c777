import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OtpravkaOptions } from '#activities/adapters/otpravka/client.ts';
import { createPaperChannel } from '#activities/adapters/otpravka/paper-channel.ts';
import { createPaperPost } from '#activities/adapters/otpravka/paper-post.ts';
import { ChannelBusyError, type PostChannel, type SubmissionArchive } from '#activities/ports/post-channel.ts';
import { massGramsOf } from '#domain/paper/paper-letter.ts';
import { startOtpravka, type OtpravkaUnderTest } from '#test/emulators/kit/otpravka-client.ts';
import { describeChannel, type ChannelStand, type Fare } from './contract/channel-contract.ts';

let post: OtpravkaUnderTest;
let sequence = 0;
beforeAll(async () => {
  post = await startOtpravka();
});
beforeEach(() => post.control('POST', 'reset'));
afterAll(() => post.close());

const channel = (part: Partial<OtpravkaOptions> = {}): PostChannel => createPaperChannel({ ...post.options, ...part });
const WHOLE = '143000, Московская обл, г Одинцово, ул Пробная, д 1, кв 2';
const WITHOUT_HOUSE = '143000, Московская обл, г Одинцово, ул Пробная';
/** Whose orders lie there already is not known to a fresh archive. */
function archiveOf(fares: readonly Fare[], mayBeThere = false): SubmissionArchive {
  const letters = fares.map((fare, index) => ({
    registrationNumber: `50MS0095/26/${String((sequence += 1))}`,
    ...{ row: index + 1, isRegistered: fare !== 'simple' },
    paper: {
      ...({ recipientType: 'person', recipientName: 'Тестов Тест Тестович' } as const),
      ...{ address: fare === 'faulty' ? WITHOUT_HOUSE : WHOLE, pageCount: 3, mayBeThere },
    },
  }));
  return { bytes: new Uint8Array(), sha256: '', fileName: 'партия.zip', profileId: 'otpravka-2020', letters };
}
const again = (archive: SubmissionArchive): SubmissionArchive => ({
  ...archive,
  letters: archive.letters.map((letter) => ({
    ...letter,
    ...(letter.paper && { paper: { ...letter.paper, mayBeThere: true } }),
  })),
});
const numbersOf = ({ letters }: SubmissionArchive): string[] => letters.map((letter) => letter.registrationNumber);
const fail = (target: string, mode: string): Promise<unknown> => post.control('PUT', 'faults', [{ target, mode }]);
async function created(archive: SubmissionArchive): Promise<readonly number[]> {
  return Promise.all(numbersOf(archive).map(post.created));
}

const STAND: ChannelStand = {
  channel,
  archive: (fares) => Promise.resolve(archiveOf(fares)),
  troubled: {
    away: () => Promise.resolve(channel({ baseUrl: 'http://127.0.0.1:1' })),
    stranger: () => Promise.resolve(channel({ token: 'wrong-word' })),
    mute: async () => {
      await fail('batch', 'reset_after');
      return channel();
    },
    confused: async () => {
      await fail('batch', 'rubbish_after');
      return channel();
    },
  },
  secrets: ['wrong-word', 'emulator-word', 'Тестов Тест'],
};
describeChannel('letters on paper', () => STAND, 'program');

describe('letters on paper', () => {
  it.each(['reset_after', 'error_after', 'rubbish_after', 'reset_before'])(
    'are never ordered twice where the answer to the order is lost (%s): the next attempt asks first',
    async (mode) => {
      await fail('create', mode);
      const archive = archiveOf(['registered', 'simple']);
      expect(await channel().submit(archive)).toMatchObject({ outcome: 'unknown' });
      const known = await channel().lookUp(numbersOf(archive));
      expect(known).toMatchObject({ outcome: 'found', letters: [], absent: numbersOf(archive) });
      expect(await channel().submit(again(archive))).toMatchObject({ outcome: 'answered' });
      const orders = await Promise.all(
        numbersOf(archive).map(async (number) => {
          const query = encodeURIComponent(number);
          const shipped = (await (await post.ask('GET', `/1.0/shipment/search?query=${query}`)).json()) as unknown[];
          const waiting = (await (await post.ask('GET', `/1.0/backlog/search?query=${query}`)).json()) as unknown[];
          return [shipped.length, waiting.length];
        }),
      );
      expect(orders).toEqual([
        [1, 0],
        [1, 0],
      ]);
    },
  );

  it('that lie in a batch already are taken as they are, under the same ШПИ', async () => {
    const archive = archiveOf(['registered', 'registered']);
    const first = await channel().submit(archive);
    const second = await channel().submit(again(archive));
    expect(second).toEqual(first);
    expect(await created(archive)).toEqual([1, 1]);
  });

  it.each(['items', 'search'])('are unknown where the Post does not tell what is in its batch (%s)', async (target) => {
    const archive = archiveOf(['registered']);
    if (target === 'search') await channel().submit(archive);
    await fail(target, 'error_before');
    const answer = await (target === 'search' ? channel().lookUp(numbersOf(archive)) : channel().submit(archive));
    expect(answer).toMatchObject({ outcome: 'unknown' });
    expect(await channel().lookUp(numbersOf(archive))).toMatchObject({ outcome: 'found', absent: [] });
  });

  it('carry their own ШПИ, whatever the order in which the Post tells of them', async () => {
    const archive = archiveOf(['registered', 'registered', 'registered']);
    const answer = await channel().submit(archive);
    if (answer.outcome !== 'answered') throw new Error(JSON.stringify(answer));
    for (const letter of answer.letters) {
      const query = encodeURIComponent(letter.registrationNumber);
      const [item] = (await (await post.ask('GET', `/1.0/shipment/search?query=${query}`)).json()) as {
        barcode: string;
        id: number;
      }[];
      expect(letter).toMatchObject({ shpi: item?.barcode, order: { orderId: String(item?.id) } });
    }
  });

  it.each([
    ['order', 'ILLEGAL_INDEX_TO', 'ADDRESSLINE_TO', 'Почтовый индекс'],
    ['order', 'ILLEGAL_INITIALS', 'RECIPIENT', 'ФИО некорректно'],
    ['batch', 'TARIFF_ERROR', '', 'TARIFF_ERROR'],
  ])('are rejected with the words of the Post at the %s, the others go on: %s', async (stage, code, column, words) => {
    const archive = archiveOf(['registered', 'registered']);
    const [orderNum = '', other = ''] = numbersOf(archive);
    await post.control('PUT', 'rejections', { orderNum, code, stage });
    const answer = await channel().submit(archive);
    if (answer.outcome !== 'answered') throw new Error(JSON.stringify(answer));
    const rejected = answer.letters.find(({ registrationNumber }) => registrationNumber === orderNum);
    expect(rejected).toMatchObject({ state: 'rejected', faults: [{ row: 1, column }] });
    expect(JSON.stringify(rejected)).toContain(code);
    expect(JSON.stringify(rejected)).toContain(words);
    expect(answer.letters.find(({ registrationNumber }) => registrationNumber === other)?.state).toBe('accepted');
  });

  it('say their mass, and what they cost with VAT in kopecks', async () => {
    const answer = await channel().submit(archiveOf(['registered']));
    expect(answer).toMatchObject({
      letters: [{ order: { massGrams: massGramsOf(3), priceKopecks: 12_000 } }],
    });
  });

  it('wait for the next day where the calls of this one are used up, and nothing is ordered', async () => {
    await post.control('PUT', 'limit', { allowed: 0 });
    const archive = archiveOf(['registered']);
    const thrown: unknown = await channel()
      .submit(archive)
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ChannelBusyError);
    expect(await created(archive)).toEqual([0]);
  });
});

describe('papers of the Post for letters on paper', () => {
  const desk = () => createPaperPost(post.options);
  async function ordered() {
    const answer = await channel().submit(archiveOf(['registered']));
    const [letter] = answer.outcome === 'answered' ? answer.letters : [];
    if (letter?.state !== 'accepted' || !letter.order) throw new Error(JSON.stringify(answer));
    return letter.order;
  }

  it('are what they say they are; of what the Post does not have there is none', async () => {
    const { batchName, orderId } = await ordered();
    expect(await desk().form103(batchName)).toMatchObject({ state: 'ready', mediaType: 'application/pdf' });
    expect(await desk().allForms(batchName)).toMatchObject({ state: 'ready', mediaType: 'application/zip' });
    expect(await desk().label(orderId)).toMatchObject({ state: 'ready', mediaType: 'application/pdf' });
    expect(await desk().label('999999')).toEqual({ state: 'absent' });
    await fail('forms', 'rubbish_before');
    const thrown: unknown = await desk()
      .label(orderId)
      .catch((error: unknown) => error);
    expect(thrown).toMatchObject({ name: 'ChannelAnswerError' });
  });

  it('reach the office once, however often it is told and whatever is lost on the way', async () => {
    const { batchName } = await ordered();
    await fail('checkin', 'reset_after');
    expect(await desk().checkIn(batchName)).toMatchObject({ isDone: false });
    expect(await desk().checkIn(batchName)).toEqual({ isDone: true });
    expect(await desk().checkIn('999999')).toMatchObject({ isDone: false });
  });
});

describe('the emulator of otpravka-api', () => {
  it('ends what it does not know and what it cannot read as the service was seen to end', async () => {
    const unknown = await post.ask('GET', '/1.0/backlog/999999');
    expect([unknown.status, await unknown.json()]).toMatchObject([
      404,
      { code: 1001, 'sub-code': 'RESOURCE_NOT_FOUND' },
    ]);
    const empty = await post.ask('PUT', '/1.0/user/backlog', {});
    expect([empty.status, await empty.json()]).toMatchObject([500, { code: 1002, 'sub-code': 'INTERNAL_ERROR' }]);
    const form = await post.ask('GET', '/1.0/forms/999999/f103pdf');
    expect(form.status).toBe(500);
    const stranger = await fetch(`${post.url}/1.0/settings`);
    expect(stranger.status).toBe(401);
    const none = await post.ask('DELETE', '/1.0/backlog', [999_999]);
    expect([none.status, await none.json()]).toMatchObject([
      200,
      { errors: [{ 'error-code': 'NOT_FOUND', position: 0 }] },
    ]);
  });
});
