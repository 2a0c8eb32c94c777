import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { OutagePart } from '#domain/processes/outage-parts.ts';
import { database } from '../statements/database.ts';
import { anyOf, count, json } from '../statements/values.ts';

export interface OutageRow {
  readonly part: OutagePart;
  readonly fromAt: Date;
  /** Null: it lasts. */
  readonly toAt: Date | null;
  readonly words: readonly string[];
  readonly touched: Readonly<Record<string, number>>;
}

/** Notes that a part is away since then; while it is, it is noted once, whoever notices. */
export async function beginOutage(
  em: EntityManager,
  { part, fromAt, words }: Pick<OutageRow, 'part' | 'fromAt' | 'words'>,
): Promise<void> {
  await database(em)
    .insertInto('outage')
    .values({ part, from_at: fromAt, words: json([...words]), touched: json({}) })
    .onConflict((conflict) => conflict.column('part').where('to_at', 'is', null).doNothing())
    .execute();
}

/** Ends what lasts of these parts, and counts what each has touched. */
export async function endOutages(em: EntityManager, parts: readonly OutagePart[], toAt: Date): Promise<void> {
  const lasting = await database(em)
    .selectFrom('outage')
    .select(['id', 'part', 'from_at as fromAt'])
    .where('to_at', 'is', null)
    .where('part', '=', anyOf<string>([...parts]))
    .execute();
  for (const { id, part, fromAt } of lasting) {
    const touched = await touchedBy(em, part as OutagePart, fromAt);
    await database(em)
      .updateTable('outage')
      .set({ to_at: toAt, touched: json(touched) })
      .where('id', '=', id)
      .execute();
  }
}

/** What is known only afterwards: a part was away that could not be noted while it was. */
export async function noteOutage(
  em: EntityManager,
  { part, fromAt, toAt, words }: OutageRow & { toAt: Date },
): Promise<void> {
  const touched = json(await touchedBy(em, part, fromAt));
  await database(em)
    .insertInto('outage')
    .values({ part, from_at: fromAt, to_at: toAt, words: json([...words]), touched })
    .execute();
}

/** Counts of what waited because of it; no more than the last days are looked at. */
async function touchedBy(em: EntityManager, part: OutagePart, fromAt: Date): Promise<Readonly<Record<string, number>>> {
  const db = database(em);
  if (part === 'post') {
    const held = db
      .selectFrom('batch')
      .select(count().as('batches'))
      .select(sql<number>`coalesce(sum(letter_count), 0)::int`.as('letters'));
    return held.where('status', 'in', ['frozen', 'archived', 'submitting', 'unknown']).executeTakeFirstOrThrow();
  }
  if (part === 'tracking') {
    return db
      .selectFrom('tracking_ticket')
      .select(count().as('tickets'))
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow();
  }
  if (part === 'mail' || part === 'mailbox') {
    return db
      .selectFrom('publication')
      .select(count().as('publications'))
      .where('wanted_since', '>=', fromAt)
      .executeTakeFirstOrThrow();
  }
  const messages = db.selectFrom('outbox').select(count().as('messages')).where('delivered_at', 'is', null);
  return messages.executeTakeFirstOrThrow();
}

/** The newest first. */
export async function listOutages(em: EntityManager, limit: number): Promise<readonly OutageRow[]> {
  const rows = await database(em)
    .selectFrom('outage')
    .select(['part', 'from_at as fromAt', 'to_at as toAt', 'words', 'touched'])
    .orderBy('from_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows as unknown as readonly OutageRow[];
}

/** Those that reach into a time, in the order in which they began. */
export async function listOutagesWithin(
  em: EntityManager,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<readonly Pick<OutageRow, 'part' | 'fromAt' | 'toAt'>[]> {
  const rows = await database(em)
    .selectFrom('outage')
    .select(['part', 'from_at as fromAt', 'to_at as toAt'])
    .where('from_at', '<', to)
    .where(({ eb, or }) => or([eb('to_at', 'is', null), eb('to_at', '>', from)]))
    .orderBy('from_at')
    .execute();
  return rows as unknown as readonly Pick<OutageRow, 'part' | 'fromAt' | 'toAt'>[];
}

/** Open incidents by key, with their words and since when. */
export async function listOpenIncidents(
  em: EntityManager,
): Promise<readonly { readonly key: string; readonly words: readonly string[]; readonly since: Date }[]> {
  const rows = await database(em)
    .selectFrom('task')
    .select(['incident_key as key', 'created_at as since', sql<string[] | null>`details -> 'words'`.as('words')])
    .where('kind', '=', 'incident')
    .where('closed_at', 'is', null)
    .orderBy('created_at')
    .limit(500)
    .execute();
  return rows.map(({ key, words, since }) => ({ key: key ?? '', words: words ?? [], since }));
}
