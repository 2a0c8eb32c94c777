import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { constant, json } from '../statements/values.ts';

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
  const opened = await database(em)
    .insertInto('task')
    .values({
      id: randomUUID(),
      kind: 'incident',
      site_id: siteId,
      incident_key: key,
      about_batch_id: batchId ?? null,
      details: json({ words: [words] }),
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('incident_key').where('status', '=', constant('open')).doNothing())
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
  await closing(em, now)
    .where(sql<boolean>`starts_with(incident_key, ${keyPrefix})`)
    .execute();
}

function closing(em: EntityManager, now: Date) {
  const closed = { status: 'done', closed_at: now } as const;
  return database(em)
    .updateTable('task')
    .set(closed)
    .where('kind', '=', 'incident')
    .where('status', '=', constant('open'));
}

/** True when an incident whose key begins so is open: a look instead of a write where there is nothing to close. */
export async function hasOpenIncident(em: EntityManager, keyPrefix: string): Promise<boolean> {
  const open = database(em)
    .selectFrom('task')
    .select('id')
    .where('kind', '=', 'incident')
    .where('status', '=', constant('open'))
    .where(sql<boolean>`starts_with(incident_key, ${keyPrefix})`);
  return (await open.limit(1).executeTakeFirst()) !== undefined;
}
