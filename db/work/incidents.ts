import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Subject } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

/** What the program cannot end by itself and that people must know of. */
export interface NewIncident {
  /** Names the incident: while it is open it is told once, however often it is met. */
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
    /** What the program can do about it when somebody asks. */
    readonly mend?: 'adopt' | undefined;
  };
}

/** Opens an incident; one that is open already is told in the newest words if `isRetold`. False: it was open already. */
export async function openIncident(
  em: EntityManager,
  { key, siteId, subject, details }: NewIncident,
  now: Date,
  isRetold = false,
): Promise<boolean> {
  const words = json(details);
  const opened = await database(em)
    .insertInto('task')
    .values({
      id: randomUUID(),
      kind: 'incident',
      site_id: siteId,
      incident_key: key,
      subject_kind: subject.kind,
      subject_id: subject.id,
      details: words,
      created_at: now,
    })
    .onConflict((conflict) => {
      const sameOpen = conflict.column('incident_key').where('closed_at', 'is', null);
      return isRetold ? sameOpen.doUpdateSet({ details: words }) : sameOpen.doNothing();
    })
    .returning('id')
    .executeTakeFirst();
  return opened !== undefined;
}

/** Closes an incident that has ended by itself; costs nothing but a look when there is none. */
export async function closeIncident(em: EntityManager, key: string, now: Date): Promise<void> {
  await closing(em, now).where('incident_key', '=', key).execute();
}

/** Closes every incident whose key begins so. */
export async function closeIncidents(em: EntityManager, keyPrefix: string, now: Date): Promise<void> {
  await closing(em, now).where(beginsWith(keyPrefix)).execute();
}

function closing(em: EntityManager, now: Date) {
  return database(em)
    .updateTable('task')
    .set({ status: 'completed', closed_at: now })
    .where('kind', '=', 'incident')
    .where('closed_at', 'is', null);
}

/** True when an incident whose key begins so is open: a look instead of a write where there is nothing to close. */
export async function hasOpenIncident(em: EntityManager, keyPrefix: string): Promise<boolean> {
  const open = database(em)
    .selectFrom('task')
    .select('id')
    .where('kind', '=', 'incident')
    .where('closed_at', 'is', null)
    .where(beginsWith(keyPrefix));
  return (await open.limit(1).executeTakeFirst()) !== undefined;
}

/** Keys of the open incidents of a kind: the kind itself, or the kind and whose it is (`disk-room/machine`). */
export async function openIncidentKeys(em: EntityManager, kind: string): Promise<ReadonlySet<string>> {
  const rows = await database(em)
    .selectFrom('task')
    .select('incident_key as key')
    .where('kind', '=', 'incident')
    .where('closed_at', 'is', null)
    .where(({ or, eb }) => or([eb('incident_key', '=', kind), beginsWith(`${kind}/`)]))
    .execute();
  return new Set(rows.flatMap(({ key }) => key ?? []));
}

function beginsWith(keyPrefix: string) {
  return sql<boolean>`starts_with(incident_key, ${keyPrefix})`;
}
