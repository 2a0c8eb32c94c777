import { record } from '#db/record.ts';
import { findBatchEntries } from '#db/batches/batch-row.ts';
import { shareRejected } from '#db/batches/share-results.ts';
import { readAbsence } from '#db/cabinet/absence.ts';
import { listAnswers } from '#db/cabinet/answers.ts';
import { listAskedLetters } from '#db/cabinet/asked-letters.ts';
import { findLeft, listLeft } from '#db/cabinet/faults.ts';
import { closeTasks } from '#db/work/tasks.ts';
import { ABSENCE_DOUBTS, absenceDoubt, sightOf } from '#domain/cabinet/absence.ts';
import { openRows } from '#domain/cabinet/open-rows.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { BatchDependencies } from '../batches/dependencies.ts';
import { requeueUnanswered } from '../batches/share-answers.ts';
import { noteUnknown } from '../batches/submit-archive.ts';
import type { ToldRequest } from './contract.ts';
import { say } from './hand-over.ts';
import { settleWhenTold } from './settle-when-told.ts';
import { toldOnce, type Telling } from './told-once.ts';

/**
 * The activity `mendHere`: a letter from «Новые» goes to its author with the cabinet's words, and then in the next archive. One that was said
 * to be mended in the cabinet itself may be at the Post by now: it stays until that is said to have been an error.
 */
export async function mendHere(
  { orm, isRehearsal }: BatchDependencies,
  request: ToldRequest & { readonly letterId: string },
): Promise<void> {
  const { batchId, letterId } = request;
  await record(orm, 'cabinet.mend_here', (tx) =>
    toldOnce(tx, isRehearsal, 'batch.mend_here', request, async (telling) => {
      const { now, isSettled } = telling;
      const left = await findLeft(tx, batchId, letterId);
      const entry = (await findBatchEntries(tx, batchId)).find((one) => one.letterId === letterId);
      if (isSettled || !left || !entry) return;
      if (left.mendedAt !== null) return say(telling, request, 'mend_here_kept', { number: entry.registrationNumber });
      const { row, revision } = entry;
      const { column, message } = left;
      await shareRejected(tx, batchId, { letterId, revision, faults: [{ row, column, message }] }, now);
      await settleWhenTold(tx, request, now);
    }),
  );
}

/**
 * The activity `requeueAbsent`: a person has looked, the cabinet has none of the letters that are still without an answer. A row that was
 * read in the meantime and may be one of them keeps them all, and so does what else speaks against their absence.
 */
export async function requeueAbsent({ orm, isRehearsal }: BatchDependencies, request: ToldRequest): Promise<void> {
  await record(orm, 'cabinet.absent', (tx) =>
    toldOnce(tx, isRehearsal, 'batch.absent_in_cabinet', request, async (telling) => {
      const { now, isSettled } = telling;
      if (isSettled) return;
      if (await isKeptByRows(telling, request)) return;
      const doubt = absenceDoubt(await readAbsence(tx, request.batchId), now);
      if (doubt !== null) return say(telling, request, 'rest_not_absent', { why: ABSENCE_DOUBTS[doubt.why] });
      const left = new Set((await listLeft(tx, request.batchId)).map(({ letterId }) => letterId));
      const count = await requeueUnanswered(tx, request.batchId, now, undefined, left);
      await say(telling, request, 'rest_absent', { count });
      await settleWhenTold(tx, request, now);
    }),
  );
}

/**
 * The activity `recordSeenByMistake`: whoever has seen the letters in the cabinet was mistaken. Nobody knows then whether the archive is
 * there: a whole window is waited for anew, and while anything that was read speaks of these letters nothing changes.
 */
export async function recordSeenByMistake(
  { orm, isRehearsal }: BatchDependencies,
  request: ToldRequest,
): Promise<void> {
  const { batchId, actorId } = request;
  await record(orm, 'cabinet.seen_by_mistake', (tx) =>
    toldOnce(tx, isRehearsal, 'batch.seen_by_mistake', request, async (telling) => {
      const { now, isSettled } = telling;
      if (isSettled || sightOf(await readAbsence(tx, batchId)) === null) return;
      if (await isKeptByRows(telling, request)) return;
      await noteUnknown(tx, request, { code: 'seen_by_mistake' }, now);
      await closeTasks(tx, batchSubject(batchId), { status: 'obsolete', byId: actorId }, now);
      await say(telling, request, 'seen_by_mistake');
    }),
  );
}

/** What was read speaks of letters without an answer: that it keeps them is said in the batch's course. */
async function isKeptByRows(telling: Telling, request: ToldRequest): Promise<boolean> {
  const { tx, batch } = telling;
  const open = openRows(await listAnswers(tx, batch.id), await listAskedLetters(tx, batch.id));
  if (open.length === 0) return false;
  await say(telling, request, 'rest_kept', { count: open.length });
  return true;
}
