import type { EntityManager } from '@mikro-orm/postgresql';
import type { PostalRecord } from '#domain/post/ordered-operations.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

export interface PostalEventRow {
  readonly oper_type: number;
  readonly oper_attr: number;
  readonly oper_date: string;
  readonly oper_name: string | null;
  readonly office_index: string;
  readonly received_at: Date;
}

/** The Post's operations in the order they were read. */
export function listPostalEvents(em: EntityManager, letterId: string): Promise<PostalEventRow[]> {
  return database(em)
    .selectFrom('postal_event')
    .select(['oper_type', 'oper_attr', 'oper_date', 'oper_name', 'office_index', 'received_at'])
    .where('letter_id', '=', letterId)
    .orderBy('id')
    .execute();
}

/** The same as rules of the Post's operations read them. */
export function postalRecordsOf(events: readonly PostalEventRow[]): readonly PostalRecord[] {
  return events.map((event) => ({
    ...{ operType: event.oper_type, operAttr: event.oper_attr, operDate: event.oper_date },
    officeIndex: event.office_index,
  }));
}

/** Numbers of these letters by id; null: a draft. */
export async function numbersOf(
  em: EntityManager,
  letterIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (letterIds.length === 0) return new Map();
  const rows = await database(em)
    .selectFrom(EVERY_LETTER)
    .select(['l.id', 'l.number'])
    .where('l.id', '=', anyOf(letterIds))
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Names of accounts by id. */
export async function namesOf(
  em: EntityManager,
  accountIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = accountIds.filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await database(em)
    .selectFrom('account')
    .select(['id', 'full_name'])
    .where('id', '=', anyOf(ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row.full_name]));
}
