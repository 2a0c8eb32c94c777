import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Breach } from '#domain/reconcile/breach.ts';
import { database } from '../statements/database.ts';
import { anyOf, constant, json } from '../statements/values.ts';

/** Opens one incident for each breach that has none, and closes those whose breach is gone; incidents told by others stay. */
export async function showIncidents(em: EntityManager, breaches: readonly Breach[], now: Date): Promise<void> {
  const byKey = Map.groupBy(breaches, ({ invariant, subject }) => `${invariant} ${subject}`);
  for (const [key, [first, ...more]] of byKey) if (first) await openIncident(em, key, [first, ...more], now);
  await database(em)
    .updateTable('task')
    .set({ status: 'done', closed_at: now })
    .where('kind', '=', 'incident')
    .where('status', '=', constant('open'))
    .where(IS_OF_RECONCILER)
    .where(({ not, eb }) => not(eb('incident_key', '=', anyOf([...byKey.keys()]))))
    .execute();
}

const IS_OF_RECONCILER = sql<boolean>`details ->> 'invariant' is not null`;

async function openIncident(
  em: EntityManager,
  key: string,
  breaches: readonly [Breach, ...Breach[]],
  now: Date,
): Promise<void> {
  const [{ invariant, subject }] = breaches;
  const about = await aboutOf(em, subject);
  const details = json({ invariant, subject, words: breaches.map(({ words }) => words) });
  await database(em)
    .insertInto('task')
    .values({
      id: randomUUID(),
      kind: 'incident',
      site_id: about.siteId,
      about_letter_id: about.letterId,
      about_batch_id: about.batchId,
      details,
      created_at: now,
      incident_key: key,
    })
    .onConflict((conflict) =>
      conflict.column('incident_key').where('status', '=', constant('open')).doUpdateSet({ details }),
    )
    .execute();
}

interface About {
  readonly siteId: string | null;
  readonly letterId: string | null;
  readonly batchId: string | null;
}

/** Whose incident it is: the site's where it concerns a letter or a batch that is there, else the installation's. */
async function aboutOf(em: EntityManager, subject: string): Promise<About> {
  const [kind, id = ''] = subject.split('/');
  if (kind === 'site') return { siteId: await siteOf(em, 'site', id), letterId: null, batchId: null };
  if (kind !== 'letter' && kind !== 'batch') return { siteId: null, letterId: null, batchId: null };
  const siteId = await siteOf(em, kind, id);
  const isThere = siteId !== null;
  return {
    siteId,
    letterId: isThere && kind === 'letter' ? id : null,
    batchId: isThere && kind === 'batch' ? id : null,
  };
}

async function siteOf(em: EntityManager, table: 'site' | 'letter' | 'batch', id: string): Promise<string | null> {
  const db = database(em);
  const isNamed = sql<boolean>`id::text = ${id}`;
  const query =
    table === 'site'
      ? db.selectFrom('site').select('id as site').where(isNamed)
      : db.selectFrom(table).select('site_id as site').where(isNamed);
  return (await query.executeTakeFirst())?.site ?? null;
}

/** Subjects that had an incident: the next run looks into them whether or not it is their turn. */
export async function openIncidentSubjects(em: EntityManager): Promise<ReadonlySet<string>> {
  const rows = await database(em)
    .selectFrom('task')
    .select(sql<string>`details ->> 'subject'`.as('subject'))
    .where('kind', '=', 'incident')
    .where('status', '=', constant('open'))
    .where(IS_OF_RECONCILER)
    .execute();
  return new Set(rows.map(({ subject }) => subject));
}
