import type { EntityManager } from '@mikro-orm/postgresql';

export interface PostalEventRow {
  readonly oper_type: number;
  readonly oper_attr: number;
  readonly oper_date: string;
  readonly oper_name: string | null;
  readonly office_index: string;
  readonly received_at: string;
}

/** The Post's operations in the order they were read. */
export function listPostalEvents(em: EntityManager, letterId: string): Promise<PostalEventRow[]> {
  return em.execute<PostalEventRow[]>(
    `select oper_type, oper_attr, oper_date, oper_name, office_index, received_at from postal_event
      where letter_id = ? order by id`,
    [letterId],
  );
}

/** Names of accounts by id. */
export async function namesOf(
  em: EntityManager,
  accountIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = accountIds.filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await em.execute<{ id: string; full_name: string }[]>(
    'select id, full_name from account where id in (?)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.full_name]));
}
