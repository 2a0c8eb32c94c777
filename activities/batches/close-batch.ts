import type { EntityManager } from '@mikro-orm/postgresql';
import { isCarriedByPerson, isHandedInOnPaper } from '#domain/post/channels.ts';
import { noteBudget } from '#db/tariffs/note-budget.ts';
import { askOfContradictions } from '#db/cabinet/contradiction-task.ts';
import { findBroughtForm } from '#db/cabinet/readings.ts';
import { findRegisteredForm103 } from '#db/paper/forms.ts';
import { readNow } from '#db/clock.ts';
import { loadSite } from '#db/people/step-people.ts';
import { record } from '#db/record.ts';
import { appendAudit, isAudited } from '#db/work/audit.ts';
import { loadBatch } from '#db/batches/batch-row.ts';
import { mustMoveBatch } from '#db/batches/move-batch.ts';
import { dispatchSimple, hasRegistered, shareForm103 } from '#db/batches/share-form103.ts';
import { closeTasks, hasOpenTask, openTask } from '#db/work/tasks.ts';
import { ChannelAnswerError, isCertainlyNotTaken } from '../ports/post-channel.ts';
import type { PostChannel, PostFile } from '../ports/post-channel.ts';
import type { AttemptRequest, BatchRequest, CloseRequest, FindingRequest } from './contract.ts';
import type { BatchDependencies } from './dependencies.ts';
import { isHeldOpen } from './held-open.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { taskDates } from '#domain/work/task-kinds.ts';

/** What fetching a form needs. */
export type Form103Dependencies = Omit<BatchDependencies, 'verifier'>;

/**
 * The activity `fetchForm103`: stores the Post's signed list; true when it is there, or when there is nothing to list, and nothing of a
 * batch that people carry waits to be settled.
 */
export async function fetchForm103(dependencies: Form103Dependencies, request: BatchRequest): Promise<boolean> {
  return (await takeForm103(dependencies, request)) && !(await isHeldOpen(dependencies, request.batchId));
}

async function takeForm103(dependencies: Form103Dependencies, { batchId }: BatchRequest): Promise<boolean> {
  const { orm, blobs, channels, isRehearsal } = dependencies;
  const batch = await loadBatch(orm.em.fork(), batchId);
  const isCarried = isCarriedByPerson(batch.channel);
  if (batch.form103Sha256 != null || batch.acceptedCount === 0) return true;
  if (batch.uploadId == null && !isCarried) return true;
  if (!(await hasRegistered(orm.em.fork(), batchId))) return true;
  const file = isHandedInOnPaper(batch.channel)
    ? await readKept(dependencies, await findRegisteredForm103(orm.em.fork(), batchId))
    : isCarried
      ? await readKept(dependencies, await findBroughtForm(orm.em.fork(), batchId))
      : await askForForm(channels.of(batch.channel), batch.uploadId ?? '');
  if (file.state === 'absent') return false;
  const sha256 = await blobs.put(file.bytes);
  await record(orm, 'batch.form103', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const { fileName, mediaType } = file;
    await shareForm103(tx, batchId, { sha256, fileName, mediaType, byteSize: file.bytes.byteLength }, now);
    const status = batch.status === 'closed' ? 'closed' : 'answered';
    const awaiting = status === 'closed' ? null : ({ code: 'closing' } as const);
    await mustMoveBatch(tx, batchId, { to: status, awaiting, more: { form103Sha256: sha256 } }, now);
    await closeTasks(tx, batchSubject(batchId), { status: 'completed' }, now);
  });
  return true;
}

/** Where people carry letters to the Post the form is here already: the one that was brought back, or that was handed in with them. */
async function readKept(
  { blobs }: Form103Dependencies,
  kept: { readonly sha256: string; readonly fileName: string } | null,
): Promise<PostFile> {
  if (kept === null) return { state: 'absent' };
  const { sha256, fileName } = kept;
  return { state: 'ready', bytes: await blobs.get(sha256), fileName, mediaType: 'application/pdf' };
}

/** A Post that cannot give the form now has not given it: the window goes on, and at its end a person is asked. */
async function askForForm(channel: PostChannel, uploadId: string): Promise<PostFile> {
  try {
    return await channel.form103(uploadId);
  } catch (error) {
    if (isCertainlyNotTaken(error) || error instanceof ChannelAnswerError) return { state: 'absent' };
    throw error;
  }
}

/** The activity `close`. A form that did not come in its time is a person's task, and the batch says so. */
export async function closeBatch(
  { orm, isRehearsal }: BatchDependencies,
  { batchId, isForm103Missing, withoutForm }: CloseRequest,
): Promise<void> {
  await record(orm, 'batch.closed', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const batch = await loadBatch(tx, batchId);
    if (batch.status === 'closed') return;
    const subject = batchSubject(batchId);
    await closeTasks(tx, subject, { status: 'completed', byId: withoutForm?.actorId }, now);
    await dispatchSimple(tx, batchId, now);
    if (isForm103Missing && !withoutForm) {
      const { siteId } = batch;
      const dates = taskDates('form103_overdue', await loadSite(tx, siteId), now);
      await openTask(tx, { kind: 'missing_notice', subject, siteId, ...dates, details: { what: 'form103' } }, now);
    }
    const awaiting = isForm103Missing && !withoutForm ? ({ code: 'form103_missing' } as const) : null;
    await mustMoveBatch(tx, batchId, { to: 'closed', awaiting, more: { closedAt: now } }, now);
    const data = { archiveSha256: batch.archiveSha256, isForm103Missing };
    await appendAudit(tx, { at: now, action: 'batch.closed', subject, data });
    await askOfContradictions(tx, batch, now);
    await noteBudget(tx, batch.siteId, now);
    if (withoutForm) await noteWithoutForm(tx, batchId, withoutForm, now);
  });
}

async function noteWithoutForm(
  tx: EntityManager,
  batchId: string,
  { actorId, reason, decisionId }: NonNullable<CloseRequest['withoutForm']>,
  now: Date,
): Promise<void> {
  const kind = 'closed_without_form' as const;
  const subject = batchSubject(batchId);
  await appendTimeline(tx, { subject, eventKey: kind, at: now, kind, actorId, data: { reason } });
  const data = { decisionId };
  await appendAudit(tx, { at: now, actorId, action: 'batch.closed_without_form', subject, data });
}

/** The activity `askPerson`: the look-up gave no definite answer, somebody must read the Post's cabinet. */
export async function askPerson({ orm, isRehearsal }: BatchDependencies, request: AttemptRequest): Promise<void> {
  await record(orm, 'batch.person_asked', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const batch = await loadBatch(tx, request.batchId);
    const { siteId } = batch;
    const subject = batchSubject(request.batchId);
    const details = { attempt: request.attempt };
    const isAsked = await hasOpenTask(tx, subject, 'unclear_submission');
    if (!isAsked) await openTask(tx, { kind: 'unclear_submission', subject, siteId, details }, now);
    await mustMoveBatch(tx, request.batchId, { to: 'unknown', awaiting: { code: 'person' } }, now);
  });
}

/** The activity `recordFinding`: who looked, and what was found. A repeat of the step writes nothing more. */
export async function recordFinding(
  { orm, isRehearsal }: BatchDependencies,
  { batchId, attempt, actorId, finding, decisionId }: FindingRequest,
): Promise<void> {
  await record(orm, 'batch.finding', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const subject = batchSubject(batchId);
    await closeTasks(tx, subject, { status: 'completed', byId: actorId }, now);
    const data = { attempt, finding, ...(decisionId !== undefined && { decisionId }) };
    const entry = { at: now, actorId, action: 'batch.finding', subject, data };
    if (!(await isAudited(tx, entry))) await appendAudit(tx, entry);
    if (finding !== 'not_taken') return;
    await appendTimeline(tx, {
      subject,
      eventKey: `not_taken:${String(attempt)}`,
      at: now,
      kind: 'not_taken',
      actorId,
    });
  });
}
