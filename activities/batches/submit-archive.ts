import type { EntityManager } from '@mikro-orm/postgresql';
import { sendingReasonWords, type SendingReason } from '#domain/batches/batch-awaiting.ts';
import { readNow } from '#db/clock.ts';
import type { StepBatch } from '#db/batches/batch-row.ts';
import { record } from '#db/record.ts';
import { appendTimelineEntries } from '#db/work/timeline.ts';
import { findBatchEntries, isAnswered, isTold, loadBatch } from '#db/batches/batch-row.ts';
import { mustMoveBatch } from '#db/batches/move-batch.ts';
import { firstSubmittingAt, showSubmitting, showUnknown } from '#db/batches/batch-letters.ts';
import { answerIntent, claimIntent, findIntent } from '#db/batches/submission-intents.ts';
import type { PostChannel, SubmissionAnswer, SubmissionArchive } from '../ports/post-channel.ts';
import type { AttemptRequest, SubmitResult } from './contract.ts';
import { askFirst, whyAskFirst } from './ask-first.ts';
import { isHandingOverHeld } from '#db/recovery/recoveries.ts';
import type { BatchDependencies } from './dependencies.ts';
import { requireFreshIntent } from './fresh-intent.ts';
import { closeChannelIncident, openChannelIncident, channelIncidentOf } from './channel-incident.ts';
import type { ChannelIncident } from './channel-incident.ts';
import { letGoUnsent } from './let-go-unsent.ts';
import { readArchive } from './read-archive.ts';
import { sentLetters } from './sent-letters.ts';
import { shareAnswers } from './share-answers.ts';
import { letterSubject } from '#domain/work/subject.ts';

/** A submission whose bytes are certain not to have left. */
type SubmissionOrNothing = SubmissionAnswer | { readonly outcome: 'not_sent'; readonly incident: ChannelIncident };

/**
 * The activity `submit`. The intent is committed before the first byte leaves; whoever finds an intent without an answer does not send
 * again but says `unknown`, and the workflow looks it up. So a crash at any point leads to a question, never to a second letter.
 */
export async function submitArchive(
  dependencies: BatchDependencies,
  request: AttemptRequest,
  signal?: AbortSignal,
): Promise<SubmitResult> {
  const { orm, channels } = dependencies;
  const batch = await loadBatch(orm.em.fork(), request.batchId);
  if (await isTold(orm.em.fork(), batch)) return { outcome: 'settled' };
  // Until a recovery has asked the Post what it has, not a byte leaves; the same attempt is made again later.
  if (await isHandingOverHeld(orm.em.fork())) return { outcome: 'not_sent' };
  const archive = await archiveOf(dependencies, batch);
  const why = await whyAskFirst(orm.em.fork(), batch.id);
  if (why !== null) {
    const isBegun = await askFirst(dependencies, request, { archiveSha256: archive.sha256, why });
    return isBegun ? { outcome: 'unknown' } : resumeAttempt(dependencies, request);
  }
  if (!channels.names.has(batch.channel)) {
    const isFree = await letGoUnsent(dependencies, batch, request);
    return isFree ? { outcome: 'settled' } : resumeAttempt(dependencies, request);
  }
  const channel = channels.of(batch.channel);
  const claimedAtMs = performance.now();
  if (!(await beginAttempt(dependencies, request, archive.sha256))) return resumeAttempt(dependencies, request);
  requireFreshIntent(claimedAtMs, performance.now());
  const answer = await send(channel, archive, signal);
  return recordAnswer(dependencies, batch, request, answer);
}

async function archiveOf(dependencies: BatchDependencies, batch: StepBatch): Promise<SubmissionArchive> {
  const bytes = await readArchive(dependencies, batch);
  const letters = await sentLetters(dependencies.orm.em.fork(), batch, bytes);
  const { archiveSha256, archiveFileName, profileId } = batch;
  return { bytes, sha256: archiveSha256 ?? '', fileName: archiveFileName ?? '', profileId, letters };
}

/** Writes the intent; batch and letters show it. @returns false when somebody began this attempt before */
async function beginAttempt(
  { orm, isRehearsal }: BatchDependencies,
  { batchId, attempt }: AttemptRequest,
  archiveSha256: string,
): Promise<boolean> {
  return record(orm, 'batch.intent', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    if (!(await claimIntent(tx, { batchId, attempt, archiveSha256 }, now))) return false;
    const awaiting = { code: 'answer', args: { attempt } } as const;
    await mustMoveBatch(tx, batchId, { to: 'submitting', awaiting, more: { submittedAt: now } }, now);
    await showSubmitting(tx, batchId, attempt, now);
    return true;
  });
}

/** Somebody began this attempt before: without a recorded answer nobody knows whether it arrived. */
async function resumeAttempt(dependencies: BatchDependencies, request: AttemptRequest): Promise<SubmitResult> {
  const em = dependencies.orm.em.fork();
  const intent = await findIntent(em, request.batchId, request.attempt);
  const isDefinite = intent?.outcome === 'answered' || intent?.outcome === 'refused';
  // An answer that did not name every letter leaves the others to be found out.
  if (isDefinite && (await isTold(em, await loadBatch(em, request.batchId)))) return { outcome: 'settled' };
  await recordUnknown(dependencies, request, { code: 'interrupted' });
  return { outcome: 'unknown' };
}

async function send(
  channel: PostChannel,
  archive: SubmissionArchive,
  signal?: AbortSignal,
): Promise<SubmissionOrNothing> {
  try {
    return await channel.submit(archive, signal);
  } catch (error) {
    const incident = channelIncidentOf(error);
    if (incident) return { outcome: 'not_sent', incident };
    throw error;
  }
}

async function recordAnswer(
  dependencies: BatchDependencies,
  batch: StepBatch,
  request: AttemptRequest,
  answer: SubmissionOrNothing,
): Promise<SubmitResult> {
  switch (answer.outcome) {
    case 'unknown':
      await recordUnknown(dependencies, request, { code: 'told', words: answer.reason });
      return { outcome: 'unknown' };
    case 'handed_to_person':
      await recordUnknown(dependencies, request, { code: 'handed_to_person' });
      return { outcome: 'handed_to_person' };
    case 'not_sent':
      return recordNotSent(dependencies, batch, request, answer.incident);
    case 'answered':
    case 'refused':
      return recordDefinite(dependencies, batch, request, answer);
  }
}

async function recordDefinite(
  { orm, isRehearsal }: BatchDependencies,
  batch: StepBatch,
  request: AttemptRequest,
  answer: Extract<SubmissionAnswer, { outcome: 'answered' | 'refused' }>,
): Promise<SubmitResult> {
  return record(orm, 'batch.answered', async (tx) => {
    if (await isAnswered(tx, request.batchId)) return { outcome: 'settled' };
    const now = await readNow(tx, isRehearsal);
    await answerIntent(tx, request, { outcome: answer.outcome }, now);
    const shared = answer.outcome === 'answered' ? answer : { letters: await refusedLetters(tx, batch, answer) };
    const waiting = await shareAnswers(tx, batch, shared, now);
    await closeChannelIncident(tx, batch.siteId, now);
    return { outcome: waiting === 0 ? 'settled' : 'unknown' };
  });
}

/** A refusal of the whole archive goes to each letter the Post named, or to all of them when it named none. */
async function refusedLetters(
  tx: EntityManager,
  batch: StepBatch,
  { faults, message }: Extract<SubmissionAnswer, { outcome: 'refused' }>,
) {
  const entries = await findBatchEntries(tx, batch.id);
  return entries.map(({ row, registrationNumber }) => {
    const own = faults.filter((fault) => fault.row === row);
    const whole = { row, column: 'ZIP', message: `архив не принят: ${message}` };
    return { registrationNumber, state: 'rejected' as const, faults: own.length > 0 ? own : [whole] };
  });
}

/** Marks the attempt as unclear; batch and letters show it at once. */
export async function recordUnknown(
  { orm, isRehearsal }: BatchDependencies,
  request: AttemptRequest,
  reason: SendingReason,
): Promise<void> {
  await record(orm, 'batch.unknown', async (tx) => {
    if (await isAnswered(tx, request.batchId)) return;
    await noteUnknown(tx, request, reason, await readNow(tx, isRehearsal));
  });
}

/** The same in the caller's transaction, under the batch's lock. */
export async function noteUnknown(
  tx: EntityManager,
  request: AttemptRequest,
  reason: SendingReason,
  now: Date,
): Promise<void> {
  await answerIntent(tx, request, { outcome: 'unknown', reason: sendingReasonWords(reason) }, now);
  const awaiting = { code: 'look_up', args: argsOf(reason) } as const;
  await mustMoveBatch(tx, request.batchId, { to: 'unknown', awaiting }, now);
  const line = {
    eventKey: `unclear:${request.batchId}:${String(request.attempt)}`,
    at: now,
    kind: 'unclear',
  } as const;
  const letterIds = await showUnknown(tx, request.batchId, now);
  await appendTimelineEntries(
    tx,
    letterIds.map((letterId) => ({ subject: letterSubject(letterId), ...line })),
  );
}

async function recordNotSent(
  { orm, isRehearsal }: BatchDependencies,
  batch: StepBatch,
  request: AttemptRequest,
  incident: ChannelIncident,
): Promise<SubmitResult> {
  const { reason, retryAt } = incident;
  return record(orm, 'batch.not_sent', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    await answerIntent(tx, request, { outcome: 'not_sent', reason: sendingReasonWords(reason) }, now);
    const until = retryAt ? { until: retryAt.toISOString() } : {};
    const awaiting = { code: 'put_off', args: argsOf(reason), ...until } as const;
    await mustMoveBatch(tx, request.batchId, { to: 'archived', awaiting }, now);
    const since = (await firstSubmittingAt(tx, request)) ?? now;
    await openChannelIncident(tx, { siteId: batch.siteId, since }, incident, now);
    if (!retryAt) return { outcome: 'not_sent' };
    return { outcome: 'not_sent', retryAfterMs: Math.max(0, retryAt.getTime() - now.getTime()) };
  });
}

function argsOf({ code, words }: SendingReason): { readonly reason: string; readonly words?: string } {
  return words === undefined ? { reason: code } : { reason: code, words };
}
