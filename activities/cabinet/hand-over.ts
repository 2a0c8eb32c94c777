import { record } from '#db/record.ts';
import { showSubmitting } from '#db/batches/batch-letters.ts';
import { mustMoveBatch } from '#db/batches/move-batch.ts';
import { answerIntent, claimIntent, findIntent } from '#db/batches/submission-intents.ts';
import { keepLateWord } from '#db/cabinet/late-words.ts';
import { wasTakenBack } from '#db/cabinet/taken-back.ts';
import { closeTasks } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import type { batchWork } from '#domain/batches/batch-work.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { BatchDependencies } from '../batches/dependencies.ts';
import { requeueUnanswered } from '../batches/share-answers.ts';
import { recordUnknown } from '../batches/submit-archive.ts';
import type { ToldRequest } from './contract.ts';
import { toldOnce, type Telling } from './told-once.ts';

/** The activity `recordHandOver`: somebody has uploaded the archive, or does not know whether he has. Only from here on is it handed over. */
export async function recordHandOver(
  dependencies: BatchDependencies,
  request: ToldRequest & { readonly isUnclear: boolean },
): Promise<void> {
  const { orm, isRehearsal } = dependencies;
  await record(orm, 'cabinet.handed_over', (tx) =>
    toldOnce(tx, isRehearsal, 'batch.handed_over', request, (telling) => begin(telling, request)),
  );
  if (request.isUnclear) await recordUnknown(dependencies, request, { code: 'upload_unclear' });
}

async function begin({ tx, now, batch, isSettled }: Telling, request: ToldRequest & { readonly isUnclear: boolean }) {
  const { batchId, attempt, isUnclear } = request;
  if (isSettled) return keepUnheard({ tx, now, batch, isSettled }, request);
  if (!(await claimIntent(tx, { batchId, attempt, archiveSha256: batch.archiveSha256 ?? '' }, now))) return;
  const awaiting = { code: 'cabinet_answer' } as const;
  await mustMoveBatch(tx, batchId, { to: 'submitting', awaiting, more: { submittedAt: now } }, now);
  await showSubmitting(tx, batchId, attempt, now);
  await closeTasks(tx, batchSubject(batchId), { status: 'completed', byId: request.actorId }, now);
  await say({ tx, now, batch, isSettled }, request, isUnclear ? 'handed_over_unclear' : 'handed_over');
}

/** Somebody else has taken the batch back before the word was written: it is kept all the same. */
async function keepUnheard({ tx, now, batch }: Telling, request: ToldRequest & { readonly isUnclear: boolean }) {
  if (!(await wasTakenBack(tx, batch.id))) return;
  const { actorId, decisionId, isUnclear } = request;
  const said = isUnclear ? 'upload_unclear' : 'uploaded';
  await keepLateWord(tx, { batchId: batch.id, actorId, said, decisionId }, now);
}

/** The activity `recordFound`: after an unclear upload somebody has seen the letters in the cabinet. */
export async function recordFound({ orm, isRehearsal }: BatchDependencies, request: ToldRequest): Promise<void> {
  await record(orm, 'cabinet.found', (tx) =>
    toldOnce(tx, isRehearsal, 'batch.found_in_cabinet', request, async (telling) => {
      const { now, isSettled } = telling;
      if (isSettled) return;
      await answerIntent(tx, request, { outcome: 'answered', reason: 'найдено в кабинете сотрудником' }, now);
      await mustMoveBatch(tx, request.batchId, { to: 'submitting', awaiting: { code: 'cabinet_answer' } }, now);
      await showSubmitting(tx, request.batchId, request.attempt, now);
      await closeTasks(tx, batchSubject(request.batchId), { status: 'completed', byId: request.actorId }, now);
      await say(telling, request, 'found_in_cabinet');
    }),
  );
}

/** The activity `takeBack`: the archive was not uploaded and will not be; its letters go in the next batch. */
export async function takeBack(
  { orm, isRehearsal }: BatchDependencies,
  request: ToldRequest & { readonly reason: string },
): Promise<void> {
  await record(orm, 'cabinet.taken_back', (tx) =>
    toldOnce(tx, isRehearsal, 'batch.taken_back', request, async (telling) => {
      const { now, isSettled } = telling;
      const { batchId, attempt, reason, actorId } = request;
      // What was handed over is not free, whoever has told what in the meantime.
      if (isSettled || (await findIntent(tx, batchId, attempt)) !== null) return;
      await requeueUnanswered(tx, batchId, now, { kind: 'taken_back', data: { reason }, actorId });
      await mustMoveBatch(
        tx,
        batchId,
        { to: 'answered', awaiting: { code: 'closing' }, more: { acceptedCount: 0, rejectedCount: 0 } },
        now,
      );
      await closeTasks(tx, batchSubject(batchId), { status: 'obsolete', byId: actorId }, now);
      await say(telling, request, 'taken_back', { reason });
    }),
  );
}

type BatchLine = keyof (typeof batchWork)['timeline']['texts'];

/** A line in the batch's own timeline. */
export async function say(
  { tx, now, batch }: Telling,
  { actorId, decisionId }: ToldRequest,
  kind: BatchLine,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const subject = batchSubject(batch.id);
  await appendTimeline(tx, { subject, eventKey: `${kind}:${decisionId}`, at: now, kind, actorId, data });
}
