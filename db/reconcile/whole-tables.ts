import type { EntityManager } from '@mikro-orm/postgresql';
import { batchWorkflowId, type BatchName } from '#domain/batches/batch-process.ts';
import type { Bounds } from '#domain/reconcile/bounds.ts';
import type { NumberingFacts } from '#domain/reconcile/system/numbering.ts';
import type { QueueFacts } from '#domain/reconcile/system/queues.ts';
import { arrayOf } from './letter-page.ts';
import { letterIdOfWorkflow, letterWorkflowId } from '#domain/letters/letter-process.ts';

/** How the numbers of each site and year run. */
export function readNumbering(em: EntityManager): Promise<NumberingFacts[]> {
  return em.execute<NumberingFacts[]>(
    `select coalesce(l.site_id, c.site_id) as "siteId", coalesce(l.year, c.year) as year, c.last_sequence as "lastSequence",
            coalesce(l.count, 0)::int as count, coalesce(l.max, 0)::int as "maxSequence"
       from (select site_id, number_year as year, count(*), max(number_sequence) from letter where number is not null
              group by site_id, number_year) l
       full join letter_counter c on c.site_id = l.site_id and c.year = l.year`,
  );
}

/** Letters named in an answer that somebody was given, and that are not there. */
export async function findUnknownAnswers(em: EntityManager): Promise<readonly string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select distinct k.response_body ->> 'id' as id from idempotency_key k
      where jsonb_typeof(k.response_body -> 'id') = 'string' and k.response_status < 300
        and not exists (select 1 from letter l where l.id::text = k.response_body ->> 'id') limit 1000`,
  );
  return rows.map(({ id }) => id);
}

/** Of these processes, the ones whose letter is in the table. */
export async function knownLetterWorkflows(
  em: EntityManager,
  workflowIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await em.execute<{ id: string }[]>('select id::text as id from letter where id::text = any(?::text[])', [
    arrayOf(workflowIds.map(letterIdOfWorkflow)),
  ]);
  return new Set(rows.map(({ id }) => letterWorkflowId(id)));
}

export async function knownNumbers(em: EntityManager, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await em.execute<{ number: string }[]>('select number from letter where number = any(?::text[])', [
    arrayOf(numbers),
  ]);
  return new Set(rows.map(({ number }) => number));
}

/** Every batch's process: they are few. */
export async function knownBatchWorkflows(em: EntityManager): Promise<ReadonlySet<string>> {
  const rows = await em.execute<BatchName[]>(
    `select site_id as "siteId", batch_date as "batchDate", ordinal from batch`,
  );
  return new Set(rows.map(batchWorkflowId));
}

/** Entries that hold words where only ids and codes belong. */
export async function findWordsInClear(em: EntityManager, table: 'outbox' | 'audit'): Promise<readonly string[]> {
  const [id, column] = table === 'outbox' ? ['id', 'payload'] : ['sequence', 'data'];
  const rows = await em.execute<{ id: string }[]>(
    `select ${id}::text as id from ${table} where ${column}::text ~ '[А-Яа-яЁё]' order by ${id} limit 100`,
  );
  return rows.map((row) => row.id);
}

/** What waits. Ages are taken from times that the database itself wrote, so that a moved rehearsal clock does not count. */
export async function readQueues(em: EntityManager, bounds: Bounds, now: Date): Promise<QueueFacts> {
  const [counts] = await em.execute<Omit<QueueFacts, 'stuckMessages'>[]>(
    `select (select count(*)::int from outbox where delivered_at is null) as "outboxCount",
            (select count(*)::int from tracking_ticket where state = 'open') as "openTickets",
            (select count(*)::int from tracking_ticket where state = 'open'
              and read_after < ?::timestamptz - ? * interval '1 millisecond') as "unreadTickets",
            (select coalesce(max(jsonb_array_length(shpis)), 0)::int from tracking_ticket) as "largestTicket"`,
    [now, bounds.ticketUnreadMs],
  );
  const stuckMessages = await em.execute<QueueFacts['stuckMessages']>(
    `select id::text as id, workflow_id as "workflowId", last_error as "lastError" from outbox o
      where delivered_at is null
        and (next_attempt_at < now() - ? * interval '1 millisecond'
             or (attempts >= ? and created_at < ?::timestamptz - ? * interval '1 millisecond'))
        and not exists (select 1 from outbox earlier where earlier.workflow_id = o.workflow_id
                         and earlier.delivered_at is null and earlier.id < o.id)
      order by id limit 100`,
    [bounds.outboxMs, bounds.attempts, now, bounds.outboxMs],
  );
  if (!counts) throw new Error('the database counted nothing');
  return { ...counts, stuckMessages };
}

/** Of these hashes, the ones that some row names. */
export async function namedBlobs(em: EntityManager, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await em.execute<{ sha256: string }[]>(
    `with asked as (select unnest(?::text[]) as sha256)
     select sha256 from asked where exists (select 1 from file f where f.sha256 = asked.sha256)
        or exists (select 1 from attachment a where a.sha256 = asked.sha256)
        or exists (select 1 from conversion c where c.source_sha256 = asked.sha256 or c.pdf_sha256 = asked.sha256)
        or exists (select 1 from batch b where b.archive_sha256 = asked.sha256 or b.form103sha256 = asked.sha256)`,
    [arrayOf(hashes)],
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}
