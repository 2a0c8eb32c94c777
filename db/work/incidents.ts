import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Trouble that the program cannot end by itself and that people must know of. */
export interface NewIncident {
  /** Names the trouble: while it is open it is told once, however often it is met. */
  readonly key: string;
  readonly siteId: string;
  readonly batchId?: string | undefined;
  /** What has happened, since when, and what to do; Russian, no personal data. */
  readonly words: string;
}

/** Opens an incident; false when it is open already. */
export async function openIncident(
  em: EntityManager,
  { key, siteId, batchId, words }: NewIncident,
  now: Date,
): Promise<boolean> {
  const rows = await em.execute<{ id: string }[]>(
    `insert into task (id, kind, site_id, incident_key, about_batch_id, status, details, created_at)
     values (?, 'incident', ?, ?, ?, 'open', ?::jsonb, ?)
     on conflict (incident_key) where status = 'open' do nothing returning id`,
    [randomUUID(), siteId, key, batchId ?? null, JSON.stringify({ words: [words] }), now],
  );
  return rows.length > 0;
}

/** Closes an incident that has ended by itself; costs nothing but a look when there is none. */
export async function closeIncident(em: EntityManager, key: string, now: Date): Promise<void> {
  await em.execute(
    `update task set status = 'done', closed_at = ? where incident_key = ? and kind = 'incident' and status = 'open'`,
    [now, key],
  );
}

/** Closes every incident whose key begins so. */
export async function closeIncidents(em: EntityManager, keyPrefix: string, now: Date): Promise<void> {
  await em.execute(
    `update task set status = 'done', closed_at = ?
      where kind = 'incident' and status = 'open' and starts_with(incident_key, ?)`,
    [now, keyPrefix],
  );
}

/** True when an incident whose key begins so is open: a look instead of a write where there is nothing to close. */
export async function hasOpenIncident(em: EntityManager, keyPrefix: string): Promise<boolean> {
  const rows = await em.execute<{ id: string }[]>(
    `select id from task where kind = 'incident' and status = 'open' and starts_with(incident_key, ?) limit 1`,
    [keyPrefix],
  );
  return rows.length > 0;
}
