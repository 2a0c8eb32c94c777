import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { rowsGiven } from '../statements/values.ts';

/** An order as it came in the Post's answer. */
export interface NewPaperOrder {
  readonly letterId: string;
  readonly orderId: string;
  readonly postBatch: string;
  readonly shpi: string | null;
  readonly priceKopecks: number | null;
  readonly massGrams: number | null;
}

/** Writes orders, each once: a letter of the batch never gets another one. @returns letters whose order is new */
export async function addOrders(
  em: EntityManager,
  batchId: string,
  orders: readonly NewPaperOrder[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (orders.length === 0) return new Set();
  const given = rowsGiven(
    'r',
    { letterId: 'uuid', orderId: 'text', postBatch: 'text', shpi: 'text', priceKopecks: 'int', massGrams: 'int' },
    orders,
  );
  const { rows } = await sql<{ letter_id: string }>`
    insert into paper_order (batch_id, letter_id, order_id, post_batch, shpi, price_kopecks, mass_grams, ordered_at)
    select ${batchId}::uuid, r."letterId", r."orderId", r."postBatch", r.shpi, r."priceKopecks", r."massGrams", ${now}::timestamptz
    from ${given} on conflict (batch_id, letter_id) do nothing returning letter_id`.execute(database(em));
  return new Set(rows.map(({ letter_id }) => letter_id));
}

/** An order with the letter that it is for, in the order of the batch's rows. */
export interface OrderRow extends NewPaperOrder {
  readonly row: number;
  readonly revision: number;
  readonly registrationNumber: string;
  readonly isOpen: boolean;
}

export async function listOrders(em: EntityManager, batchId: string): Promise<readonly OrderRow[]> {
  const rows = await database(em)
    .selectFrom('paper_order as o')
    .innerJoin('batch_letter as b', (join) =>
      join.onRef('b.batch_id', '=', 'o.batch_id').onRef('b.letter_id', '=', 'o.letter_id'),
    )
    .select(['o.letter_id as letterId', 'o.order_id as orderId', 'o.post_batch as postBatch', 'o.shpi'])
    .select(['o.price_kopecks as priceKopecks', 'o.mass_grams as massGrams'])
    .select(['b.row', 'b.revision', 'b.registration_number as registrationNumber', 'b.result'])
    .where('o.batch_id', '=', batchId)
    .orderBy('b.row')
    .execute();
  return rows.map(({ result, ...row }) => ({ ...row, isOpen: result === null }));
}

/** True when the Post has an order for every letter of the batch that has no answer yet. */
export async function isOrdered(em: EntityManager, batchId: string): Promise<boolean> {
  const { rows } = await sql<{ ordered: boolean }>`
    select exists (select from paper_order where batch_id = ${batchId}) and not exists (
      select from batch_letter b left join paper_order o using (batch_id, letter_id)
      where b.batch_id = ${batchId} and b.result is null and o.letter_id is null) as ordered`.execute(database(em));
  return rows[0]?.ordered === true;
}
