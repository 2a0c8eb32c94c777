import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { isDestroyed } from './destroyed.ts';
import { IS_HELD } from './hold-over.ts';
import { lockHolds } from './holds.ts';
import { database } from '../statements/database.ts';
import { json, milliseconds } from '../statements/values.ts';

/** A letter of an approved act that is not settled yet. */
export interface DueItem {
  readonly actId: string;
  readonly siteId: string;
  /** Of the act. */
  readonly year: number;
  readonly sequence: number;
  readonly letterId: string;
  readonly number: string;
  readonly state: 'waiting' | 'clearing';
  readonly hashes: readonly string[];
  readonly failures: number;
}

/**
 * The next one, the oldest act first, but for those that have failed and whose pause is not over; nobody else takes it until this transaction
 * ends. Null: there is none.
 */
export async function takeDueItem(em: EntityManager): Promise<DueItem | null> {
  const { rows } = await sql<DueItem>`select i.act_id as "actId", a.site_id as "siteId", a.year, a.sequence,
      i.letter_id as "letterId", i.number, i.state, i.hashes, i.failures
    from destruction_item i join destruction_act a on a.id = i.act_id
    where a.state = 'approved' and i.state in ('waiting', 'clearing') and (i.next_try_at is null or i.next_try_at <= now())
    order by a.decided_at, i.act_id, i.state = 'waiting', i.place limit 1 for update of i skip locked`.execute(
    database(em),
  );
  return rows[0] ?? null;
}

/** Why this letter may not be destroyed now, in words; null: it may. Asked in the transaction that destroys. */
export async function whyNotNow(em: EntityManager, letterId: string): Promise<string | null> {
  await lockHolds(em, 'judging');
  const { rows } = await sql<{ words: string | null }>`select case
      when ${IS_HELD} then 'наложен запрет на уничтожение'
      when exists (select from court_case c where c.id = l.case_id and c.state = 'open' and c.gone_at is null) then 'дело снова в производстве'
      when ${isDestroyed(sql`l.id`)} then 'письмо уничтожено по другому акту'
      when exists (select from task t where t.subject_kind = 'letter' and t.subject_id = l.id and t.closed_at is null) then 'о письме есть открытое задание'
      when l.status not in ('filed', 'cancelled') then 'ход письма не окончен' end as words
    from every_letter l where l.id = ${letterId}::uuid`.execute(database(em));
  const [row] = rows;
  return row === undefined ? 'письма нет' : row.words;
}

export async function keepItem(
  em: EntityManager,
  { actId, letterId }: Pick<DueItem, 'actId' | 'letterId'>,
  reason: string,
  now: Date,
): Promise<void> {
  await database(em)
    .updateTable('destruction_item')
    .set({ state: 'excluded', reason, settled_at: now })
    .where('act_id', '=', actId)
    .where('letter_id', '=', letterId)
    .execute();
}

/** The letter's row and all that belongs to it lose what they say of a person. @returns hashes of the files that go now */
export async function destroyLetter(
  em: EntityManager,
  { actId, letterId }: Pick<DueItem, 'actId' | 'letterId'>,
  now: Date,
): Promise<readonly string[]> {
  const { rows } = await sql<{
    gone: readonly string[];
  }>`select mask_destroy_letter(${actId}::uuid, ${letterId}::uuid, ${now}) as gone`.execute(database(em));
  return rows[0]?.gone ?? [];
}

/** Its files are gone but those that something else names. */
export async function settleItem(
  em: EntityManager,
  { actId, letterId }: Pick<DueItem, 'actId' | 'letterId'>,
  shared: readonly string[],
  now: Date,
): Promise<boolean> {
  const settled = await database(em)
    .updateTable('destruction_item')
    .set({ state: 'destroyed', shared: json(shared), settled_at: now, reason: null })
    .where('act_id', '=', actId)
    .where('letter_id', '=', letterId)
    .where('state', '=', 'clearing')
    .executeTakeFirst();
  return settled.numUpdatedRows > 0n;
}

/** It could not be destroyed: it is tried again after the pause, and its act says why. @returns false: it is settled after all */
export async function putOffItem(
  em: EntityManager,
  { actId, letterId }: Pick<DueItem, 'actId' | 'letterId'>,
  { reason, pauseMs }: { readonly reason: string; readonly pauseMs: number },
): Promise<boolean> {
  const putOff = await database(em)
    .updateTable('destruction_item')
    .set(({ eb }) => ({
      ...{ reason, failures: eb('failures', '+', 1) },
      next_try_at: sql<Date>`now() + ${milliseconds(pauseMs)}`,
    }))
    .where('act_id', '=', actId)
    .where('letter_id', '=', letterId)
    .where(sql<boolean>`state in ('waiting', 'clearing')`)
    .executeTakeFirst();
  return putOff.numUpdatedRows > 0n;
}

/** Acts of which nothing is left to be done are carried out. @returns their ids */
export async function finishActs(em: EntityManager, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`update destruction_act a set state = 'done', finished_at = ${now}
    where a.state = 'approved' and not exists (select from destruction_item i where i.act_id = a.id and i.state in ('waiting', 'clearing'))
    returning a.id`.execute(database(em));
  return rows.map(({ id }) => id);
}
