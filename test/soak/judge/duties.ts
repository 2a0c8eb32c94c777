import { randomUUID } from 'node:crypto';
import { approveLetter } from '../acts/approve-letter.ts';
import { openBatches, settleBatch } from '../acts/batches.ts';
import { mendLetter } from '../acts/mend-letter.ts';
import { ask, decide } from '../kit/ask.ts';
import type { Lane } from '../kit/lane.ts';
import { shownLetters, type Shown } from '../kit/look.ts';
import { CLERK, JUDGE } from '../kit/people.ts';
import { letterInsteadDone, readRegisterAgain, settleUnclear } from './notices.ts';
import { count, type Story } from '../kit/story.ts';

interface OpenTask {
  readonly kind:
    | 'approve'
    | 'mend'
    | 'revise'
    | 'unclear_submission'
    | 'missing_outcome'
    | 'missing_notice'
    | 'undelivered'
    | 'unclear_notification'
    | 'letter_instead'
    | 'form103_difference';
  readonly letter_id: string | null;
  readonly batch_id: string | null;
  readonly notice_id: string | null;
  /** What is to be settled, when the task is about a difference in form 103. */
  readonly details: { readonly checkId?: string; readonly place?: number };
}

/**
 * People do what their tasks ask of them, and nothing they are not asked: a letter in trouble without a task stays where it is, and the
 * judge finds it.
 */
export async function doDuties(story: Story, lane: Lane): Promise<void> {
  const tasks =
    await lane.rows<OpenTask>(`select kind, case when subject_kind = 'letter' then subject_id end as letter_id, case when subject_kind = 'batch' then subject_id end as batch_id,
         case when subject_kind = 'notification' then subject_id end as notice_id, details
       from task where kind <> 'incident' and closed_at is null`);
  const shown = new Map((await shownLetters(lane, story)).map((one) => [one.row.id, one]));
  for (const { kind, letter_id: letterId, batch_id: batchId, notice_id: noticeId, details } of tasks) {
    const letter = shown.get(letterId ?? '');
    if (kind === 'unclear_submission' && batchId !== null) await settleBatch(story, lane, batchId);
    if (kind === 'form103_difference' && batchId !== null) await settleDifference(story, lane, batchId, details);
    if (kind === 'unclear_notification' && noticeId !== null) await settleUnclear(story, lane, noticeId);
    if (kind === 'letter_instead' && noticeId !== null) await letterInsteadDone(story, lane, noticeId);
    if (letter) await DUTIES[kind]?.(story, lane, letter);
  }
  await readRegisterAgain(lane);
  await openWaiting(story, lane, [...shown.values()]);
}

const DUTIES: Partial<Record<OpenTask['kind'], (story: Story, lane: Lane, shown: Shown) => Promise<void>>> = {
  approve: async (story, lane, shown) => {
    if (shown.row.status === 'awaiting_signature') await approveLetter(story, lane, shown, 1);
  },
  mend: (story, lane, shown) => mendLetter(story, lane, shown, false),
  revise: (story, lane, shown) => mendLetter(story, lane, shown, false),
  missing_outcome: askThePost,
  undelivered: async (_story, lane, { row }) => {
    const [key, request] = [randomUUID(), { choice: 'other_way', reason: 'телефонограмма' } as const];
    await decide(() => lane.services.decisions.settleReturn(CLERK, row.id, request, { idempotencyKey: key }));
  },
  missing_notice: async (_story, lane, { row }) => {
    const key = randomUUID();
    await decide(() => lane.services.decisions.fileWithoutNotice(JUDGE, row.id, { idempotencyKey: key }));
  },
};

/** The Post charged for another way than the letter went: a clerk has asked it why. */
async function settleDifference(
  story: Story,
  { services }: Lane,
  batchId: string,
  { checkId, place }: OpenTask['details'],
): Promise<void> {
  if (checkId === undefined || place === undefined) return;
  const [key, settled] = [randomUUID(), { checkId, place, reason: 'Почта пересчитает плату в следующем счёте' }];
  await ask(() => services.form103.settle(CLERK, batchId, settled, { idempotencyKey: key }));
  count(story.tally, 'расхождение формы 103 разобрано');
}

/** Somebody asks the Post about a letter it is silent about, and it is handed over. */
async function askThePost(story: Story, lane: Lane, { row }: Shown): Promise<void> {
  if (row.shpi === null || row.outcome !== null) return;
  await lane.post.control('PUT', `events/${row.shpi}`, { operType: 2, operAttr: 1 });
  count(story.tally, 'молчание Почты стало заданием');
}

async function openWaiting(story: Story, lane: Lane, shown: readonly Shown[]): Promise<void> {
  const isWaiting = shown.some(({ row }) => ['signed', 'queued'].includes(row.status) && row.batch_id === null);
  if (isWaiting) await openBatches(story, lane, randomUUID());
}
