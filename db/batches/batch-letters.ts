import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { BatchLetterResult } from '#domain/batches/batch-status.ts';
import type { OwnTimelineKind } from '#domain/work/subject-timelines.ts';
import { moveUnanswered } from '../letters/move-letters.ts';
import { database, statements } from '../statements/database.ts';
import { constant, json } from '../statements/values.ts';

/** Shows every letter of the batch as being sent. */
export async function showSubmitting(em: EntityManager, batchId: string, attempt: number, now: Date): Promise<void> {
  await moveUnanswered(em, batchId, { to: 'submitting', awaiting: { code: 'answer' } }, { isAnew: true }, now);
  await tellAttempt(em, { batchId, attempt, line: { kind: 'submitting', data: { attempt } } }, now);
}

/** Why the Post is asked about letters before they are sent. */
export type AskedWhy = 'recovered' | 'uploaded_late';

const ASKED = { recovered: 'asked_first', uploaded_late: 'asked_after_word' } as const satisfies Record<
  AskedWhy,
  string
>;

/**
 * Shows every letter of the batch as one that the Post is asked about before it is sent. Its life passes through being sent, and nobody sees
 * it there; the line stands in the place of the one that would tell of this attempt.
 */
export async function showAsked(
  em: EntityManager,
  { batchId, attempt }: { readonly batchId: string; readonly attempt: number },
  why: AskedWhy,
  now: Date,
): Promise<void> {
  const kind = ASKED[why];
  const awaiting = { code: kind } as const;
  await moveUnanswered(em, batchId, { to: 'submitting', awaiting }, { isAnew: true }, now);
  await moveUnanswered(em, batchId, { to: 'unknown', awaiting }, {}, now);
  await tellAttempt(em, { batchId, attempt, line: { kind, data: {} } }, now);
}

interface ToldAttempt {
  readonly batchId: string;
  readonly attempt: number;
  readonly line: { readonly kind: OwnTimelineKind<'letter'>; readonly data: object };
}

/** One line for each letter of the batch that has no answer; an attempt that was told is not told again. */
async function tellAttempt(em: EntityManager, { batchId, attempt, line }: ToldAttempt, now: Date): Promise<void> {
  const unanswered = statements
    .selectFrom('batch_letter')
    .select([constant('letter').as('subject_kind'), 'letter_id'])
    .select(sql<string>`${attemptKey(batchId, attempt)}::text`.as('event_key'))
    .select(sql<Date>`${now}::timestamptz`.as('at'))
    .select([constant(line.kind).as('kind'), json(line.data).as('data')])
    .where('batch_id', '=', batchId)
    .where('result', 'is', null);
  await database(em)
    .insertInto('timeline')
    .columns(['subject_kind', 'subject_id', 'event_key', 'at', 'kind', 'data'])
    .expression(unanswered)
    .onConflict((conflict) => conflict.columns(['subject_kind', 'subject_id', 'event_key']).doNothing())
    .execute();
}

/** When this attempt was first begun; null when it was not. */
export async function firstSubmittingAt(
  em: EntityManager,
  { batchId, attempt }: { readonly batchId: string; readonly attempt: number },
): Promise<Date | null> {
  const line = await database(em)
    .selectFrom('batch_letter as b')
    .innerJoin('timeline as e', 'e.subject_id', 'b.letter_id')
    .select('e.at')
    .where('e.subject_kind', '=', constant('letter'))
    .where('e.event_key', '=', attemptKey(batchId, attempt))
    .where('b.batch_id', '=', batchId)
    .limit(1)
    .executeTakeFirst();
  return line?.at ?? null;
}

function attemptKey(batchId: string, attempt: number): string {
  return `submitting:${batchId}:${String(attempt)}`;
}

/** Shows every letter of the batch without an answer as unclear; returns their ids. */
export function showUnknown(em: EntityManager, batchId: string, now: Date): Promise<readonly string[]> {
  return moveUnanswered(em, batchId, { to: 'unknown', awaiting: { code: 'look_up' } }, {}, now);
}

/** What the Post finds wrong in a row of the registry. */
export interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** What has come of a letter in a batch. */
export interface LetterAnswer {
  readonly result: BatchLetterResult;
  readonly faults?: readonly RowFault[];
}

/** Writes what has come of a letter in this batch. @returns false when it was written before: it never changes */
export async function answerLetter(
  em: EntityManager,
  batchId: string,
  letterId: string,
  { result, faults }: LetterAnswer,
): Promise<boolean> {
  const answered = await database(em)
    .updateTable('batch_letter')
    .set({ result, ...(faults && { faults: json(faults) }) })
    .where('batch_id', '=', batchId)
    .where('letter_id', '=', letterId)
    .where('result', 'is', null)
    .returning('letter_id')
    .executeTakeFirst();
  return answered !== undefined;
}
