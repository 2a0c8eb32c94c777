import type { EntityManager } from '@mikro-orm/postgresql';
import { appendLetterEvent } from '#db/repositories/letter-events.ts';
import { enqueueSignal } from '#db/repositories/outbox.ts';
import { openTask } from '#db/repositories/steps/tasks.ts';
import { addPostalEvents, applySummary, findPostalEvents } from '#db/repositories/steps/tracking.ts';
import type { NewPostalEvent, TrackedLetter } from '#db/repositories/steps/tracking.ts';
import { operationName } from '#domain/post/operations.ts';
import { summariseOperations } from '#domain/post/postal-milestone.ts';
import type { PostalSummary } from '#domain/post/postal-milestone.ts';
import type { PostalOperation } from '../ports/post-tracking.ts';

/**
 * Takes in what the Post told of one letter, in the caller's transaction: new operations go to the history and the timeline, the
 * letter's status is worked out anew from all of them, and its workflow hears only of an outcome. False when nothing was new.
 */
export async function applyOperations(
  em: EntityManager,
  letter: TrackedLetter,
  operations: readonly PostalOperation[],
  now: Date,
): Promise<boolean> {
  const added = await addPostalEvents(em, letter, operations.map(recordOf), now);
  if (added.length === 0) return false;
  for (const event of added) await noteOperation(em, letter.id, event, now);
  const summary = summariseOperations(await findPostalEvents(em, letter.id), { notBefore: dayBefore(letter) });
  const isApplied = await applySummary(em, letter.id, summary, now);
  if (summary.conflict || summary.needsPerson.length > 0) await askPerson(em, letter, now);
  if (isApplied && summary.outcome !== undefined) await noteOutcome(em, letter.id, summary, now);
  return true;
}

/** The Post gives a number out again after a year: what is older than this letter is another letter's. */
function dayBefore({ acceptedAt }: TrackedLetter): string {
  return new Date(new Date(acceptedAt).getTime() - DAY_MS).toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;

/** The Post's operations contradict each other or end without an outcome of ours: somebody must look. */
async function askPerson(
  em: EntityManager,
  { id: letterId, siteId, revision }: TrackedLetter,
  now: Date,
): Promise<void> {
  const details = { why: 'operations' };
  await openTask(em, { kind: 'missing_outcome', siteId, letterId, revision, details }, now);
}

function recordOf({ operType, operAttr, operDate, officeIndex }: PostalOperation): NewPostalEvent {
  const operName = operationName({ operType, operAttr });
  return { operType, operAttr, operDate, operName, officeIndex: officeIndex ?? '' };
}

async function noteOperation(em: EntityManager, letterId: string, event: NewPostalEvent, now: Date): Promise<void> {
  const { operType, operAttr, operDate, officeIndex, operName } = event;
  const eventKey = `postal:${String(operType)}/${String(operAttr)}:${operDate}:${officeIndex}`;
  const data = { operation: operName, operType, operAttr, operDate, officeIndex };
  await appendLetterEvent(em, { letterId, eventKey, at: now, kind: 'postal', data });
}

/** A delivered letter's workflow hears of it together with the notice, which is fetched next; the others end here. */
async function noteOutcome(em: EntityManager, letterId: string, summary: PostalSummary, now: Date): Promise<void> {
  const { outcome, returnReason } = summary;
  if (outcome === undefined) return;
  const data = { reason: returnReason?.name ?? '' };
  await appendLetterEvent(em, { letterId, eventKey: `outcome:${outcome}`, at: now, kind: outcome, data });
  if (outcome !== 'delivered') await tellOutcome(em, letterId, { outcome, isNoticeMissing: false }, now);
}

/** Queues the letter's final word; the first one queued is the one that counts. */
export async function tellOutcome(
  em: EntityManager,
  letterId: string,
  report: { readonly outcome: 'delivered' | 'returned_to_court' | 'lost'; readonly isNoticeMissing: boolean },
  now: Date,
): Promise<void> {
  const eventId = `outcome:${letterId}`;
  await enqueueSignal(
    em,
    {
      dedupeKey: eventId,
      workflowId: `letter/${letterId}`,
      signalName: 'outcomeReported',
      payload: { eventId, ...report },
    },
    now,
  );
}
