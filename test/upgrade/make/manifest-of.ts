import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import type { StoryLetter } from '#test/soak/kit/story.ts';
import type { LeftLetter, Manifest } from '../kit/manifest.ts';
import type { MakersCourt } from './court.ts';

/** How the court stands now. @throws Error naming the statuses in which no letter stands: the installation would be worth less than it says */
export async function manifestOf(court: MakersCourt, version: string, namespace: string): Promise<Manifest> {
  const letters = await Promise.all(court.story.letters.map((letter) => leftLetter(court, letter)));
  const absent = LETTER_STATUSES.filter((status) => !letters.some((letter) => letter.status === status));
  if (absent.length > 0) {
    const left = letters.map(({ stage, status }) => `${stage} — ${status}`);
    throw new Error(`no letter stands in ${absent.join(', ')}: ${left.join('; ')}`);
  }
  return {
    ...{ version, namespace, letters, stoppedAt: new Date().toISOString() },
    batches: await countBy(court, 'status', 'batch'),
    tasks: await countBy(court, 'kind', `task where status = 'open'`),
    outbox: await countBy(court, 'kind', 'outbox where delivered_at is null'),
    acceptances: (await court.lane.post.control('GET', 'acceptances')) as Record<string, number>,
  };
}

async function leftLetter({ stages, look }: MakersCourt, letter: StoryLetter): Promise<LeftLetter> {
  const { id, submitKey, submitted, number, cancelled, seen, approved } = letter;
  const { row } = await look(letter);
  const left = { stage: stages.get(id) ?? '', status: row.status, ...(number === undefined ? {} : { number }) };
  return { ...left, id, submitKey, submitted, cancelled, seen, approved: [...approved] };
}

async function countBy({ lane }: MakersCourt, column: string, from: string): Promise<Record<string, number>> {
  const counted = await lane.rows<{ name: string; count: number }>(
    `select ${column} as name, count(*)::int as count from ${from} group by 1 order by 1`,
  );
  return Object.fromEntries(counted.map(({ name, count }) => [name, count]));
}
