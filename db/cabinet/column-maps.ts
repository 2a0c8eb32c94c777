import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ColumnMap } from '#domain/cabinet/columns.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

/** Tables with the same heads in the same order are of one form. */
export function headsKeyOf(heads: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(heads)).digest('hex');
}

/** What the columns of such a table mean on this site, as somebody has said; null: nobody has. */
export async function findColumnMap(
  em: EntityManager,
  siteId: string,
  heads: readonly string[],
): Promise<ColumnMap | null> {
  const known = await database(em)
    .selectFrom('cabinet_columns')
    .select('meanings')
    .where('site_id', '=', siteId)
    .where('heads_key', '=', headsKeyOf(heads))
    .executeTakeFirst();
  return known?.meanings ?? null;
}

/** Remembers it for the next table of the form; the last word counts. */
export async function keepColumnMap(
  em: EntityManager,
  {
    siteId,
    heads,
    meanings,
    byId,
  }: {
    readonly siteId: string;
    readonly heads: readonly string[];
    readonly meanings: ColumnMap;
    readonly byId: string;
  },
  now: Date,
): Promise<void> {
  const said = { meanings: json(meanings), named_by_id: byId, named_at: now };
  await database(em)
    .insertInto('cabinet_columns')
    .values({ site_id: siteId, heads_key: headsKeyOf(heads), ...said })
    .onConflict((conflict) => conflict.columns(['site_id', 'heads_key']).doUpdateSet(said))
    .execute();
}
