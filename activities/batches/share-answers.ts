import type { EntityManager } from '@mikro-orm/postgresql';
import type { StepBatch } from '#db/batches/batch-row.ts';
import { findBatchEntries } from '#db/batches/batch-row.ts';
import { mustMoveBatch } from '#db/batches/move-batch.ts';
import type { BatchEntry } from '#db/batches/batch-row.ts';
import { requeue, shareAccepted, shareRejected } from '#db/batches/share-results.ts';
import type { AcceptedLetter, RejectedLetter, RequeueLine } from '#db/batches/share-results.ts';
import type { PostLetterAnswer } from '../ports/post-channel.ts';

/** What the Post said of the letters of one batch. */
export interface Shared {
  readonly letters: readonly PostLetterAnswer[];
  readonly uploadId?: string | undefined;
}

/**
 * Writes the Post's answers for the letters named and tells their workflows, in the caller's transaction. Letters that the answer does
 * not name keep waiting. Returns how many are still without an answer.
 */
export async function shareAnswers(
  em: EntityManager,
  batch: StepBatch,
  { letters, uploadId }: Shared,
  now: Date,
): Promise<number> {
  const entries = await findBatchEntries(em, batch.id);
  const byNumber = new Map(entries.map((entry) => [entry.registrationNumber, entry]));
  const { accepted, rejected } = sortOut(letters, byNumber);
  await shareAccepted(em, batch.id, accepted, now);
  for (const letter of rejected) await shareRejected(em, batch.id, letter, now);
  const told = new Set([...accepted, ...rejected].map(({ letterId }) => letterId));
  const waiting = entries.filter(({ letterId, result }) => result === null && !told.has(letterId)).length;
  await noteAnswer(
    em,
    batch,
    { acceptedCount: accepted.length, rejectedCount: rejected.length, uploadId, waiting },
    now,
  );
  return waiting;
}

function sortOut(letters: readonly PostLetterAnswer[], byNumber: ReadonlyMap<string, BatchEntry>) {
  const accepted: AcceptedLetter[] = [];
  const rejected: RejectedLetter[] = [];
  for (const letter of letters) {
    const entry = byNumber.get(letter.registrationNumber);
    if (!entry) continue;
    const { letterId, revision } = entry;
    if (letter.state === 'accepted') accepted.push({ letterId, revision, shpi: letter.shpi ?? null });
    else rejected.push({ letterId, revision, faults: letter.faults });
  }
  return { accepted, rejected };
}

interface AnswerNote {
  readonly acceptedCount: number;
  readonly rejectedCount: number;
  readonly uploadId: string | undefined;
  readonly waiting: number;
}

async function noteAnswer(em: EntityManager, batch: StepBatch, note: AnswerNote, now: Date): Promise<void> {
  if (note.waiting > 0) return;
  const { acceptedCount, rejectedCount, uploadId } = note;
  await mustMoveBatch(
    em,
    batch.id,
    {
      to: 'answered',
      awaiting: { code: 'form103' },
      more: { acceptedCount, rejectedCount, ...(uploadId === undefined ? {} : { uploadId }) },
    },
    now,
  );
}

/**
 * Puts every letter without an answer back for the next batch; only after their absence at the Post was proven, or before anything was
 * handed over. `why`: the line for their timelines. `butFor`: letters that stay.
 */
export async function requeueUnanswered(
  em: EntityManager,
  batchId: string,
  now: Date,
  why?: RequeueLine,
  butFor: ReadonlySet<string> = new Set(),
): Promise<number> {
  const entries = await findBatchEntries(em, batchId);
  const unanswered = entries.filter(({ letterId, result }) => result === null && !butFor.has(letterId));
  for (const { letterId } of unanswered) await requeue(em, batchId, letterId, now, why);
  return unanswered.length;
}
