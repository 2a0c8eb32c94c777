import type { EntityManager } from '@mikro-orm/postgresql';
import { LETTER_SIGNALS } from '#domain/letters/letter-process.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { appendTimeline, appendTimelineEntries } from '../work/timeline.ts';
import { enqueueSignal, enqueueSignals, letterSignal, type SignalMessage } from '../work/outbox.ts';
import { loadLetter } from '../letters/letter-row.ts';
import { mustMoveLetters } from '../letters/move-letters.ts';
import { authorDates, awaitingAuthor, openAuthorTask } from '../letters/author-task.ts';
import { database } from '../statements/database.ts';
import { constant, rowsGiven } from '../statements/values.ts';
import { answerLetter, type RowFault } from './batch-letters.ts';
import { letterSubject } from '#domain/work/subject.ts';

/** A letter the Post has taken. */
export interface AcceptedLetter {
  readonly letterId: string;
  readonly revision: number;
  readonly shpi: string | null;
}

/** A letter the Post has found faulty. */
export interface RejectedLetter {
  readonly letterId: string;
  readonly revision: number;
  readonly faults: readonly RowFault[];
}

/**
 * Tells letters that they are accepted, each once: rows, timeline, signals, in a few statements however many there are. `acceptedAt`: when the
 * Post took them, by what is known now.
 */
export async function shareAccepted(
  em: EntityManager,
  batchId: string,
  letters: readonly AcceptedLetter[],
  now: Date,
  acceptedAt: Date = now,
): Promise<void> {
  const given = letters.map(({ letterId, shpi }) => ({ id: letterId, shpi }));
  const fresh = await database(em)
    .updateTable('batch_letter as b')
    .from(rowsGiven('r', { id: 'uuid', shpi: 'text' }, given))
    .innerJoin('letter as l', 'l.id', 'r.id')
    .set(({ ref }) => ({ result: constant('accepted'), shpi: ref('r.shpi') }))
    .where('b.batch_id', '=', batchId)
    .whereRef('b.letter_id', '=', 'r.id')
    .where('b.result', 'is', null)
    .returning(['b.letter_id as letterId', 'b.revision', 'b.shpi', 'l.kind'])
    .execute();
  await mustMoveLetters(
    em,
    fresh.map(({ letterId: id, shpi, kind }) => ({
      ...{ id, to: 'accepted', more: { shpi, sentAt: acceptedAt, acceptedAt } },
      awaiting: { code: kind === 'simple' ? 'closing_of_batch' : 'delivery' },
    })),
    {},
    now,
  );
  const line = { eventKey: `accepted:${batchId}`, at: now, kind: 'accepted' } as const;
  await appendTimelineEntries(
    em,
    fresh.map(({ letterId, shpi }) => ({ subject: letterSubject(letterId), ...line, data: { shpi } })),
  );
  const messages = fresh.map(({ letterId, revision }) =>
    submissionMessage(batchId, { letterId, revision }, 'accepted'),
  );
  await enqueueSignals(em, messages, now);
}

/** Tells one rejected letter: its author gets a task with every fault the Post named; the others are not held up. */
export async function shareRejected(
  em: EntityManager,
  batchId: string,
  { letterId, revision, faults }: RejectedLetter,
  now: Date,
): Promise<void> {
  if (!(await answerLetter(em, batchId, letterId, { result: 'rejected', faults }))) return;
  const letter = { ...(await loadLetter(em, letterId)), revision };
  const dates = await authorDates(em, 'mend', letter, now);
  const awaiting = awaitingAuthor('mending_for_post', dates);
  const more = { faults: faults.map(faultOf), batchId: null };
  await mustMoveLetters(em, [{ id: letterId, to: 'needs_fix', awaiting, more }], {}, now);
  const subject = letterSubject(letterId);
  await openAuthorTask(em, 'mend', letter, { ...dates, details: { from: 'post' } }, now);
  const data = { count: faults.length };
  await appendTimeline(em, { subject, eventKey: `rejected:${batchId}`, at: now, kind: 'rejected', data });
  await enqueueSignal(em, submissionMessage(batchId, { letterId, revision }, 'rejected'), now);
}

/** Why a letter is put back, for its timeline. */
export interface RequeueLine {
  readonly kind: 'requeued' | 'taken_back' | 'unconnected';
  readonly actorId?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/** Puts a letter that the Post provably does not have back: it waits for the next batch, signed as it is. */
export async function requeue(
  em: EntityManager,
  batchId: string,
  letterId: string,
  now: Date,
  why: RequeueLine = { kind: 'requeued' },
): Promise<void> {
  if (!(await answerLetter(em, batchId, letterId, { result: 'requeued' }))) return;
  const awaiting = { code: 'next_batch' } as const;
  await mustMoveLetters(em, [{ id: letterId, to: 'queued', awaiting, more: { batchId: null } }], {}, now);
  await appendTimeline(em, {
    subject: letterSubject(letterId),
    eventKey: `${why.kind}:${batchId}`,
    at: now,
    ...why,
  });
}

/** What the letter's workflow hears of the batch. */
export function submissionMessage(
  batchId: string,
  { letterId, revision }: { readonly letterId: string; readonly revision: number },
  result: 'accepted' | 'rejected',
): SignalMessage {
  const eventId = `submission:${batchId}:${letterId}`;
  return letterSignal(letterId, LETTER_SIGNALS.submissionReported, { eventId, revision, result });
}

/** The registry's columns by the names of the clerk's form. */
const FORM_FIELDS: Readonly<Record<string, string>> = {
  RECIPIENT: 'recipient.name',
  RECIPIENT_TYPE: 'recipient.type',
  INN: 'recipient.inn',
  KPP: 'recipient.kpp',
  ADDRESSLINE_TO: 'recipient.address',
  LETTER_TITLE: 'title',
  LETTER_COMMENT: 'comment',
  MAILCATEGORY: 'kind',
  FILE_NAME: 'pdf',
};

function faultOf({ column, message }: { column: string; message: string }): Fault {
  return { code: 'post_rejected', field: FORM_FIELDS[column] ?? column, message: `Почта: ${message}` };
}
