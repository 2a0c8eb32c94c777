import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { anyOf, json, now } from '../statements/values.ts';
import type { TypedContent, TypedText } from './typed-text.entity.ts';

/** So long after the last key the text is kept; then it is nobody's business any more. */
export const TYPED_KEPT_DAYS = 14;

export interface TypedRow extends Pick<TypedText, 'id' | 'place' | 'savedAt'> {
  readonly content: TypedContent | null;
  readonly doneAt: Date | null;
  readonly ledTo: string | null;
}

/** What the account has typed at these places, and what became of these texts; the newest first. */
export function findTyped(
  em: EntityManager,
  accountId: string,
  { places, ids }: { readonly places: readonly string[]; readonly ids: readonly string[] },
): Promise<TypedRow[]> {
  return database(em)
    .selectFrom('typed_text')
    .select(['id', 'place', 'saved_at as savedAt', 'done_at as doneAt', 'led_to as ledTo', 'content'])
    .where('account_id', '=', accountId)
    .where((row) =>
      row.or([row('id', '=', anyOf(ids)), row.and([row('place', '=', anyOf(places)), row('done_at', 'is', null)])]),
    )
    .orderBy('saved_at', 'desc')
    .execute() as Promise<TypedRow[]>;
}

/** Keeps the text as it is now. @returns when; null: it has been sent, or something newer is kept */
export async function keepTyped(
  em: EntityManager,
  accountId: string,
  text: { readonly id: string; readonly place: string; readonly content: TypedContent; readonly edit: number },
): Promise<Date | null> {
  const { id, place, content, edit } = text;
  const row = await database(em)
    .insertInto('typed_text')
    .values({ account_id: accountId, id, place, content: json<TypedContent | null>(content), edit, saved_at: now() })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'id'])
        .doUpdateSet({ place, content: json<TypedContent | null>(content), edit, saved_at: now() })
        .where('typed_text.done_at', 'is', null)
        .where('typed_text.edit', '<=', edit),
    )
    .returning('saved_at as savedAt')
    .executeTakeFirst();
  return row?.savedAt ?? null;
}

/** The text was sent, or thrown away: it goes, and no save that is still under way brings it back. */
export async function finishTyped(
  em: EntityManager,
  accountId: string,
  { id, place, ledTo }: { readonly id: string; readonly place: string; readonly ledTo: string | null },
): Promise<void> {
  const done = { content: json<TypedContent | null>(null), done_at: now(), led_to: ledTo };
  await database(em)
    .insertInto('typed_text')
    .values({ account_id: accountId, id, place, edit: 0, saved_at: now(), ...done })
    .onConflict((conflict) => conflict.columns(['account_id', 'id']).doUpdateSet(done))
    .execute();
}

/** Clears what nobody has come back to. */
export async function sweepTyped(em: EntityManager): Promise<void> {
  const since = sql<Date>`now() - ${sql.lit(TYPED_KEPT_DAYS)} * interval '1 day'`;
  await database(em).deleteFrom('typed_text').where('saved_at', '<', since).execute();
}
