import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Recipient } from '#domain/letters/letter.ts';
import { database } from '../statements/database.ts';
import { anyOf, json } from '../statements/values.ts';
import type { TextsToMerge } from './composing.entity.ts';

/** One more person or company that a letter's text goes to. */
export interface FurtherRecipientRow {
  readonly id: string;
  readonly recipient: Recipient;
  readonly texts: TextsToMerge | null;
  readonly madeLetterId: string | null;
  readonly refusal: string | null;
}

export function listFurther(em: EntityManager, letterId: string): Promise<FurtherRecipientRow[]> {
  return database(em)
    .selectFrom('further_recipient')
    .select(['id', 'recipient', 'texts', 'made_letter_id as madeLetterId', 'refusal'])
    .where('letter_id', '=', letterId)
    .orderBy('ordinal')
    .execute();
}

/** Names of those to whom letters have not been made yet, in their order, by letter. */
export async function listFurtherNames(
  em: EntityManager,
  letterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await database(em)
    .selectFrom('further_recipient')
    .select(['letter_id as letterId', 'recipient'])
    .where('letter_id', '=', anyOf(letterIds))
    .where('made_letter_id', 'is', null)
    .orderBy('letter_id')
    .orderBy('ordinal')
    .execute();
  const byLetter = Map.groupBy(rows, ({ letterId }) => letterId);
  return new Map([...byLetter].map(([id, own]) => [id, own.map(({ recipient }) => recipient.name)]));
}

/** Adds one at the end. The caller holds the letter's row. */
export async function addFurther(em: EntityManager, letterId: string, recipient: Recipient): Promise<string> {
  const id = randomUUID();
  await database(em)
    .insertInto('further_recipient')
    .values(({ selectFrom }) => ({
      ...{ id, letter_id: letterId, recipient: json(recipient) },
      ordinal: selectFrom('further_recipient')
        .select(sql<number>`coalesce(max(ordinal), 0) + 1`.as('next'))
        .where('letter_id', '=', letterId),
    }))
    .execute();
  return id;
}

export async function removeFurther(em: EntityManager, letterId: string, id: string): Promise<void> {
  await database(em)
    .deleteFrom('further_recipient')
    .where('id', '=', id)
    .where('letter_id', '=', letterId)
    .where('made_letter_id', 'is', null)
    .execute();
}

/** The letter is about to be sent: its texts are kept for the others, whoever sends them. */
export async function keepTexts(em: EntityManager, letterId: string, texts: TextsToMerge): Promise<void> {
  await database(em)
    .updateTable('further_recipient')
    .set({ texts: json(texts) })
    .where('letter_id', '=', letterId)
    .where('made_letter_id', 'is', null)
    .execute();
}

export async function noteMade(em: EntityManager, id: string, madeLetterId: string): Promise<void> {
  await database(em)
    .updateTable('further_recipient')
    .set({ made_letter_id: madeLetterId })
    .where('id', '=', id)
    .execute();
}

/** Null: it was sent. */
export async function noteRefusal(em: EntityManager, id: string, refusal: string | null): Promise<void> {
  await database(em).updateTable('further_recipient').set({ refusal }).where('id', '=', id).execute();
}
