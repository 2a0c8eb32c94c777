import { record } from '#db/record.ts';
import { findBatchEntries } from '#db/batches/batch-row.ts';
import { shareRejected } from '#db/batches/share-results.ts';
import { listAnswers } from '#db/cabinet/answers.ts';
import { listAskedLetters } from '#db/cabinet/asked-letters.ts';
import { listLeft } from '#db/cabinet/faults.ts';
import { openRows } from '#domain/cabinet/open-rows.ts';
import type { BatchDependencies } from '../batches/dependencies.ts';
import { requeueUnanswered } from '../batches/share-answers.ts';
import type { ToldRequest } from './contract.ts';
import { say } from './hand-over.ts';
import { settleWhenTold } from './settle-when-told.ts';
import { toldOnce } from './told-once.ts';

/** The activity `mendHere`: a letter from «Новые» goes to its author with the cabinet's words, and then in the next archive. */
export async function mendHere(
  { orm, isRehearsal }: BatchDependencies,
  request: ToldRequest & { readonly letterId: string },
): Promise<void> {
  const { batchId, letterId } = request;
  await record(orm, 'cabinet.mend_here', (tx) =>
    toldOnce(tx, isRehearsal, 'batch.mend_here', request, async ({ now, isSettled }) => {
      const left = (await listLeft(tx, batchId)).find((letter) => letter.letterId === letterId);
      const entry = (await findBatchEntries(tx, batchId)).find((one) => one.letterId === letterId);
      if (isSettled || !left || !entry) return;
      const { row, revision } = entry;
      const { column, message } = left;
      await shareRejected(tx, batchId, { letterId, revision, faults: [{ row, column, message }] }, now);
      await settleWhenTold(tx, request, now);
    }),
  );
}

/**
 * The activity `requeueAbsent`: a person has looked, the cabinet has none of the letters that are still without an answer. A row that was
 * read in the meantime and may be one of them keeps them all.
 */
export async function requeueAbsent({ orm, isRehearsal }: BatchDependencies, request: ToldRequest): Promise<void> {
  await record(orm, 'cabinet.absent', (tx) =>
    toldOnce(tx, isRehearsal, 'batch.absent_in_cabinet', request, async (telling) => {
      const { now, isSettled } = telling;
      if (isSettled) return;
      const open = openRows(await listAnswers(tx, request.batchId), await listAskedLetters(tx, request.batchId));
      if (open.length > 0) return say(telling, request, 'rest_kept', { count: open.length });
      const left = new Set((await listLeft(tx, request.batchId)).map(({ letterId }) => letterId));
      const count = await requeueUnanswered(tx, request.batchId, now, undefined, left);
      await say(telling, request, 'rest_absent', { count });
      await settleWhenTold(tx, request, now);
    }),
  );
}
