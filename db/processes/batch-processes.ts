import { dayWords } from '#domain/work/plain-text.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { batchStatusName } from '#domain/batches/batch-life.ts';
import { batchWorkflowId } from '#domain/batches/batch-process.ts';
import type { BatchStatus } from '#domain/batches/batch-status.ts';
import { batchStateOf, batchStatusesIn } from '#domain/processes/process-states.ts';
import { database } from '../statements/database.ts';
import { columns, conditions, type ProcessListQuery, type ProcessRow } from './process-query.ts';

interface BatchLine {
  readonly id: string;
  readonly siteId: string;
  readonly batchDate: string;
  readonly ordinal: number;
  readonly status: BatchStatus;
  readonly since: Date;
  readonly place_micros: string;
}

/** `number`: a day and an ordinal, or a part of them as they are written. */
export async function listBatchProcesses(
  em: EntityManager,
  query: ProcessListQuery & { readonly number?: string | undefined },
): Promise<readonly ProcessRow[]> {
  const { number, state } = query;
  const since = state === 'done' ? sql`b.created_at` : sql`b.status_since`;
  const narrowed = conditions(query, { id: sql`b.id`, site: sql`b.site_id`, since });
  const name = sql`b.site_id || ' ' || substr(b.batch_date, 9, 2) || '.' || substr(b.batch_date, 6, 2) || '.' || substr(b.batch_date, 1, 4) || ' № ' || b.ordinal`;
  const named = number === undefined ? sql`true` : sql`strpos(${name}, ${number}) > 0`;
  const statuses = number === undefined ? batchStatusesIn(state) : [...batchStatusesIn('open'), 'closed'];
  const openOnly = statuses.includes('closed') ? sql`true` : sql`b.status <> 'closed'`;
  const { rows } = await sql<BatchLine>`
    select b.id, b.site_id as "siteId", b.batch_date as "batchDate", b.ordinal, b.status, ${columns(since)} from batch b
    where b.status = any(${[...statuses]}::text[]) and ${openOnly} and ${named} and ${narrowed}
    order by ${since} desc, b.id desc limit ${sql.lit(query.limit)}`.execute(database(em));
  return rows.map((row) => ({
    ...{ kind: 'batch' as const, workflowId: batchWorkflowId(row), siteId: row.siteId },
    ...{ status: batchStatusName(row.status), state: batchStateOf(row.status) },
    words: `партия ${row.siteId} от ${dayWords(row.batchDate)} № ${row.ordinal}`,
    ...{ since: row.since, place_micros: row.place_micros, id: row.id },
  }));
}
