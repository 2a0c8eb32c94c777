import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { countResults, findBatchEntries, isAnswered, loadBatch, renumber } from '#db/batches/batch-row.ts';
import { answerOpenIntents, markAccepted } from '#db/batches/found-at-post.ts';
import { mustMoveBatch } from '#db/batches/move-batch.ts';
import { shareRejected, submissionMessage } from '#db/batches/share-results.ts';
import { addFoundBatch } from '#db/batches/found-batch.ts';
import { askOfBare } from '#db/cabinet/bare-letters.ts';
import { moveLetters } from '#db/letters/move-letters.ts';
import { addFindings, type UnsentLetter } from '#db/recovery/found-letters.ts';
import { appendAudit } from '#db/work/audit.ts';
import { enqueueSignals } from '#db/work/outbox.ts';
import { closeTasks } from '#db/work/tasks.ts';
import { appendTimelineEntries } from '#db/work/timeline.ts';
import { isSettled } from '#domain/batches/batch-life.ts';
import type { FindingSource } from '#domain/recovery/recovery.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { PostLetterAnswer } from '../ports/post-channel.ts';

/** Which recovery adopts, and how it knows. */
export interface Adoption {
  readonly recoveryId: string;
  /** What the Post took later than this the copy cannot know. */
  readonly copyAt: Date;
  readonly source: FindingSource;
}

type Accepted = Extract<PostLetterAnswer, { state: 'accepted' }>;
type Pair = { readonly letter: UnsentLetter; readonly answer: Accepted };

/**
 * Writes what the Post says of letters that the copy takes for unsent, in the caller's transaction: an accepted one is accepted, with its
 * ШПИ and its batch; one that the Post found faulty in a batch of the copy goes to its author. What the Post does not name stays as it is.
 * @returns the letters that were adopted
 */
export async function adoptLetters(
  tx: EntityManager,
  adoption: Adoption,
  letters: readonly UnsentLetter[],
  answers: readonly PostLetterAnswer[],
  now: Date,
): Promise<readonly string[]> {
  const byNumber = new Map(answers.map((answer) => [answer.registrationNumber, answer]));
  const accepted: Pair[] = [];
  for (const letter of letters) {
    const answer = byNumber.get(letter.number);
    if (answer?.state === 'accepted') accepted.push({ letter, answer });
  }
  const placed = await placeInBatches(tx, accepted, now);
  const adopted = await showAccepted(tx, adoption, placed, now);
  for (const batchId of openBatchesOf(letters)) await settleBatch(tx, batchId, letters, byNumber, now);
  await askOfBareAmong(tx, adopted, now);
  return adopted.map(({ letter }) => letter.id);
}

/** A letter that stands in no batch gets one: of the upload in which the Post took it. */
async function placeInBatches(tx: EntityManager, pairs: readonly Pair[], now: Date): Promise<readonly Pair[]> {
  const placed = pairs.filter(({ letter }) => isInOpenBatch(letter));
  const free = pairs.filter(({ letter }) => !isInOpenBatch(letter));
  const groups = Map.groupBy(free, ({ letter, answer }) =>
    JSON.stringify([letter.siteId, letter.profileId, letter.ownChannel, answer.uploadId ?? '']),
  );
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const { siteId, profileId, ownChannel: channel } = first.letter;
    const batchId = randomUUID();
    const uploadId = first.answer.uploadId ?? null;
    const letterIds = group.map(({ letter: { id, revision, number } }) => ({ id, revision, number }));
    await addFoundBatch(tx, { id: batchId, siteId, profileId, channel, uploadId, letters: letterIds }, now);
    placed.push(...group.map(({ letter, answer }) => ({ letter: { ...letter, batchId }, answer })));
  }
  return placed;
}

/** A list may name a letter without its ШПИ. That the Post has it is enough not to send it again; for its ШПИ people are asked. */
async function askOfBareAmong(tx: EntityManager, adopted: readonly Pair[], now: Date): Promise<void> {
  const ids = new Set(adopted.flatMap(({ letter }) => letter.batchId ?? []));
  for (const batchId of ids) {
    await isAnswered(tx, batchId);
    await askOfBare(tx, await loadBatch(tx, batchId), now);
  }
}

function isInOpenBatch({ batchId, batchStatus }: UnsentLetter): boolean {
  return batchId !== null && batchStatus !== null && !isSettled(batchStatus);
}

async function showAccepted(
  tx: EntityManager,
  { recoveryId, copyAt, source }: Adoption,
  pairs: readonly Pair[],
  now: Date,
): Promise<readonly Pair[]> {
  const moves = pairs.map(({ letter, answer }) => {
    const acceptedAt = earliestSending(letter, copyAt);
    return {
      ...{ id: letter.id, to: 'accepted' as const },
      awaiting: { code: letter.kind === 'simple' ? ('closing_of_batch' as const) : ('delivery' as const) },
      // When it was sent nobody knows; the Post's own operations will tell when it was taken.
      more: { shpi: answer.shpi ?? null, acceptedAt, batchId: letter.batchId, faults: null },
    };
  });
  const moved = await moveLetters(tx, moves, { isFoundAtPost: true }, now);
  const adopted = pairs.filter(({ letter }) => moved.has(letter.id));
  await markAccepted(
    tx,
    adopted.map(({ letter, answer }) => ({ letterId: letter.id, batchId: letter.batchId, shpi: answer.shpi ?? null })),
  );
  for (const { letter } of adopted) await closeTasks(tx, letterSubject(letter.id), { status: 'obsolete' }, now);
  await tellAdopted(tx, recoveryId, adopted, now);
  await addFindings(
    tx,
    recoveryId,
    adopted.map(({ letter, answer }) => ({
      ...{ registrationNumber: letter.number, siteId: letter.siteId, letterId: letter.id, source },
      ...{ shpi: answer.shpi ?? null, uploadId: answer.uploadId ?? null },
    })),
    now,
  );
  return adopted;
}

/** The Post's answer does not say when it took the letter: not before this, and operations older than that are another letter's. */
function earliestSending({ submittedAt, recallUntil }: UnsentLetter, copyAt: Date): Date {
  if (submittedAt !== null && submittedAt < copyAt) return submittedAt;
  return recallUntil !== null && recallUntil > copyAt ? recallUntil : copyAt;
}

async function tellAdopted(tx: EntityManager, recoveryId: string, pairs: readonly Pair[], now: Date): Promise<void> {
  await appendTimelineEntries(
    tx,
    pairs.map(({ letter, answer }) => ({
      ...{ subject: letterSubject(letter.id), eventKey: `found_at_post:${recoveryId}`, at: now },
      ...{ kind: 'found_at_post' as const, data: { shpi: answer.shpi ?? null } },
    })),
  );
  const messages = pairs.map(({ letter: { id: letterId, revision, batchId } }) =>
    submissionMessage(batchId ?? recoveryId, { letterId, revision }, 'accepted'),
  );
  await enqueueSignals(tx, messages, now);
  for (const { letter, answer } of pairs) {
    await appendAudit(tx, {
      ...{ at: now, action: 'letter.found_at_post', subject: letterSubject(letter.id) },
      data: { recoveryId, shpi: answer.shpi ?? null, from: letter.status },
    });
  }
}

function openBatchesOf(letters: readonly UnsentLetter[]): ReadonlySet<string> {
  return new Set(letters.filter(isInOpenBatch).flatMap(({ batchId }) => batchId ?? []));
}

/** A batch of the copy all of whose letters the Post has answered is answered; of any other the rest keeps waiting. */
async function settleBatch(
  tx: EntityManager,
  batchId: string,
  letters: readonly UnsentLetter[],
  byNumber: ReadonlyMap<string, PostLetterAnswer>,
  now: Date,
): Promise<void> {
  for (const letter of letters) {
    const answer = letter.batchId === batchId ? byNumber.get(letter.number) : undefined;
    if (answer?.state !== 'rejected') continue;
    const { id: letterId, revision } = letter;
    await shareRejected(tx, batchId, { letterId, revision, faults: answer.faults }, now);
  }
  const batch = await loadBatch(tx, batchId);
  const waiting = (await findBatchEntries(tx, batchId)).filter(({ result }) => result === null);
  if (waiting.length === 0) {
    const uploadId = letters.flatMap(({ batchId: of, number }) =>
      of === batchId ? uploadOf(byNumber.get(number)) : [],
    )[0];
    const more = { ...(await countResults(tx, batchId)), ...(uploadId === undefined ? {} : { uploadId }) };
    await answerOpenIntents(tx, batchId, now);
    await mustMoveBatch(tx, batchId, { to: 'answered', awaiting: { code: 'form103' }, more }, now);
  } else if (batch.archiveSha256 === null) {
    // Its archive is yet to be made, of these letters alone.
    await renumber(
      tx,
      batchId,
      waiting.map(({ letterId }) => letterId),
    );
  }
}

function uploadOf(answer: PostLetterAnswer | undefined): readonly string[] {
  return answer?.uploadId === undefined ? [] : [answer.uploadId];
}
