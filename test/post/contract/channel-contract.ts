import { describe, expect, it } from 'vitest';
import {
  ChannelNotAuthorisedError,
  ChannelUnavailableError,
  type PostChannel,
  type PostLetterAnswer,
  type SubmissionAnswer,
  type SubmissionArchive,
} from '#activities/ports/post-channel.ts';
import { CHANNEL_NAMES } from '#domain/post/channels.ts';
import { isShpi } from '#domain/post/tracking-number.ts';

/** How a letter of the contract's archives fares: the Post takes it, takes it without a ШПИ, or finds a fault in its row. */
export type Fare = 'registered' | 'simple' | 'faulty';

/** One channel with a Post behind it that the contract may try. What a channel of people cannot have is absent. */
export interface ChannelStand {
  /** As the worker has it, and a Post that works. */
  readonly channel: () => PostChannel;
  /** Letters of numbers never used before, ready to be sent. */
  readonly archive: (fares: readonly Fare[]) => Promise<SubmissionArchive>;
  /** The same channel, its Post behaving so. */
  readonly troubled?: Readonly<Record<Trouble, () => Promise<PostChannel>>>;
  /** What must stand in no word and no error: credentials, names of addressees. */
  readonly secrets: readonly string[];
}

/**
 * `away`: nothing listens there. `stranger`: the Post does not know the account. `mute`: it takes the archive whole and never answers.
 * `confused`: it takes the archive and answers something else.
 */
export type Trouble = 'away' | 'stranger' | 'mute' | 'confused';

/** A number that no archive of the stand has. */
const NEVER_SENT = '50MS0095/26/999999';

/**
 * What any way to the Post must keep so that no letter is sent twice and none is lost, whatever is said behind it. The same for the
 * emulated Post, for people and for an adapter of the closed interface.
 */
export function describeChannel(title: string, stand: () => ChannelStand, kind: 'program' | 'person'): void {
  describe(`the contract of a way to the Post: ${title}`, () => {
    it('has a name that sites know, and answers without throwing where the Post works', async () => {
      const channel = stand().channel();
      expect(CHANNEL_NAMES).toContain(channel.name);
      const archive = await stand().archive(['registered']);
      expect(['answered', 'handed_to_person']).toContain((await channel.submit(archive)).outcome);
      expect(await channel.form103('nothing-of-ours').catch(nameOf)).toSatisfy(isNoPaper);
    });
    if (kind === 'person') describePerson(stand);
    else describeProgram(stand);
  });
}

/** A person sends and looks: the program must know nothing by itself. */
function describePerson(stand: () => ChannelStand): void {
  it('says of nothing that it was sent or is absent: a person looks in its place', async () => {
    const channel = stand().channel();
    const archive = await stand().archive(['registered', 'simple']);
    expect(channel.cannotLookUp).toBe(true);
    expect(await channel.submit(archive)).toEqual({ outcome: 'handed_to_person' });
    expect(await channel.lookUp([...numbersOf(archive), NEVER_SENT])).toMatchObject({ outcome: 'unknown' });
  });
}

function describeProgram(stand: () => ChannelStand): void {
  it('tells the fate of every letter once: registered ones with a ШПИ of their own, simple ones without, faulty ones by row', async () => {
    const archive = await stand().archive(['registered', 'simple', 'faulty', 'registered']);
    const { uploadId, letters } = answered(await stand().channel().submit(archive));
    expect(uploadId).not.toBe('');
    expect(letters.map(({ registrationNumber }) => registrationNumber).toSorted()).toEqual(numbersOf(archive));
    const [first, simple, faulty, last] = archive.letters.map((sent) => answerOf(letters, sent.registrationNumber));
    expect([first, last].map((one) => one?.state === 'accepted' && isShpi(one.shpi ?? ''))).toEqual([true, true]);
    expect(shpiOf(first)).not.toBe(shpiOf(last));
    expect([simple?.state, shpiOf(simple)]).toEqual(['accepted', undefined]);
    expect(faulty).toMatchObject({ state: 'rejected', faults: [{ row: 3 }] });
  });

  it('finds by number what was taken, with the same ШПИ, and says of each other number that it is absent', async () => {
    const channel = stand().channel();
    const archive = await stand().archive(['registered', 'registered']);
    const sent = answered(await channel.submit(archive));
    const found = await channel.lookUp([...numbersOf(archive), NEVER_SENT]);
    if (found.outcome !== 'found') throw new Error(`looked up: ${JSON.stringify(found)}`);
    expect(found.absent).toEqual([NEVER_SENT]);
    expect(found.letters.map(({ registrationNumber }) => registrationNumber).toSorted()).toEqual(numbersOf(archive));
    for (const { registrationNumber } of archive.letters) {
      expect(shpiOf(answerOf(found.letters, registrationNumber))).toBe(
        shpiOf(answerOf(sent.letters, registrationNumber)),
      );
    }
  });

  it.each(['mute', 'confused'] as const)(
    'calls what it cannot know unknown where the Post is %s, and the look-up then finds each letter, once',
    async (trouble) => {
      const archive = await stand().archive(['registered', 'simple']);
      const channel = await troubled(stand(), trouble);
      const answer = await channel.submit(archive).catch(nameOf);
      expect(answer).toMatchObject({ outcome: 'unknown' });
      expectSilence(stand(), JSON.stringify(answer));
      const found = await stand().channel().lookUp(numbersOf(archive));
      if (found.outcome !== 'found') throw new Error(`looked up: ${JSON.stringify(found)}`);
      expect(found.letters.map(({ registrationNumber }) => registrationNumber).toSorted()).toEqual(numbersOf(archive));
    },
  );

  it.each([
    ['away', ChannelUnavailableError],
    ['stranger', ChannelNotAuthorisedError],
  ] as const)('throws what proves that nothing was taken where it is %s, and nothing was', async (trouble, proof) => {
    const archive = await stand().archive(['registered']);
    const channel = await troubled(stand(), trouble);
    const thrown: unknown = await channel.submit(archive).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(proof);
    expectSilence(stand(), `${String(thrown)} ${thrown instanceof Error ? (thrown.stack ?? '') : ''}`);
    const numbers = numbersOf(archive);
    expect(await stand().channel().lookUp(numbers)).toMatchObject({ outcome: 'found', letters: [], absent: numbers });
  });
}

function troubled({ troubled: ways }: ChannelStand, trouble: Trouble): Promise<PostChannel> {
  if (!ways) throw new Error('a channel that sends by itself shows how it bears trouble');
  return ways[trouble]();
}

function expectSilence({ secrets }: ChannelStand, words: string): void {
  expect(secrets.filter((secret) => words.includes(secret))).toEqual([]);
}

function answered(answer: SubmissionAnswer): Extract<SubmissionAnswer, { outcome: 'answered' }> {
  if (answer.outcome !== 'answered') throw new Error(`not answered: ${JSON.stringify(answer)}`);
  return answer;
}

function numbersOf({ letters }: SubmissionArchive): string[] {
  return letters.map(({ registrationNumber }) => registrationNumber).toSorted();
}

function answerOf(letters: readonly PostLetterAnswer[], number: string): PostLetterAnswer | undefined {
  return letters.find(({ registrationNumber }) => registrationNumber === number);
}

function shpiOf(answer: PostLetterAnswer | undefined): string | undefined {
  return answer?.state === 'accepted' ? answer.shpi : undefined;
}

function nameOf(error: unknown): { readonly threw: string } {
  return { threw: error instanceof Error ? error.name : String(error) };
}

/** Not there, or an answer that is none: never a paper of something that was not sent. */
function isNoPaper(answer: unknown): boolean {
  const told = JSON.stringify(answer);
  return told === '{"state":"absent"}' || told === '{"threw":"ChannelAnswerError"}';
}
