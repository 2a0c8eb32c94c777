import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';
import type { TextsToMerge } from './composing.entity.ts';

/** What a letter's texts were made of. */
export interface MergedTextsRow {
  readonly asWritten: TextsToMerge;
  readonly asSent: TextsToMerge;
}

/** The last writing of a letter is what stands. The caller holds the letter's row. */
export async function keepMergedTexts(
  em: EntityManager,
  letterId: string,
  { asWritten, asSent }: MergedTextsRow,
): Promise<void> {
  const texts = { as_written: json(asWritten), as_sent: json(asSent) };
  await database(em)
    .insertInto('merged_texts')
    .values({ letter_id: letterId, ...texts })
    .onConflict((conflict) => conflict.column('letter_id').doUpdateSet(texts))
    .execute();
}

/** Null: nothing was put in. */
export async function findMergedTexts(em: EntityManager, letterId: string): Promise<MergedTextsRow | null> {
  const found = database(em)
    .selectFrom('merged_texts')
    .select(['as_written as asWritten', 'as_sent as asSent'])
    .where('letter_id', '=', letterId);
  return (await found.executeTakeFirst()) ?? null;
}
