import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { actNumber } from '#domain/keeping/destruction.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** By what a letter was destroyed. */
export interface DestroyedBy {
  readonly actId: string;
  /** Number of the act. */
  readonly act: string;
  /** When the act was approved, on the calendar of its site. */
  readonly day: string;
}

/** A letter whose row says nothing of a person any more, whether or not all of its files are gone yet. `letter` is its id. */
export function isDestroyed(letter: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select from destruction_item d where d.letter_id = ${letter} and d.state in ('clearing', 'destroyed'))`;
}

/** Of these letters, the ones that are destroyed. */
export async function listDestroyed(
  em: EntityManager,
  letterIds: readonly string[],
): Promise<ReadonlyMap<string, DestroyedBy>> {
  if (letterIds.length === 0) return new Map();
  const rows = await database(em)
    .selectFrom('destruction_item as i')
    .innerJoin('destruction_act as a', 'a.id', 'i.act_id')
    .innerJoin('site as s', 's.id', 'a.site_id')
    .select(['i.letter_id as letterId', 'a.id as actId', 'a.site_id as siteId', 'a.year', 'a.sequence'])
    .select(sql<string>`to_char(a.decided_at at time zone s.time_zone, 'YYYY-MM-DD')`.as('day'))
    .where('i.letter_id', '=', anyOf(letterIds))
    .where('i.state', 'in', ['clearing', 'destroyed'])
    .execute();
  return new Map(rows.map(({ letterId, actId, day, ...act }) => [letterId, { actId, act: actNumber(act), day }]));
}
