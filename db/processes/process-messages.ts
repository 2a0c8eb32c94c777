import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
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

/** With the digits by which a UUID is known: a list goes on after a message too. */
const NOWHERE = '00000000-0000-8000-8000-';

/** What messages are narrowed by. */
export interface MessagesWanted extends Pick<ProcessListQuery, 'before'> {
  readonly minAttempts: number;
  /** Only those that were never tried. */
  readonly isUntried?: boolean | undefined;
  /** A part of the failure's name, whatever its case. */
  readonly error?: string | undefined;
}

export async function listMessages(
  em: EntityManager,
  { after, limit, ...wanted }: MessagesWanted & Pick<ProcessListQuery, 'after' | 'limit'>,
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
    from outbox o where ${waiting(wanted)} and ${place ?? sql`true`}
    order by o.created_at desc, o.id desc limit ${sql.lit(limit)}`.execute(database(em));
  return rows.map(({ id, workflowId, name, attempts, lastError, since, place_micros }) => ({
    ...{ kind: 'message' as const, workflowId: messageName(id), siteId: null, toWorkflowId: workflowId },
    ...{ words: `сообщение «${stepWords(name ?? '')}» № ${id}`, status: 'не передано', attempts, lastError },
    state: 'running' as const,
    // Of one list with rows that have UUIDs: an ordinal stands in the last group of one.
    ...{ since, place_micros, id: `${NOWHERE}${id.padStart(12, '0')}` },
  }));
}

/** How many such messages there are, of an index that holds only those not handed over. */
export async function countMessages(em: EntityManager, wanted: MessagesWanted): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from outbox o where ${waiting(wanted)}`.execute(
    database(em),
  );
  return rows[0]?.n ?? 0;
}

function waiting({ before, minAttempts, isUntried = false, error }: MessagesWanted): RawBuilder<unknown> {
  return sql.join(
    [
      sql`o.delivered_at is null and o.attempts >= ${minAttempts}`,
      ...(isUntried ? [sql`o.attempts = 0`] : []),
      ...(error === undefined ? [] : [sql`strpos(lower(coalesce(o.last_error, '')), lower(${error}::text)) > 0`]),
      ...(before === undefined ? [] : [sql`o.created_at <= ${before}::timestamptz`]),
    ],
    sql` and `,
  );
}

/** What a list gave as the id of a message; of another row's, the last there is. */
function ordinalOf(id: string): string {
  return id.startsWith(NOWHERE) ? String(Number(id.slice(NOWHERE.length))) : '9223372036854775807';
}
