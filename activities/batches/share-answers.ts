import type { EntityManager } from '@mikro-orm/postgresql';
import type { StepBatch } from '#db/batches/batch-row.ts';
import { countResults, findBatchEntries } from '#db/batches/batch-row.ts';
import { mustMoveBatch } from '#db/batches/move-batch.ts';
import type { BatchEntry } from '#db/batches/batch-row.ts';
import { listOrders, type NewPaperOrder } from '#db/paper/orders.ts';
import { isCarriedByPerson, isHandedInOnPaper } from '#domain/post/channels.ts';
import { requeue, shareAccepted, shareRejected } from '#db/batches/share-results.ts';
import type { AcceptedLetter, RejectedLetter, RequeueLine } from '#db/batches/share-results.ts';
import { noteOrders } from '../paper/note-orders.ts';
import { shpiDoubt } from '#domain/cabinet/post-number.ts';
import type { PostLetterAnswer } from '../ports/post-channel.ts';

/** What the Post said of the letters of one batch. */
export interface Shared {
  readonly letters: readonly PostLetterAnswer[];
  readonly uploadId?: string | undefined;
}

/**
 * Writes the Post's answers for the letters named and tells their workflows, in the caller's transaction. Letters that the answer does
 * not name keep waiting. Of letters on paper the Post has only an order: that is written, and they are accepted when they are handed in.
 * Returns how many are still without an answer.
 */
export async function shareAnswers(
  em: EntityManager,
  batch: StepBatch,
  { letters, uploadId }: Shared,
  now: Date,
): Promise<number> {
  const entries = await findBatchEntries(em, batch.id);
  const byNumber = new Map(entries.map((entry) => [entry.registrationNumber, entry]));
  const { accepted, ordered, rejected } = sortOut(letters, byNumber, isHandedInOnPaper(batch.channel));
  await shareAccepted(em, batch.id, accepted, now, acceptedAt(batch, now));
  await noteOrders(em, batch.id, ordered, now);
  for (const letter of rejected) await shareRejected(em, batch.id, letter, now);
  const onPaper = await findOrdered(em, batch);
  const told = new Set([...[...accepted, ...rejected].map(({ letterId }) => letterId), ...onPaper]);
  const waiting = entries.filter(({ letterId, result }) => result === null && !told.has(letterId)).length;
  const counts = { acceptedCount: accepted.length, rejectedCount: rejected.length };
  if (waiting === 0) await noteAnswered(em, batch, { ...counts, uploadId, hasOrdered: onPaper.size > 0 }, now);
  return waiting;
}

/** People type an answer whenever they do: what they have carried the Post has since the upload. */
function acceptedAt({ channel, submittedAt }: StepBatch, now: Date): Date {
  return isCarriedByPerson(channel) ? (submittedAt ?? now) : now;
}

/** Letters of the batch that lie ordered in the court. */
async function findOrdered(em: EntityManager, { id, channel }: StepBatch): Promise<ReadonlySet<string>> {
  if (!isHandedInOnPaper(channel)) return new Set();
  const orders = await listOrders(em, id);
  return new Set(orders.filter(({ isOpen }) => isOpen).map(({ letterId }) => letterId));
}

/** Every registered letter has a ШПИ on its label, or it is not ordered as we know it; what the Post says of a simple one's is not kept. */
function orderOf({ letterId, kind }: BatchEntry, answer: PostLetterAnswer): NewPaperOrder[] {
  if (answer.state !== 'accepted' || !answer.order) return [];
  const { orderId, batchName: postBatch, priceKopecks, massGrams } = answer.order;
  const shpi = kind === 'registered' ? (answer.shpi ?? null) : null;
  if (kind === 'registered' && shpi === null) return [];
  return [{ letterId, orderId, postBatch, shpi, priceKopecks, massGrams }];
}

function sortOut(letters: readonly PostLetterAnswer[], byNumber: ReadonlyMap<string, BatchEntry>, isOnPaper: boolean) {
  const accepted: AcceptedLetter[] = [];
  const ordered: NewPaperOrder[] = [];
  const rejected: RejectedLetter[] = [];
  for (const letter of letters) {
    const entry = byNumber.get(letter.registrationNumber);
    if (!entry) continue;
    const { letterId, revision } = entry;
    if (isOnPaper && letter.state === 'accepted') ordered.push(...orderOf(entry, letter));
    else if (letter.state === 'accepted') {
      const shpi = letter.shpi ?? null;
      // Nobody could follow a registered letter without its ШПИ: it goes on waiting for its answer.
      if (shpiDoubt(entry, shpi) !== 'no_shpi') accepted.push({ letterId, revision, shpi });
    } else rejected.push({ letterId, revision, faults: letter.faults });
  }
  return { accepted, ordered, rejected };
}

interface AnswerNote {
  readonly acceptedCount: number;
  readonly rejectedCount: number;
  readonly uploadId: string | undefined;
  /** Some of its letters lie ordered in the court: it ends when they are handed in. */
  readonly hasOrdered: boolean;
}

/** Nothing more is awaited of the Post's answer. */
async function noteAnswered(em: EntityManager, batch: StepBatch, note: AnswerNote, now: Date): Promise<void> {
  const { acceptedCount, rejectedCount, hasOrdered } = note;
  const upload = note.uploadId ? { uploadId: note.uploadId } : {};
  const move = hasOrdered
    ? ({ to: 'submitting', awaiting: { code: 'hand_in' }, more: upload } as const)
    : ({ to: 'answered', awaiting: { code: 'form103' }, more: { acceptedCount, rejectedCount, ...upload } } as const);
  await mustMoveBatch(em, batch.id, move, now);
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

/** What the Post has stays; every other letter is free, and the batch is answered. @returns how many were let go */
export async function settleAbsent(
  em: EntityManager,
  batch: StepBatch,
  { uploadId, why }: { readonly uploadId?: string | undefined; readonly why?: RequeueLine | undefined },
  now: Date,
): Promise<number> {
  const ordered = await findOrdered(em, batch);
  const freed = await requeueUnanswered(em, batch.id, now, why, ordered);
  const counts = await countResults(em, batch.id);
  await noteAnswered(em, batch, { ...counts, uploadId, hasOrdered: ordered.size > 0 }, now);
  return freed;
}
