import { record } from '#db/record.ts';
import { lockReady, moveAnswers, type ReadyAnswer } from '#db/cabinet/answers.ts';
import { findTaken, listAskedLetters } from '#db/cabinet/asked-letters.ts';
import { endBareTask } from '#db/cabinet/bare-letters.ts';
import { judgeRowsAnew } from '#db/cabinet/contradiction-task.ts';
import { correctShpi } from '#db/cabinet/correct-shpi.ts';
import { letterLine, type WrittenShpi } from '#db/cabinet/shpi-lines.ts';
import { noteFault } from '#db/cabinet/faults.ts';
import { appendTimelineEntries } from '#db/work/timeline.ts';
import type { Doubt } from '#domain/cabinet/answer-row.ts';
import type { AskedLetter } from '#domain/cabinet/batch-facts.ts';
import { acceptedBefore } from '#domain/cabinet/judge-answers.ts';
import { isBare, shpiDoubt } from '#domain/cabinet/post-number.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { BatchDependencies } from '../batches/dependencies.ts';
import { shareAnswers } from '../batches/share-answers.ts';
import type { ToldRequest } from './contract.ts';
import { settleWhenTold } from './settle-when-told.ts';
import { tellRecorded } from './tell-recorded.ts';
import { toldOnce, type Telling } from './told-once.ts';

type Request = ToldRequest & { readonly readingId: string };

/**
 * The activity `shareReading`: what a person has confirmed of a reading is written to the letters that have no answer yet. What has become
 * doubtful since it was read goes back to the list; what is written is replaced only where a person has said so.
 */
export async function shareReading({ orm, isRehearsal }: BatchDependencies, request: Request): Promise<void> {
  await record(orm, 'cabinet.answers', (tx) =>
    toldOnce(tx, isRehearsal, 'batch.cabinet_answer', request, (telling) => share(telling, request)),
  );
}

async function share(telling: Telling, request: Request): Promise<void> {
  const { tx, now, batch, isSettled } = telling;
  const letters = new Map((await listAskedLetters(tx, batch.id)).map((letter) => [letter.letterId, letter]));
  const ready = await lockReady(tx, batch.id, request.readingId);
  const taken = await findTaken(
    tx,
    ready.flatMap(({ shpi }) => shpi ?? []),
    now,
  );
  const doubts = new Map(
    ready.map((answer) => [
      answer.place,
      doubtNow(answer, letters.get(answer.letterId), taken) ?? repeatedIn(answer, ready),
    ]),
  );
  const sound = ready.filter(({ place }) => doubts.get(place) === null);
  const accepted = await accept(telling, sound, letters);
  const faulty = isSettled ? 0 : await leave(telling, sound, request);
  const { replaced, kept } = await correct(telling, sound, letters, request);
  for (const { place, why } of kept) doubts.set(place, why);
  for (const [place, doubt] of doubts) {
    const to = doubt === null ? ({ standing: 'shared' } as const) : ({ standing: 'to_settle', doubt } as const);
    await moveAnswers(tx, request.readingId, [place], to, now);
  }
  await judgeRowsAnew(tx, batch.id, now);
  await endBareTask(tx, batch.id, request.actorId, now);
  const returned = [...doubts.values()].filter((doubt) => doubt !== null);
  await tellRecorded(telling, request, { accepted, faulty, replaced, returned });
  if (!isSettled) await settleWhenTold(tx, request, now);
}

/** Somebody else may have written an answer between the reading and its confirmation. */
function doubtNow(
  { state, shpi, isCorrection }: ReadyAnswer,
  letter: AskedLetter | undefined,
  taken: ReadonlyMap<string, string>,
): Doubt | null {
  if (letter === undefined) return 'no_letter';
  if (state === 'faulty' && shpi !== null) return 'shpi_and_fault';
  if (shpi !== null && (taken.get(shpi) ?? letter.letterId) !== letter.letterId) return 'shpi_taken';
  if (letter.result === null) return state === 'faulty' ? null : shpiDoubt(letter, shpi);
  if (letter.result !== 'accepted') return 'returned_before';
  if (state === 'faulty') return acceptedBefore(letter);
  if (shpi === letter.shpi && !isBare(letter)) return null;
  return shpiDoubt(letter, shpi) ?? (isBare(letter) || isCorrection ? null : 'other_shpi');
}

/** Settled by hand, rows of one reading may say two things of a letter, or give one number to two. */
function repeatedIn(answer: ReadyAnswer, ready: readonly ReadyAnswer[]): Doubt | null {
  const { letterId, shpi, state } = answer;
  const others = ready.filter((other) => other !== answer);
  const isOtherWord = (other: ReadyAnswer): boolean => other.shpi !== shpi || other.state !== state;
  if (others.some((other) => other.letterId === letterId && isOtherWord(other))) return 'repeated_letter';
  if (shpi === null) return null;
  return others.some((other) => other.letterId !== letterId && other.shpi === shpi) ? 'repeated_shpi' : null;
}

async function accept(
  { tx, now, batch, isSettled }: Telling,
  sound: readonly ReadyAnswer[],
  letters: ReadonlyMap<string, AskedLetter>,
): Promise<number> {
  const answers = sound.flatMap(({ state, shpi, letterId }) => {
    const letter = letters.get(letterId);
    if (state !== 'accepted' || letter?.result !== null) return [];
    return [{ registrationNumber: letter.registrationNumber, state, ...(shpi !== null && { shpi }) }];
  });
  if (!isSettled && answers.length > 0) await shareAnswers(tx, batch, { letters: answers }, now);
  return answers.length;
}

async function leave({ tx, now, batch }: Telling, sound: readonly ReadyAnswer[], { actorId, decisionId }: Request) {
  const faulty = sound.filter(({ state }) => state === 'faulty');
  for (const { letterId, column, message, saidAt } of faulty)
    await noteFault(tx, { batchId: batch.id, letterId, column, message, saidAt }, now);
  await appendTimelineEntries(
    tx,
    faulty.map(({ letterId, column, message }) => ({
      ...{ subject: letterSubject(letterId), eventKey: `left_new:${decisionId}`, at: now, kind: 'left_new', actorId },
      data: { column, message },
    })),
  );
  return faulty.length;
}

/** What of the written numbers a person's word replaces, and what is written where none was; `kept`: rows of letters that keep theirs. */
async function correct(
  { tx, now, batch }: Telling,
  sound: readonly ReadyAnswer[],
  letters: ReadonlyMap<string, AskedLetter>,
  { actorId, decisionId }: Request,
): Promise<{ readonly replaced: readonly WrittenShpi[]; readonly kept: readonly Kept[] }> {
  const replaced: WrittenShpi[] = [];
  const kept: Kept[] = [];
  for (const { letterId, shpi, isCorrection, place } of sound) {
    const letter = letters.get(letterId);
    if (letter?.result !== 'accepted' || shpi === null || shpi === letter.shpi) continue;
    if (!isCorrection && !isBare(letter)) continue;
    const done = await correctShpi(tx, { batchId: batch.id, letterId, shpi }, now);
    if ('kept' in done) kept.push({ place, why: done.kept });
    else replaced.push({ letterId, number: letter.registrationNumber, was: done.was, shpi });
  }
  await appendTimelineEntries(
    tx,
    replaced.map((one) => letterLine(one, { at: now, actorId, key: decisionId })),
  );
  return { replaced, kept };
}

interface Kept {
  readonly place: number;
  readonly why: Doubt;
}
