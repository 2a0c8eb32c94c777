import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { count, now as clock } from '../statements/values.ts';

/** Facts that were handed over to a process. */
export async function countTold(em: EntityManager, workflowId: string): Promise<number> {
  const told = database(em)
    .selectFrom('outbox')
    .select(count().as('n'))
    .where('workflow_id', '=', workflowId)
    .where('kind', '=', 'signal')
    .where('delivered_at', 'is not', null)
    .where('dedupe_key', 'not like', `${RETOLD}%`);
  return (await told.executeTakeFirstOrThrow()).n;
}

/** What the key of a message begins with that is told once more. */
const RETOLD = 'retold:';

/**
 * Queues once more what was handed over to a process, word for word: processes know a fact that they have heard by its own id or revision.
 * `key` tells this wish from others; a repeat queues nothing.
 */
export async function retell(em: EntityManager, workflowId: string, key: string, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into outbox (dedupe_key, kind, workflow_id, signal_name, payload, created_at, next_attempt_at)
    select ${RETOLD} || ${key} || ':' || id, kind, workflow_id, signal_name, payload, ${now}::timestamptz, ${clock()}
    from outbox where workflow_id = ${workflowId} and kind = 'signal' and delivered_at is not null and dedupe_key not like ${`${RETOLD}%`}
    order by id
    on conflict (dedupe_key) do nothing`.execute(database(em));
  return Number(numAffectedRows ?? 0);
}

/** Lets a message that waits for its next try be handed over now. False: it was handed over meanwhile. */
export async function hurryMessage(em: EntityManager, id: string): Promise<boolean> {
  const hurried = database(em)
    .updateTable('outbox')
    .set({ next_attempt_at: clock() })
    .where('id', '=', id)
    .where('delivered_at', 'is', null)
    .returning('id');
  return (await hurried.executeTakeFirst()) !== undefined;
}
