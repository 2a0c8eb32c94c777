import { randomUUID } from 'node:crypto';
import { decide } from '../kit/ask.ts';
import type { Lane } from '../kit/lane.ts';
import { CLERK } from '../kit/people.ts';
import { broken, count, type Story, type StoryLetter } from '../kit/story.ts';

/** Recalls the letter with one key, `repeats` times at once; the answers may not contradict each other. */
export async function cancelLetter(story: Story, lane: Lane, letter: StoryLetter, repeats: number): Promise<void> {
  const key = randomUUID();
  const recall = () =>
    lane.services.decisions.cancel(CLERK, letter.id, { reason: 'отправлено по ошибке' }, { idempotencyKey: key });
  const answers = await Promise.all(Array.from({ length: repeats }, () => decide(recall)));
  const kinds = new Set(answers.map(({ kind }) => kind));
  if (kinds.has('done') && kinds.has('refused')) {
    throw broken('unlawful', `отзыв письма ${String(letter.label)} одним ключом и удался, и отвергнут`);
  }
  if (kinds.has('done')) {
    if (letter.cancelled !== 'yes') count(story.tally, 'писем отозвано');
    letter.cancelled = 'yes';
  }
  if (kinds.has('unclear') && letter.cancelled === 'no') letter.cancelled = 'maybe';
}
