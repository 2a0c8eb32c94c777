import type { EntityManager } from '@mikro-orm/postgresql';
import type { AnswerFault, AnswerStanding, Doubt, ReadingWay } from '#domain/cabinet/answer-row.ts';
import type { HeldAgainst } from '#domain/cabinet/uncompared.ts';
import { database, statements } from '../statements/database.ts';
import { anyOf, constant } from '../statements/values.ts';

/** A row that is about to be written to its letter. */
export interface ReadyAnswer {
  readonly place: number;
  readonly letterId: string;
  readonly state: 'accepted' | 'faulty';
  readonly shpi: string | null;
  readonly column: string;
  readonly message: string;
  readonly isCorrection: boolean;
  /** When it was read, or a person has said what it is. */
  readonly saidAt: Date;
}

/** The rows of a reading that are ready, under a lock. */
export async function lockReady(
  em: EntityManager,
  batchId: string,
  readingId: string,
): Promise<readonly ReadyAnswer[]> {
  const rows = await database(em)
    .selectFrom('cabinet_answer')
    .select(['place', 'letter_id as letterId', 'state', 'shpi', 'fault_column', 'fault_message'])
    .select('is_correction as isCorrection')
    .select(({ fn, selectFrom }) =>
      fn
        .coalesce(
          'settled_at',
          selectFrom('cabinet_reading as r').select('r.read_at').whereRef('r.id', '=', 'cabinet_answer.reading_id'),
        )
        .$castTo<Date>()
        .as('saidAt'),
    )
    .where('reading_id', '=', readingId)
    .where('reading_id', 'in', statements.selectFrom('cabinet_reading').select('id').where('batch_id', '=', batchId))
    .where('standing', '=', constant('ready'))
    .orderBy('place')
    .forUpdate()
    .execute();
  return rows.map(({ letterId, fault_column, fault_message, ...row }) => ({
    ...row,
    letterId: letterId ?? '',
    column: fault_column ?? '',
    message: fault_message ?? '',
  }));
}

/** Rows of a reading take their new standing; `doubt`: why they are for a person after all. */
export async function moveAnswers(
  em: EntityManager,
  readingId: string,
  places: readonly number[],
  to: { readonly standing: AnswerStanding; readonly doubt?: Doubt | undefined },
  now: Date,
): Promise<void> {
  if (places.length === 0) return;
  await database(em)
    .updateTable('cabinet_answer')
    .set({
      standing: to.standing,
      ...(to.doubt !== undefined && { doubt: to.doubt }),
      ...(to.standing === 'shared' && { shared_at: now }),
    })
    .where('reading_id', '=', readingId)
    .where('place', '=', anyOf(places))
    .execute();
}

/** What a person has decided about a row. */
export interface Settlement {
  readonly readingId: string;
  readonly place: number;
  readonly standing: Extract<AnswerStanding, 'ready' | 'dismissed'>;
  readonly letterId: string | null;
  readonly shpi: string | null;
  /** The cabinet has left the letter in «Новые», with this; absent: the Post has it. */
  readonly left?: AnswerFault | null;
  readonly isCorrection: boolean;
  readonly byId: string;
}

const SETTLED_FROM = {
  ready: [constant('to_settle')],
  dismissed: [constant('to_settle'), constant('ready')],
};

/** What is ready may still be set aside. @returns false when somebody has settled it before */
export async function settleAnswer(em: EntityManager, settlement: Settlement, now: Date): Promise<boolean> {
  const { readingId, place, standing, letterId, shpi, left = null, isCorrection, byId } = settlement;
  const settled = await database(em)
    .updateTable('cabinet_answer')
    .set({
      // What is set aside stays as it was read.
      ...(standing === 'ready' && {
        ...{ letter_id: letterId, shpi, is_correction: isCorrection },
        // The person says which of the two it is, whatever stood in the row.
        state: constant(left === null ? 'accepted' : 'faulty'),
        ...(left !== null && { fault_column: left.column, fault_message: left.message }),
      }),
      ...{ standing, settled_by_id: byId, settled_at: now },
    })
    .where('reading_id', '=', readingId)
    .where('place', '=', place)
    .where('standing', 'in', SETTLED_FROM[standing])
    .returning('place')
    .executeTakeFirst();
  return settled !== undefined;
}

/** Rows of a reading that were read anew, with its columns named otherwise, are nothing to decide any more; what is written stays. */
export async function replaceAnswers(
  em: EntityManager,
  { batchId, readingId }: { readonly batchId: string; readonly readingId: string },
  places: readonly number[],
  byId: string,
  now: Date,
): Promise<void> {
  if (places.length === 0) return;
  await database(em)
    .updateTable('cabinet_answer')
    .set({ standing: constant('dismissed'), settled_by_id: byId, settled_at: now })
    .where('reading_id', '=', readingId)
    .where('reading_id', 'in', statements.selectFrom('cabinet_reading').select('id').where('batch_id', '=', batchId))
    .where('place', '=', anyOf(places))
    .where('standing', 'in', SETTLED_FROM.dismissed)
    .execute();
}

/** Another row of the batch's readings that agrees with the letter and is not written yet; null: there is none. */
export async function findAgreed(
  em: EntityManager,
  batchId: string,
  { readingId, place, letterId }: { readonly readingId: string; readonly place: number; readonly letterId: string },
): Promise<{ readonly shpi: string | null; readonly isLeft: boolean } | null> {
  const agreed = await database(em)
    .selectFrom('cabinet_answer as a')
    .innerJoin('cabinet_reading as r', 'r.id', 'a.reading_id')
    .select(['a.shpi', 'a.state'])
    .where('r.batch_id', '=', batchId)
    .where('a.letter_id', '=', letterId)
    .where('a.standing', '=', constant('ready'))
    .where(({ not, and, eb }) => not(and([eb('a.reading_id', '=', readingId), eb('a.place', '=', place)])))
    .executeTakeFirst();
  return agreed ? { shpi: agreed.shpi, isLeft: agreed.state === 'faulty' } : null;
}

/** A row with everything that is shown of it. */
export interface ShownAnswer {
  readonly readingId: string;
  readonly way: ReadingWay;
  readonly place: number;
  readonly words: string;
  readonly letterId: string | null;
  readonly state: 'accepted' | 'faulty';
  readonly shpi: string | null;
  readonly column: string | null;
  readonly message: string | null;
  readonly standing: AnswerStanding;
  readonly doubt: string | null;
  readonly uncompared: readonly HeldAgainst[];
}

/** All rows of all readings of a batch, the newest reading first. */
export function listAnswers(em: EntityManager, batchId: string): Promise<ShownAnswer[]> {
  return database(em)
    .selectFrom('cabinet_answer as a')
    .innerJoin('cabinet_reading as r', 'r.id', 'a.reading_id')
    .select([
      'a.reading_id as readingId',
      'r.way',
      'a.place',
      'a.words',
      'a.letter_id as letterId',
      'a.state',
      'a.shpi',
    ])
    .select(['a.fault_column as column', 'a.fault_message as message', 'a.standing', 'a.doubt', 'a.uncompared'])
    .where('r.batch_id', '=', batchId)
    .orderBy('r.read_at', 'desc')
    .orderBy('a.place')
    .execute();
}
