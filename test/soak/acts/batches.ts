import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { act, hasLetters, type Act } from '../kit/act.ts';
import { ask, decide } from '../kit/ask.ts';
import { lettersIn } from '../kit/look.ts';
import type { Lane } from '../kit/lane.ts';
import { CHIEF, JUDGE } from '../kit/people.ts';
import { broken, count, type Story } from '../kit/story.ts';

/** Opens a batch; two supervisors at once, or one who presses twice. */
export const openBatch: fc.Arbitrary<Act> = fc.constantFrom('one', 'one', 'two', 'twice').map((how) =>
  act({
    words: BATCH_WORDS[how],
    needs: hasLetters,
    run: async (story, lane) => {
      await lettersIn(lane, story, ['signed', 'queued']);
      const key = randomUUID();
      await Promise.all([
        openBatches(story, lane, key),
        ...(how === 'two' ? [openBatches(story, lane, randomUUID(), CHIEF)] : []),
        ...(how === 'twice' ? [openBatches(story, lane, key)] : []),
      ]);
    },
  }),
);

const BATCH_WORDS = {
  one: 'руководитель формирует партию',
  two: 'два руководителя формируют партию одновременно',
  twice: 'руководитель формирует партию, нажав дважды',
} as const;

/** Somebody looks into the Post's cabinet and says what is there. */
export const settle: fc.Arbitrary<Act> = fc.constant(
  act({
    words: 'руководитель смотрит в кабинет Почты и отвечает о неясных партиях',
    needs: hasLetters,
    run: async (story, lane) => {
      for (const batchId of await unclearBatches(lane)) await settleBatch(story, lane, batchId);
    },
  }),
);

export async function openBatches(story: Story, lane: Lane, key: string, who = JUDGE): Promise<void> {
  const asked = await ask(() => lane.services.batches.open(who, { idempotencyKey: key }));
  if (asked.kind === 'refused') throw broken('unlawful', `партия не сформирована: ${asked.words}`);
  if (asked.kind === 'done') count(story.tally, 'партий', asked.result.opened.length);
}

/** Batches about which a person is asked. */
export async function unclearBatches(lane: Lane): Promise<readonly string[]> {
  const tasks = await lane.rows<{ batch_id: string }>(
    `select subject_id as batch_id from task where kind = 'unclear_submission' and closed_at is null`,
  );
  return tasks.map(({ batch_id }) => batch_id);
}

/** The truth: what the Post's own book says of the batch's letters. Nothing is said while the Post cannot be asked. */
export async function settleBatch(story: Story, lane: Lane, batchId: string): Promise<void> {
  if (!lane.emulator.isUp()) return;
  const taken = (await lane.post.control('GET', 'acceptances')) as Readonly<Record<string, number>>;
  const letters = await lane.rows<{ number: string }>(
    'select registration_number as number from batch_letter where batch_id = ?',
    [batchId],
  );
  const finding = letters.some(({ number }) => (taken[number] ?? 0) > 0) ? 'look_up_again' : 'not_taken';
  const key = randomUUID();
  const asked = await decide(() => lane.services.batches.settle(JUDGE, batchId, { finding }, { idempotencyKey: key }));
  if (asked.kind === 'done') count(story.tally, 'неясных партий выяснено');
}
