import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { messageName } from '#domain/processes/steered-name.ts';
import { stepWords } from '#domain/processes/step-words.ts';
import { database } from '../statements/database.ts';
import { instantOf } from '../statements/values.ts';
import { columns, type ProcessListQuery, type ProcessRow } from './process-query.ts';

/** Messages to processes that are not handed over yet, with how often each was tried. */
export interface MessageRow extends ProcessRow {
  readonly attempts: number;
  readonly lastError: string | null;
  readonly toWorkflowId: string;
}

const NOWHERE = '00000000-0000-0000-0000-';

export async function listMessages(
  em: EntityManager,
  {
    before,
    after,
    limit,
    minAttempts,
  }: Pick<ProcessListQuery, 'before' | 'after' | 'limit'> & { readonly minAttempts: number },
): Promise<readonly MessageRow[]> {
  const place = after && sql`(o.created_at, o.id) < (${instantOf(after.micros)}, ${ordinalOf(after.id)}::bigint)`;
  const { rows } = await sql<{
    id: string;
    workflowId: string;
    name: string | null;
    attempts: number;
    lastError: string | null;
    since: Date;
    place_micros: string;
  }>`
    select o.id, o.workflow_id as "workflowId", coalesce(o.signal_name, o.workflow_type) as name, o.attempts,
      o.last_error as "lastError", ${columns(sql`o.created_at`)}
    from outbox o where o.delivered_at is null and o.attempts >= ${minAttempts}
      and ${before === undefined ? sql`true` : sql`o.created_at <= ${before}::timestamptz`} and ${place ?? sql`true`}
    order by o.created_at desc, o.id desc limit ${sql.lit(limit)}`.execute(database(em));
  return rows.map(({ id, workflowId, name, attempts, lastError, since, place_micros }) => ({
    ...{ kind: 'message' as const, workflowId: messageName(id), siteId: null, toWorkflowId: workflowId },
    ...{ words: `сообщение «${stepWords(name ?? '')}» № ${id}`, status: 'не передано', attempts, lastError },
    state: 'running' as const,
    // Of one list with rows that have UUIDs: an ordinal stands in the last group of one.
    ...{ since, place_micros, id: `${NOWHERE}${id.padStart(12, '0')}` },
  }));
}

/** What a list gave as the id of a message; of another row's, the last there is. */
function ordinalOf(id: string): string {
  return id.startsWith(NOWHERE) ? String(Number(id.slice(NOWHERE.length))) : '9223372036854775807';
}
