import type { EntityManager } from '@mikro-orm/postgresql';
import { appendTimelineEntries } from '#db/work/timeline.ts';
import { enqueueSignals } from '#db/work/outbox.ts';
import { courseOf, putCourses } from '#db/statistics/courses.ts';
import { addPostalEvents, applySummaries, listKnownEvents } from '#db/tracking/postal-events.ts';
import type { KnownPostalEvent, LetterSummary, NewPostalEvent, ToldOfLetter } from '#db/tracking/postal-events.ts';
import { postalLines } from '#db/tracking/postal-lines.ts';
import { lockShpis } from '#db/tracking/shpi-lock.ts';
import { lettersWithNotice } from '#db/tracking/file-notice.ts';
import { openTask } from '#db/work/tasks.ts';
import type { TrackedLetter } from '#db/tracking/tracking-tickets.ts';
import { operationName } from '#domain/post/operations.ts';
import { RETURN_TYPE } from '#domain/post/last-office.ts';
import { ownSince, summariseOperations } from '#domain/post/postal-milestone.ts';
import type { PostalOperation } from '../ports/post-tracking.ts';
import { outcomeMessage } from '#db/tracking/outcome-message.ts';
import { letterSubject } from '#domain/work/subject.ts';

/** The Post's answer about one letter of ours. */
export interface ToldOperations {
  readonly letter: TrackedLetter;
  readonly operations: readonly PostalOperation[];
}

/**
 * Takes in what the Post told of letters, in the caller's transaction and in a few statements however many they are: new operations go to
 * the history and the timeline, each letter's status is worked out anew from all of them, and its workflow hears only of an outcome. What was
 * told of a ШПИ that the letter no longer has is nothing of this letter.
 * Returns of how many letters there was something new.
 */
export async function applyOperations(em: EntityManager, told: readonly ToldOperations[], now: Date): Promise<number> {
  await lockShpis(em, 'telling');
  const records = told.map(({ letter, operations }) => ({ letter, operations: operations.map(recordOf) }));
  const fresh = Map.groupBy(await addPostalEvents(em, records, now), ({ letterId }) => letterId);
  const known = new Map([...fresh, ...(await readAnew(em, records, fresh))]);
  if (known.size === 0) return 0;
  const letters = new Map(told.map(({ letter }) => [letter.id, letter]));
  const summaries = [...known].map(([letterId, events]) => summaryOf(letterId, events, letters.get(letterId)));
  await appendTimelineEntries(
    em,
    postalLines(
      [...fresh.values()].flat().filter(({ isNew }) => isNew),
      now,
    ),
  );
  const applied = await applySummaries(em, summaries, now);
  await putCourses(
    em,
    [...known].map(([letterId, events]) => courseOf(letterId, events, letters.get(letterId)?.acceptedAt ?? null)),
  );
  for (const { letterId, summary } of summaries) {
    const letter = letters.get(letterId);
    if (letter && fresh.has(letterId) && (summary.conflict || summary.needsPerson.length > 0))
      await askPerson(em, letter, now);
  }
  await noteOutcomes(
    em,
    summaries.filter(({ letterId }) => applied.has(letterId)),
    now,
  );
  return fresh.size;
}

/**
 * Letters of which nothing new was told, but what was told ends their way by the rules of today: it came when this program did not know what
 * it means. Whose outcome is written keeps it.
 */
async function readAnew(
  em: EntityManager,
  told: readonly ToldOfLetter[],
  fresh: ReadonlyMap<string, readonly KnownPostalEvent[]>,
): Promise<ReadonlyMap<string, readonly KnownPostalEvent[]>> {
  const ended = told.filter(
    ({ letter, operations }) =>
      !fresh.has(letter.id) &&
      summariseOperations(operations, { notBefore: ownSince(letter.acceptedAt) }).outcome !== undefined,
  );
  if (ended.length === 0) return new Map();
  const ids = ended.map(({ letter }) => letter.id);
  return Map.groupBy(await listKnownEvents(em, ids), ({ letterId }) => letterId);
}

function summaryOf(
  letterId: string,
  events: readonly KnownPostalEvent[],
  letter: TrackedLetter | undefined,
): LetterSummary {
  if (!letter) throw new Error('the database told of a letter that was not asked about');
  return { letterId, summary: summariseOperations(events, { notBefore: ownSince(letter.acceptedAt) }) };
}

/** The Post's operations contradict each other or end without an outcome of ours: somebody must look. */
async function askPerson(
  em: EntityManager,
  { id: letterId, siteId, revision }: TrackedLetter,
  now: Date,
): Promise<void> {
  const details = { why: 'operations' };
  await openTask(em, { kind: 'missing_outcome', subject: letterSubject(letterId), siteId, revision, details }, now);
}

function recordOf({ operType, operAttr, operDate, officeIndex }: PostalOperation): NewPostalEvent {
  const operName = operationName({ operType, operAttr });
  return { operType, operAttr, operDate, operName, officeIndex: officeIndex ?? '' };
}

/** A delivered letter's workflow hears of it together with the notice, which is fetched next unless a person has filed it already; the others end here. */
async function noteOutcomes(em: EntityManager, summaries: readonly LetterSummary[], now: Date): Promise<void> {
  const ended = summaries.flatMap(({ letterId, summary: { outcome, returnReason } }) =>
    outcome === undefined
      ? []
      : [{ letterId, outcome, data: returnReason ? { operType: RETURN_TYPE, operAttr: returnReason.operAttr } : {} }],
  );
  const lines = ended.map(({ letterId, outcome, data }) => ({
    ...{ subject: letterSubject(letterId), at: now, kind: outcome },
    eventKey: `outcome:${outcome}`,
    data,
  }));
  await appendTimelineEntries(em, lines);
  const delivered = ended.filter(({ outcome }) => outcome === 'delivered').map(({ letterId }) => letterId);
  const noticed = await lettersWithNotice(em, delivered);
  const told = ended.filter(({ letterId, outcome }) => outcome !== 'delivered' || noticed.has(letterId));
  const messages = told.map(({ letterId, outcome }) => outcomeMessage(letterId, { outcome, isNoticeMissing: false }));
  await enqueueSignals(em, messages, now);
}
