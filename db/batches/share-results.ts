import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterKind } from '#domain/letters/letter.ts';
import { LETTER_SIGNALS } from '#domain/letters/letter-process.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { appendTimeline, appendTimelineEntries } from '../work/timeline.ts';
import { enqueueSignal, enqueueSignals, letterSignal, type SignalMessage } from '../work/outbox.ts';
import { loadLetter } from '../letters/letter-row.ts';
import { mustMoveLetters } from '../letters/move-letters.ts';
import { openTask } from '../work/tasks.ts';
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
  readonly faults: readonly { readonly row: number; readonly column: string; readonly message: string }[];
}

/** Tells letters that they are accepted, each once: rows, timeline, signals, in a few statements however many there are. */
export async function shareAccepted(
  em: EntityManager,
  batchId: string,
  letters: readonly AcceptedLetter[],
  now: Date,
): Promise<void> {
  const records = JSON.stringify(letters.map(({ letterId, shpi }) => ({ id: letterId, shpi })));
  const fresh = await em.execute<{ letterId: string; revision: number; shpi: string | null; kind: LetterKind }[]>(
    `update batch_letter b set result = 'accepted', shpi = r.shpi
       from jsonb_to_recordset(?::jsonb) as r(id uuid, shpi text) join letter l on l.id = r.id
      where b.batch_id = ? and b.letter_id = r.id and b.result is null
      returning b.letter_id as "letterId", b.revision, r.shpi, l.kind`,
    [records, batchId],
  );
  await mustMoveLetters(
    em,
    fresh.map(({ letterId: id, shpi, kind }) => ({
      ...{ id, to: 'accepted', more: { shpi, sentAt: now, acceptedAt: now } },
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
  const updated = await em.execute<{ letter_id: string }[]>(
    `update batch_letter set result = 'rejected', faults = ?::jsonb where batch_id = ? and letter_id = ? and result is null returning letter_id`,
    [JSON.stringify(faults), batchId, letterId],
  );
  if (updated.length === 0) return;
  const letter = await loadLetter(em, letterId);
  const awaiting = { code: 'mending_for_post' } as const;
  const more = { faults: faults.map(faultOf), batchId: null };
  await mustMoveLetters(em, [{ id: letterId, to: 'needs_fix', awaiting, more }], {}, now);
  const { siteId, authorId: assigneeId } = letter;
  const subject = letterSubject(letterId);
  await openTask(em, { kind: 'mend', subject, siteId, revision, assigneeId, details: { from: 'post' } }, now);
  const data = { count: faults.length };
  await appendTimeline(em, { subject, eventKey: `rejected:${batchId}`, at: now, kind: 'rejected', data });
  await enqueueSignal(em, submissionMessage(batchId, { letterId, revision }, 'rejected'), now);
}

/** Puts a letter that the Post provably does not have back: it waits for the next batch, signed as it is. */
export async function requeue(em: EntityManager, batchId: string, letterId: string, now: Date): Promise<void> {
  const updated = await em.execute<{ letter_id: string }[]>(
    `update batch_letter set result = 'requeued' where batch_id = ? and letter_id = ? and result is null returning letter_id`,
    [batchId, letterId],
  );
  if (updated.length === 0) return;
  const awaiting = { code: 'next_batch' } as const;
  await mustMoveLetters(em, [{ id: letterId, to: 'queued', awaiting, more: { batchId: null } }], {}, now);
  await appendTimeline(em, {
    subject: letterSubject(letterId),
    eventKey: `requeued:${batchId}`,
    at: now,
    kind: 'requeued',
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
