import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { submitLetter, writeLetter } from './acts/clerk.ts';
import { seeThrough } from './judge/see-through.ts';
import { judge } from './judge/verdict.ts';
import { prepareGround, type SoakGround } from './kit/ground.ts';
import { openLane, type Lane } from './kit/lane.ts';
import { JUDGE } from './kit/people.ts';
import { Broken, newStory, type Breach } from './kit/story.ts';

const LETTER = { document: 'kopiya-resheniya.pdf', recipient: 'Тестов', kind: 'registered' } as const;

/** Breaches are planted one after another into one whole story; each is looked for among those that the judge names. */
describe('the judge of random stories', () => {
  const story = newStory();
  let ground: SoakGround;
  let lane: Lane;

  beforeAll(async () => {
    ground = await prepareGround(inject('postgres'), inject('temporalAddress'));
    lane = await openLane(ground);
    await lane.workers.start();
    for (let index = 0; index < 2; index += 1) {
      const letter = await writeLetter(story, lane, LETTER);
      if (letter) await submitLetter(story, lane, letter, 1);
    }
    await seeThrough(story, lane);
  });
  afterAll(async () => {
    await lane.close();
    await ground.close();
  });

  it('has nothing to say of a whole story', async () => {
    await judge(story, lane);
  });

  it('sees a document at the Post that nobody signed on the screen', async () => {
    const approved = [...(story.letters[0]?.approved ?? [])];
    story.letters[0]?.approved.clear();
    expect(await breaches()).toContainEqual(wordsWith('unlawful', 'никто не подписывал'));
    for (const sha256 of approved) story.letters[0]?.approved.add(sha256);
  });

  it('sees an archive that was sent again, by the book of the Post', async () => {
    const [batch] = await lane.rows<{ id: string }>('select id from batch');
    const { bytes } = await lane.services.files.batchFile(JUDGE, batch?.id ?? '', 'archive');
    await sendAgain(bytes);
    expect(await breaches()).toContainEqual(wordsWith('twice', 'принято Почтой 2 раза'));
  });

  it('sees an acknowledged letter that is recalled by nobody, and one that is not there', async () => {
    const [, second] = story.letters;
    await lane.rows(`update letter set status = 'cancelled' where id = ? returning id`, [second?.id]);
    story.letters.push({ ...newLetterNobodyHas(), label: 3, seen: [], approved: new Set() });
    const found = await breaches();
    expect(found).toContainEqual(wordsWith('lost', 'письмо 2 отозвано, хотя никто не отзывал'));
    expect(found).toContainEqual(wordsWith('lost', 'письма 3 нет в базе'));
  });

  async function breaches(): Promise<readonly Breach[]> {
    const error: unknown = await judge(story, lane).catch((reason: unknown) => reason);
    if (error instanceof Broken) return error.breaches;
    throw error instanceof Error ? error : new Error('the judge saw nothing');
  }

  async function sendAgain(bytes: Uint8Array): Promise<void> {
    const { POST_EMULATOR_LOGIN: login = '', POST_EMULATOR_PASSWORD: password = '' } = lane.env.emulator;
    const answer = await fetch(`${lane.post.url}/cabinet/uploads`, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`,
        'Content-Type': 'application/zip',
        'X-File-Name': 'again.zip',
      },
      body: Buffer.from(bytes),
    });
    expect(answer.status).toBe(200);
  }
});

function wordsWith(kind: Breach['kind'], words: string): unknown {
  return { kind, words: expect.stringContaining(words) as unknown };
}

function newLetterNobodyHas() {
  const id = '00000000-0000-4000-8000-000000000000';
  return { id, submitKey: id, submitted: 'yes', number: '50MS0095/26/999', cancelled: 'no' } as const;
}
