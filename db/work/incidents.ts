import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Subject } from '#domain/work/subject.ts';
import { carryOut } from '../statements/together.ts';

/** Trouble that the program cannot end by itself and that people must know of. */
export interface NewIncident {
  /** Names the trouble: while it is open it is told once, however often it is met. */
  readonly key: string;
  /** Null: of the whole installation. */
  readonly siteId: string | null;
  readonly subject: Subject;
  readonly details: {
    /** What has happened, since when, and what to do; Russian, no personal data. */
    readonly words: readonly string[];
    /** The rule that is broken and what it is broken by, when the reconciler has found it. */
    readonly invariant?: string | undefined;
    readonly subject?: string | undefined;
  };
}

/** Opens an incident; one that is open already is told in the newest words if `isRetold`. False: it was open already. */
export async function openIncident(
  em: EntityManager,
  { key, siteId, subject, details }: NewIncident,
  now: Date,
  isRetold = false,
): Promise<boolean> {
  return carryOut(em, {
    sql: `insert into task (id, kind, site_id, incident_key, subject_kind, subject_id, status, details, created_at)
     values (?, 'incident', ?, ?, ?, ?, 'ready', ?::jsonb, ?)
     on conflict (incident_key) where closed_at is null
       ${isRetold ? 'do update set details = excluded.details' : 'do nothing'} returning id`,
    params: [randomUUID(), siteId, key, subject.kind, subject.id, JSON.stringify(details), now],
  });
}

/** Closes an incident that has ended by itself; costs nothing but a look when there is none. */
export async function closeIncident(em: EntityManager, key: string, now: Date): Promise<void> {
  await em.execute(
    `update task set status = 'completed', closed_at = ? where incident_key = ? and kind = 'incident' and closed_at is null`,
    [now, key],
  );
}

/** Closes every incident whose key begins so. */
export async function closeIncidents(em: EntityManager, keyPrefix: string, now: Date): Promise<void> {
  await em.execute(
    `update task set status = 'completed', closed_at = ?
      where kind = 'incident' and closed_at is null and starts_with(incident_key, ?)`,
    [now, keyPrefix],
  );
}

/** True when an incident whose key begins so is open: a look instead of a write where there is nothing to close. */
export async function hasOpenIncident(em: EntityManager, keyPrefix: string): Promise<boolean> {
  const rows = await em.execute<{ id: string }[]>(
    `select id from task where kind = 'incident' and closed_at is null and starts_with(incident_key, ?) limit 1`,
    [keyPrefix],
  );
  return rows.length > 0;
}
