import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Breach } from '#domain/reconcile/breach.ts';

/** Opens one incident for each breach that has none, and closes those whose breach is gone; incidents told by others stay. */
export async function showIncidents(em: EntityManager, breaches: readonly Breach[], now: Date): Promise<void> {
  const byKey = Map.groupBy(breaches, ({ invariant, subject }) => `${invariant} ${subject}`);
  for (const [key, [first, ...more]] of byKey) if (first) await openIncident(em, key, [first, ...more], now);
  await em.execute(
    `update task set status = 'done', closed_at = ? where kind = 'incident' and status = 'open'
       and details ->> 'invariant' is not null and not (incident_key = any(?::text[]))`,
    [now, `{${[...byKey.keys()].map((key) => JSON.stringify(key)).join(',')}}`],
  );
}

async function openIncident(
  em: EntityManager,
  key: string,
  breaches: readonly [Breach, ...Breach[]],
  now: Date,
): Promise<void> {
  const [{ invariant, subject }] = breaches;
  const about = await aboutOf(em, subject);
  await em.execute(
    `insert into task (id, kind, site_id, about_letter_id, about_batch_id, revision, status, details, created_at, incident_key)
     values (?, 'incident', ?, ?, ?, 0, 'open', ?::jsonb, ?, ?)
     on conflict (incident_key) where status = 'open' do update set details = excluded.details`,
    [
      randomUUID(),
      about.siteId,
      about.letterId,
      about.batchId,
      JSON.stringify({ invariant, subject, words: breaches.map(({ words }) => words) }),
      now,
      key,
    ],
  );
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
  const column = table === 'site' ? 'id' : 'site_id';
  const rows = await em.execute<{ site: string }[]>(`select ${column} as site from ${table} where id::text = ?`, [id]);
  return rows[0]?.site ?? null;
}

/** Subjects that had an incident: the next run looks into them whether or not it is their turn. */
export async function openIncidentSubjects(em: EntityManager): Promise<ReadonlySet<string>> {
  const rows = await em.execute<{ subject: string }[]>(
    `select details ->> 'subject' as subject from task
      where kind = 'incident' and status = 'open' and details ->> 'invariant' is not null`,
  );
  return new Set(rows.map(({ subject }) => subject));
}
