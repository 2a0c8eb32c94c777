import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Breach } from '#domain/reconcile/breach.ts';
import { INSTALLATION, SUBJECT_KINDS } from '#domain/work/subject.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { openIncident, type NewIncident } from '../work/incidents.ts';
import { readSubjects } from '../work/subject-rows.ts';

/** Opens one incident for each breach that has none, and closes those whose breach is gone; incidents told by others stay. */
export async function showIncidents(em: EntityManager, breaches: readonly Breach[], now: Date): Promise<void> {
  const byKey = Map.groupBy(breaches, ({ invariant, subject }) => `${invariant} ${subject}`);
  for (const [key, [first, ...more]] of byKey) if (first) await tellBreaches(em, key, [first, ...more], now);
  await database(em)
    .updateTable('task')
    .set({ status: 'completed', closed_at: now })
    .where('kind', '=', 'incident')
    .where('closed_at', 'is', null)
    .where(IS_OF_RECONCILER)
    .where(({ not, eb }) => not(eb('incident_key', '=', anyOf([...byKey.keys()]))))
    .execute();
}

/** Opens the incident of one breach unless it is open; the next run of the reconciler closes it when the breach is gone. */
export function showIncident(em: EntityManager, breach: Breach, now: Date): Promise<void> {
  return tellBreaches(em, `${breach.invariant} ${breach.subject}`, [breach], now, false);
}

const IS_OF_RECONCILER = sql<boolean>`details ->> 'invariant' is not null`;

async function tellBreaches(
  em: EntityManager,
  key: string,
  breaches: readonly [Breach, ...Breach[]],
  now: Date,
  isRetold = true,
): Promise<void> {
  const [{ invariant, subject }] = breaches;
  const mend = breaches.find((breach) => breach.mend !== undefined)?.mend;
  const details = { invariant, subject, words: breaches.map(({ words }) => words), mend };
  await openIncident(em, { key, ...(await aboutOf(em, subject)), details }, now, isRetold);
}

/** Whose incident it is: the site's where it concerns something that is there, else the installation's. */
async function aboutOf(em: EntityManager, name: string): Promise<Pick<NewIncident, 'siteId' | 'subject'>> {
  const [kind, id = ''] = name.split('/');
  if (kind === 'site') return { siteId: await findSite(em, id), subject: INSTALLATION };
  const named = SUBJECT_KINDS.find((known) => known === kind);
  const [row] = named !== undefined && isUuid(id) ? await readSubjects(em, [{ kind: named, id }]) : [];
  return row ? { siteId: row.siteId, subject: row.subject } : { siteId: null, subject: INSTALLATION };
}

async function findSite(em: EntityManager, id: string): Promise<string | null> {
  const site = await database(em).selectFrom('site').select('id').where('id', '=', id).executeTakeFirst();
  return site?.id ?? null;
}

/** Subjects that had an incident: the next run looks into them whether or not it is their turn. */
export async function openIncidentSubjects(em: EntityManager): Promise<ReadonlySet<string>> {
  const rows = await database(em)
    .selectFrom('task')
    .select(sql<string>`details ->> 'subject'`.as('subject'))
    .where('kind', '=', 'incident')
    .where('closed_at', 'is', null)
    .where(IS_OF_RECONCILER)
    .execute();
  return new Set(rows.map(({ subject }) => subject));
}
