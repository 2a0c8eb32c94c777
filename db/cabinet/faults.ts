import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';

/** A letter in the cabinet's «Новые». */
export interface LeftLetter {
  readonly letterId: string;
  readonly column: string;
  readonly message: string;
  readonly mendedWords: string | null;
  readonly mendedByName: string | null;
  readonly mendedAt: Date | null;
}

/** Notes that the cabinet left a letter in «Новые»; said anew, what was mended before that was said counts no more. `saidAt`: when it was read. */
export async function noteFault(
  em: EntityManager,
  {
    batchId,
    letterId,
    column,
    message,
    saidAt,
  }: {
    readonly batchId: string;
    readonly letterId: string;
    readonly column: string;
    readonly message: string;
    readonly saidAt: Date;
  },
  now: Date,
): Promise<void> {
  const said = { column, message, found_at: now };
  const unmended = { mended_words: null, mended_by_id: null, mended_at: null };
  await database(em)
    .insertInto('cabinet_fault')
    .values({ batch_id: batchId, letter_id: letterId, ...said, ...unmended })
    .onConflict((conflict) =>
      conflict
        .columns(['batch_id', 'letter_id'])
        .doUpdateSet({ ...said, ...unmended })
        // What was read before somebody mended it says nothing of how it stands since.
        .where(({ or, eb }) =>
          or([eb('cabinet_fault.mended_at', 'is', null), eb('cabinet_fault.mended_at', '<', saidAt)]),
        ),
    )
    .execute();
}

/** Letters of a batch that are in «Новые» and have no answer yet. */
export function listLeft(em: EntityManager, batchId: string): Promise<LeftLetter[]> {
  return database(em)
    .selectFrom('cabinet_fault as f')
    .innerJoin('batch_letter as b', (join) =>
      join.onRef('b.batch_id', '=', 'f.batch_id').onRef('b.letter_id', '=', 'f.letter_id'),
    )
    .leftJoin('account as a', 'a.id', 'f.mended_by_id')
    .select(['f.letter_id as letterId', 'f.column', 'f.message', 'f.mended_words as mendedWords'])
    .select(['a.full_name as mendedByName', 'f.mended_at as mendedAt'])
    .where('f.batch_id', '=', batchId)
    .where('b.result', 'is', null)
    .orderBy('b.row')
    .execute();
}

/** One of them; null: it is not there, or has its answer. */
export async function findLeft(em: EntityManager, batchId: string, letterId: string): Promise<LeftLetter | null> {
  return (await listLeft(em, batchId)).find((left) => left.letterId === letterId) ?? null;
}

/** That it was mended in the cabinet was an error. @returns false when nobody has said that it was */
export async function noteUnmended(
  em: EntityManager,
  { batchId, letterId }: { readonly batchId: string; readonly letterId: string },
): Promise<boolean> {
  const unmended = await database(em)
    .updateTable('cabinet_fault')
    .set({ mended_words: null, mended_by_id: null, mended_at: null })
    .where('batch_id', '=', batchId)
    .where('letter_id', '=', letterId)
    .where('mended_at', 'is not', null)
    .returning('letter_id')
    .executeTakeFirst();
  return unmended !== undefined;
}

/** Keeps what was changed in the cabinet itself. @returns false when the letter is not in «Новые» */
export async function noteMended(
  em: EntityManager,
  {
    batchId,
    letterId,
    words,
    byId,
  }: { readonly batchId: string; readonly letterId: string; readonly words: string; readonly byId: string },
  now: Date,
): Promise<boolean> {
  const mended = await database(em)
    .updateTable('cabinet_fault')
    .set({ mended_words: words, mended_by_id: byId, mended_at: now })
    .where('batch_id', '=', batchId)
    .where('letter_id', '=', letterId)
    .returning('letter_id')
    .executeTakeFirst();
  return mended !== undefined;
}
