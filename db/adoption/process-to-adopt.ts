import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Subject } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import { anyOf, json, now as clock } from '../statements/values.ts';

/** A subject that must have a live process, and that process's id. */
export interface OpenSubject {
  readonly subject: Subject;
  readonly workflowId: string;
}

/** How a process begins anew where the rows prove that its subject stands. */
export interface ProcessToAdopt extends OpenSubject {
  readonly workflowType: string;
  /** The key under which its first start was queued. */
  readonly startKey: string;
  readonly input: object;
}

/** How one kind of subject is found and read. */
export interface KindToAdopt {
  /** The next open ones in the order of their ids. */
  readonly openAfter: (em: EntityManager, afterId: string, limit: number) => Promise<readonly OpenSubject[]>;
  /** The subject that this process leads, or led; null: it is another kind's, or no row knows it. */
  readonly byWorkflow: (em: EntityManager, workflowId: string) => Promise<OpenSubject | null>;
  /** True: its rows alone prove what has left, so that a lost process is begun again without anybody's word. */
  readonly isLedAtOnce: boolean;
  /** Null: its life has ended, or has not begun. */
  readonly read: (em: EntityManager, id: string, now: Date) => Promise<ProcessToAdopt | null>;
}

const ADOPTION_LOCK = 7_205_331;

/** One adopter at a time for a process, until the caller's transaction ends. */
export async function lockAdoption(em: EntityManager, workflowId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ADOPTION_LOCK}, hashtext(${workflowId}))`.execute(database(em));
}

/** Notes a start that was never queued, so that it is on record like every other. */
export async function noteStart(em: EntityManager, process: ProcessToAdopt, now: Date): Promise<void> {
  await database(em)
    .insertInto('outbox')
    .values({
      ...{ dedupe_key: process.startKey, kind: 'start', workflow_type: process.workflowType },
      ...{ workflow_id: process.workflowId, payload: json(process.input) },
      ...{ created_at: now, next_attempt_at: clock(), delivered_at: clock() },
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .execute();
}

/** Processes of letters, batches and notices whose life has ended and to whom something is still to be told. */
export async function findEndedWithMessages(em: EntityManager): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct o.workflow_id as id from outbox o
      join every_letter l on o.workflow_id = 'letter/' || l.id::text
     where o.delivered_at is null and o.kind <> 'start' and l.status in ('filed', 'cancelled')
    union
    select distinct o.workflow_id from outbox o
      join batch b on o.workflow_id = 'batch/' || b.site_id || '/' || b.batch_date || '/' || b.ordinal::text
     where o.delivered_at is null and o.kind <> 'start' and b.status = 'closed'
    union
    select distinct o.workflow_id from outbox o
      join notification n on o.workflow_id = 'notification/' || n.id::text
     where o.delivered_at is null and o.kind <> 'start' and n.finished_at is not null`.execute(database(em));
  return rows.map(({ id }) => id);
}

/** Nobody is left to hear them, and nothing depends on it. */
export async function dropMessagesTo(em: EntityManager, workflowIds: readonly string[]): Promise<number> {
  if (workflowIds.length === 0) return 0;
  const dropped = await database(em)
    .updateTable('outbox')
    .set({ delivered_at: clock(), last_error: 'ProcessEnded' })
    .where('workflow_id', '=', anyOf(workflowIds))
    .where('delivered_at', 'is', null)
    .where('kind', '<>', 'start')
    .returning('id')
    .execute();
  return dropped.length;
}
