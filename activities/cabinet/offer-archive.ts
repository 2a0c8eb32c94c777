import { isSettled } from '#domain/batches/batch-life.ts';
import { afterWorkingTime } from '#domain/calendar/working-time.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { loadBatch, type StepBatch } from '#db/batches/batch-row.ts';
import { mustMoveBatch } from '#db/batches/move-batch.ts';
import { findIntent } from '#db/batches/submission-intents.ts';
import { loadSite } from '#db/people/step-people.ts';
import { isHandingOverHeld } from '#db/recovery/recoveries.ts';
import { hasOpenTask, openTask } from '#db/work/tasks.ts';
import type { AttemptRequest } from '../batches/contract.ts';
import { askFirst, whyAskFirst } from '../batches/ask-first.ts';
import type { BatchDependencies } from '../batches/dependencies.ts';
import type { CabinetStanding } from './contract.ts';

/** The activity `offerArchive`. What an older copy calls not uploaded may have been since: a person looks before it is offered. */
export async function offerArchive(
  dependencies: BatchDependencies,
  request: AttemptRequest,
): Promise<{ readonly standing: CabinetStanding }> {
  const em = dependencies.orm.em.fork();
  const batch = await loadBatch(em, request.batchId);
  if (isSettled(batch.status)) return { standing: 'settled' };
  if (await isHandingOverHeld(em)) return { standing: 'held' };
  const intent = await findIntent(em, request.batchId, request.attempt);
  if (intent !== null) return standingOf(dependencies, batch, intent.outcome === 'unknown');
  const why = await whyAskFirst(em, batch.id);
  if (why !== null) {
    await askFirst(dependencies, request, { archiveSha256: batch.archiveSha256 ?? '', why });
    return standingOf(dependencies, batch, true);
  }
  await ask(dependencies, batch, 'upload_archive');
  return { standing: 'upload' };
}

async function standingOf(
  dependencies: BatchDependencies,
  batch: StepBatch,
  isUnclear: boolean,
): Promise<{ readonly standing: CabinetStanding }> {
  await ask(dependencies, batch, isUnclear ? 'unclear_upload' : 'cabinet_answer');
  return { standing: isUnclear ? 'unclear' : 'answers' };
}

const SECOND_MS = 1_000;
/** What the batch then waits for; null: its row says so from the moment it became unclear. */
const AWAITED = { upload_archive: 'upload', cabinet_answer: 'cabinet_answer', unclear_upload: null } as const;

/** One task of the kind at a time, by the site's own terms. */
async function ask(
  { orm, isRehearsal }: BatchDependencies,
  { id, siteId, status }: StepBatch,
  kind: keyof typeof AWAITED,
): Promise<void> {
  const subject = batchSubject(id);
  if (await hasOpenTask(orm.em.fork(), subject, kind)) return;
  await record(orm, 'cabinet.asked', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const site = await loadSite(tx, siteId);
    const dueAt = afterWorkingTime(now, site.escalateAfterSeconds * SECOND_MS, site);
    await openTask(tx, { kind, subject, siteId, dueAt }, now);
    const code = AWAITED[kind];
    // Its row says so from the moment the archive was written.
    if (code === null || status === 'archived') return;
    await mustMoveBatch(tx, id, { to: status, awaiting: { code } }, now);
  });
}
