import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type NotNull, type RawBuilder } from 'kysely';
import { batchWorkflowId } from '#domain/batches/batch-process.ts';
import type { Bounds } from '#domain/reconcile/bounds.ts';
import type { NumberingFacts } from '#domain/reconcile/system/numbering.ts';
import type { QueueFacts } from '#domain/reconcile/system/queues.ts';
import { letterIdOfWorkflow, letterWorkflowId } from '#domain/letters/letter-process.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { PASSED_NUMBERS } from './passed-numbers.ts';
import { database } from '../statements/database.ts';
import { anyOf, count, milliseconds } from '../statements/values.ts';
import { isFirstOfWorkflow } from '../work/outbox.ts';

/** How the numbers of each site and year run. */
export function readNumbering(em: EntityManager): Promise<NumberingFacts[]> {
  return database(em)
    .with('given', (db) =>
      db
        .selectFrom(EVERY_LETTER)
        .select(['site_id', 'number_year as year', count().as('count')])
        .select(sql<number>`max(number_sequence)`.as('max'))
        .where('number', 'is not', null)
        .groupBy(['site_id', 'number_year']),
    )
    .selectFrom('given as l')
    .fullJoin('letter_counter as c', (join) => join.onRef('c.site_id', '=', 'l.site_id').onRef('c.year', '=', 'l.year'))
    .leftJoin(PASSED_NUMBERS, (join) =>
      join
        .on(sql<boolean>`p.site_id = coalesce(l.site_id, c.site_id)`)
        .on(sql<boolean>`p.year = coalesce(l.year, c.year)`),
    )
    .select('c.last_sequence as lastSequence')
    .select(sql<string>`coalesce(l.site_id, c.site_id)`.as('siteId'))
    .select(sql<number>`coalesce(l.year, c.year)`.as('year'))
    .select(
      sql<number>`(select coalesce(sum(r.lifted_to - r.first_sequence + 1), 0)::int from recovery_search r
        where r.lifted_to is not null and r.site_id = coalesce(l.site_id, c.site_id)
          and r.year = coalesce(l.year, c.year))`.as('skipped'),
    )
    .select(({ fn, lit }) => [
      fn.coalesce('l.count', lit(0)).as('count'),
      fn.coalesce('l.max', lit(0)).as('maxSequence'),
      fn.coalesce('p.passed', lit(0)).as('passed'),
    ])
    .execute();
}

/** Letters named in an answer that somebody was given, and that are not there. */
export async function findUnknownAnswers(em: EntityManager): Promise<readonly string[]> {
  const rows = await database(em)
    .selectFrom('idempotency_key as k')
    .distinct()
    .select(sql<string>`k.response_body ->> 'id'`.as('id'))
    .where(sql<boolean>`jsonb_typeof(k.response_body -> 'id') = 'string'`)
    // The id of a card, an assignment or anything else looks the same: only what was answered as a letter's is held to it.
    .where('k.names_kind', '=', 'letter')
    .where('k.response_status', '<', 300)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom(EVERY_LETTER)
            .select('l.id')
            .where(sql<boolean>`l.id::text = k.response_body ->> 'id'`),
        ),
      ),
    )
    .limit(1_000)
    .execute();
  return rows.map(({ id }) => id);
}

/** Of these processes, the ones whose letter is in the table. */
export async function knownLetterWorkflows(
  em: EntityManager,
  workflowIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = database(em)
    .selectFrom(EVERY_LETTER)
    .select('id')
    .where(sql<boolean>`id::text = any(${workflowIds.map(letterIdOfWorkflow)})`);
  return new Set((await known.execute()).map(({ id }) => letterWorkflowId(id)));
}

/** Of these numbers, the ones that a letter has, or that a recovery found at the Post and keeps for people. */
export async function knownNumbers(em: EntityManager, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const db = database(em);
  const known = db
    .selectFrom(EVERY_LETTER)
    .select('number')
    .where('number', '=', anyOf(numbers))
    .union(
      db
        .selectFrom('recovery_finding')
        .select('registration_number as number')
        .where('registration_number', '=', anyOf(numbers)),
    );
  return new Set((await known.$narrowType<{ number: NotNull }>().execute()).map(({ number }) => number));
}

/** Every batch's process: they are few. */
export async function knownBatchWorkflows(em: EntityManager): Promise<ReadonlySet<string>> {
  const names = ['site_id as siteId', 'batch_date as batchDate', 'ordinal'] as const;
  return new Set((await database(em).selectFrom('batch').select(names).execute()).map(batchWorkflowId));
}

/** Entries that hold words where only ids and codes belong. */
export async function findWordsInClear(em: EntityManager, table: 'outbox' | 'audit'): Promise<readonly string[]> {
  const db = database(em);
  const rows =
    table === 'outbox'
      ? await db
          .selectFrom('outbox')
          .select('id')
          .where(hasWords(sql.ref('payload')))
          .orderBy('id')
          .limit(100)
          .execute()
      : await db
          .selectFrom('audit')
          .select('sequence as id')
          .where(hasWords(WORDS_APART))
          .orderBy('sequence')
          .limit(100)
          .execute();
  return rows.map(({ id }) => id);
}

function hasWords(content: RawBuilder<unknown>) {
  return sql<boolean>`${content}::text ~ '[А-Яа-яЁё]'`;
}

/** Earlier versions have written people's reasons with these acts. The chain keeps them for ever: nobody can be asked to take them out. */
const WITH_REASON = ['batch.cabinet_row_settled', 'batch.form103_settled', 'batch.closed_without_form'];
const WORDS_APART = sql`case when action = any(${WITH_REASON}::text[]) then data - 'reason' else data end`;

/** What waits. Ages are taken from times that the database itself wrote, so that a moved rehearsal clock does not count. */
export async function readQueues(em: EntityManager, bounds: Bounds, now: Date): Promise<QueueFacts> {
  const waiting = database(em).selectFrom('outbox').select(count().as('n')).where('delivered_at', 'is', null);
  const isOpen = sql<boolean>`state = 'open'`;
  const isUnread = sql<boolean>`state = 'open' and read_after < ${now}::timestamptz - ${milliseconds(bounds.ticketUnreadMs)}`;
  const tickets = await database(em)
    .selectFrom('tracking_ticket')
    .select(sql<number>`(count(*) filter (where ${isOpen}))::int`.as('openTickets'))
    .select(sql<number>`(count(*) filter (where ${isUnread}))::int`.as('unreadTickets'))
    .select(sql<number>`coalesce(max(jsonb_array_length(shpis)), 0)::int`.as('largestTicket'))
    .executeTakeFirstOrThrow();
  const { n: outboxCount } = await waiting.executeTakeFirstOrThrow();
  return { outboxCount, ...tickets, stuckMessages: await stuckMessages(em, bounds, now) };
}

function stuckMessages(em: EntityManager, bounds: Bounds, now: Date): Promise<QueueFacts['stuckMessages']> {
  const late = milliseconds(bounds.outboxMs);
  return database(em)
    .selectFrom('outbox as o')
    .select(['o.id', 'o.workflow_id as workflowId', 'o.last_error as lastError'])
    .where('o.delivered_at', 'is', null)
    .where(({ eb, or, and }) =>
      or([
        eb('o.next_attempt_at', '<', sql<Date>`now() - ${late}`),
        and([
          eb('o.attempts', '>=', bounds.attempts),
          eb('o.created_at', '<', sql<Date>`${now}::timestamptz - ${late}`),
        ]),
      ]),
    )
    .where(isFirstOfWorkflow)
    .orderBy('o.id')
    .limit(100)
    .execute();
}
