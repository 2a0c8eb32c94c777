import { readNow } from '#db/clock.ts';
import type { BatchEntry, StepBatch } from '#db/batches/batch-row.ts';
import { record } from '#db/record.ts';
import { findBatchEntries, isAnswered, isTold, loadBatch } from '#db/batches/batch-row.ts';
import { answerIntent, findEarlierUploads, findIntent } from '#db/batches/submission-intents.ts';
import { shpiDoubt } from '#domain/cabinet/post-number.ts';
import { ChannelUnavailableError, isCertainlyNotTaken } from '../ports/post-channel.ts';
import { ChannelNotConfiguredError } from '../ports/post-channels.ts';
import type { LookUpAnswer, PostChannel, PostLetterAnswer } from '../ports/post-channel.ts';
import { closeChannelIncident } from './channel-incident.ts';
import type { AttemptRequest, LookUpResult } from './contract.ts';
import type { BatchDependencies } from './dependencies.ts';
import { settleAbsent, shareAnswers } from './share-answers.ts';

/**
 * The activity `lookUp`: asks the Post for the batch's letters by registration number. All known: the answers are shared and the batch is
 * settled. Otherwise nothing is decided yet, for an archive may still be on its way in.
 */
export async function lookUpBatch(
  dependencies: BatchDependencies,
  request: AttemptRequest,
  signal?: AbortSignal,
): Promise<LookUpResult> {
  const em = dependencies.orm.em.fork();
  const batch = await loadBatch(em, request.batchId);
  if (await isTold(em, batch)) return { outcome: 'settled' };
  const found = await findLetters(dependencies, batch, signal);
  if (found === null || found.absentCount > 0) {
    return { outcome: openOutcome(found), unclearForMs: await unclearForMs(dependencies, request) };
  }
  await record(dependencies.orm, 'batch.found', async (tx) => {
    if (await isAnswered(tx, request.batchId)) return;
    const now = await readNow(tx, dependencies.isRehearsal);
    await answerIntent(tx, request, { outcome: 'answered', reason: 'найдено сверкой' }, now);
    await shareAnswers(tx, batch, found, now);
    await closeChannelIncident(tx, batch.siteId, now);
  });
  return { outcome: 'settled' };
}

function openOutcome(found: FoundLetters | null): 'unclear' | 'absent' | 'partial' {
  if (found === null) return 'unclear';
  return found.letters.length === 0 ? 'absent' : 'partial';
}

/** Counted from the record of the unclear answer, after which no byte of ours leaves any more. */
async function unclearForMs(
  { orm, isRehearsal }: BatchDependencies,
  { batchId, attempt }: AttemptRequest,
): Promise<number> {
  const em = orm.em.fork();
  const now = await readNow(em, isRehearsal);
  const since = (await findIntent(em, batchId, attempt))?.since ?? now;
  return Math.max(0, now.getTime() - since.getTime());
}

/** The activity `settlePartial`: keeps what the Post has; what it provably has not goes in the next batch. */
export async function settlePartialBatch(dependencies: BatchDependencies, request: AttemptRequest): Promise<void> {
  const em = dependencies.orm.em.fork();
  const batch = await loadBatch(em, request.batchId);
  if (await isTold(em, batch)) return;
  const found = await findLetters(dependencies, batch);
  if (found === null)
    throw new ChannelUnavailableError('the Post gave no definite answer while a partial batch was settled');
  await record(dependencies.orm, 'batch.settled_partly', async (tx) => {
    if (await isAnswered(tx, request.batchId)) return;
    const now = await readNow(tx, dependencies.isRehearsal);
    await answerIntent(tx, request, { outcome: 'answered', reason: 'принята часть писем' }, now);
    await shareAnswers(tx, batch, found, now);
    await settleAbsent(tx, batch, { uploadId: found.uploadId }, now);
  });
}

interface FoundLetters {
  readonly letters: readonly PostLetterAnswer[];
  readonly absentCount: number;
  readonly uploadId?: string | undefined;
}

/** Null: no definite answer. A refusal told in an earlier upload is not an answer to this one. */
async function findLetters(
  { orm, channels }: BatchDependencies,
  { id: batchId, channel }: StepBatch,
  signal?: AbortSignal,
): Promise<FoundLetters | null> {
  const em = orm.em.fork();
  const entries = await findBatchEntries(em, batchId);
  const numbers = entries.map(({ registrationNumber }) => registrationNumber);
  const earlier = await findEarlierUploads(em, batchId);
  const answer = await ask(() => channels.of(channel), numbers, signal);
  if (answer.outcome === 'unknown' || isAnyBare(answer.letters, entries)) return null;
  // Only an old refusal is passed over: a number that the Post has accepted, in whatever upload, must never be sent again.
  const letters = answer.letters.filter(
    ({ state, uploadId }) => state === 'accepted' || uploadId === undefined || !earlier.has(uploadId),
  );
  const known = new Set(letters.map(({ registrationNumber }) => registrationNumber));
  const uploadId = letters.find((letter) => letter.uploadId !== undefined)?.uploadId ?? answer.uploadId;
  return { letters, uploadId, absentCount: numbers.filter((number) => !known.has(number)).length };
}

/** A registered letter found without its ШПИ: such an answer proves nothing, as it does not when the archive is handed over. */
function isAnyBare(letters: readonly PostLetterAnswer[], entries: readonly BatchEntry[]): boolean {
  const byNumber = new Map(entries.map((entry) => [entry.registrationNumber, entry]));
  return letters.some((letter) => {
    const entry = byNumber.get(letter.registrationNumber);
    return letter.state === 'accepted' && entry !== undefined && shpiDoubt(entry, letter.shpi ?? null) === 'no_shpi';
  });
}

async function ask(
  channel: () => PostChannel,
  numbers: readonly string[],
  signal?: AbortSignal,
): Promise<LookUpAnswer> {
  try {
    return await channel().lookUp(numbers, signal);
  } catch (error) {
    // Nobody is there to be asked: a person looks in the Post's cabinet.
    if (error instanceof ChannelNotConfiguredError) return { outcome: 'unknown', reason: 'путь к Почте не подключён' };
    if (isCertainlyNotTaken(error)) return { outcome: 'unknown', reason: 'Почта не ответила на сверку' };
    throw error;
  }
}
