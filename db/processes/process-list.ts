import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { batchStatusName } from '#domain/batches/batch-life.ts';
import { batchWorkflowId } from '#domain/batches/batch-process.ts';
import type { BatchStatus } from '#domain/batches/batch-status.ts';
import { letterStatusName } from '#domain/letters/letter-life.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import type { ProcessKind } from '#domain/processes/process-name.ts';
import {
  batchStateOf,
  batchStatusesIn,
  letterStateOf,
  letterStatusesIn,
  type ProcessState,
} from '#domain/processes/process-states.ts';
import { messageName } from '#domain/processes/steered-name.ts';
import { stepWords } from '#domain/processes/step-words.ts';
import { PUBLICATION_WORKFLOW, publicationWorkflowId } from '#domain/publications/publication-process.ts';
import { STANDING_NAMES, type PublicationStanding } from '#domain/publications/standing.ts';
import { subjectWords } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import { instantOf } from '../statements/values.ts';

/** One process of a list. */
export interface ProcessRow {
  readonly kind: ProcessKind;
  /** The workflow's id; of a message its name in lists. */
  readonly workflowId: string;
  readonly words: string;
  readonly siteId: string | null;
  readonly status: string;
  /** Apart from what is stuck. */
  readonly state: 'running' | 'asleep' | 'done';
  /** Since when it stands so; of what is done, when it was begun. */
  readonly since: Date;
  /** A place in the list: the instant in microseconds since 1970, and the row. */
  readonly place_micros: string;
  readonly id: string;
}

/** What a list is narrowed by. Which ids are stuck is asked first, of small tables: `only` are the only ones wanted, `but` are left out. */
export interface ProcessListQuery {
  readonly siteId: string | null;
  readonly state: Exclude<ProcessState, 'stuck'>;
  readonly only?: readonly string[] | undefined;
  readonly but?: readonly string[] | undefined;
  /** Not changed since. */
  readonly before?: Date | undefined;
  readonly after?: { readonly micros: string; readonly id: string } | undefined;
  readonly limit: number;
}

interface Narrowed {
  readonly id: RawBuilder<unknown>;
  readonly site: RawBuilder<unknown>;
  readonly since: RawBuilder<unknown>;
}

/** The newest first; every condition stands on the columns of an index. */
function conditions(
  { siteId, only, but = [], before, after }: ProcessListQuery,
  { id, site, since }: Narrowed,
): RawBuilder<unknown> {
  const place = after && sql`(${since}, ${id}) < (${instantOf(after.micros)}, ${after.id}::uuid)`;
  const all = [
    siteId === null ? undefined : sql`${site} = ${siteId}`,
    only === undefined ? undefined : sql`${id} = any(${[...only]}::uuid[])`,
    but.length === 0 ? undefined : sql`not (${id} = any(${[...but]}::uuid[]))`,
    before === undefined ? undefined : sql`${since} <= ${before}::timestamptz`,
    place,
  ].filter((one) => one !== undefined);
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

const columns = (since: RawBuilder<unknown>) =>
  sql`${since} as since, (extract(epoch from ${since}) * 1000000)::bigint::text as place_micros`;

interface LetterLine {
  readonly id: string;
  readonly number: string | null;
  readonly site_id: string;
  readonly status: LetterStatus;
  readonly since: Date;
  readonly place_micros: string;
}

/** Letters: the first of every status that is wanted, of an index that holds only letters whose life goes on. */
export async function listLetterProcesses(em: EntityManager, query: ProcessListQuery): Promise<readonly ProcessRow[]> {
  const statuses = letterStatusesIn(query.state);
  if (query.only !== undefined) return listOnlyLetters(em, query, statuses);
  const isDone = query.state === 'done';
  const since = isDone ? sql`l.created_at` : sql`l.status_since`;
  const narrowed = conditions(query, { id: sql`l.id`, site: sql`l.site_id`, since });
  // What is done stands in the index of folders, by its creation.
  const folders = sql`letter_folder(l.status) = f.folder and l.kind = k.kind`;
  const ways = isDone
    ? sql`unnest(array['done', 'cancelled']) as f(folder) cross join unnest(array['registered', 'simple']) as k(kind)`
    : sql`unnest(${[...statuses]}::text[]) as s(status)`;
  const way = isDone ? folders : sql`l.status = s.status and l.status not in ('draft', 'cancelled', 'filed')`;
  const wanted = isDone ? sql`l.status = any(${[...statuses]}::text[])` : sql`true`;
  const { rows } = await sql<LetterLine>`
    select w.* from ${ways} cross join lateral (
      select l.id, l.number, l.site_id, l.status, ${columns(since)} from letter l
      where ${way} and ${wanted} and ${narrowed} order by ${since} desc, l.id desc limit ${sql.lit(query.limit)}) w
    order by w.since desc, w.id desc limit ${sql.lit(query.limit)}`.execute(database(em));
  return rows.map(letterRow);
}

/** Of these letters those that stand so: they are few, and read by their ids. */
async function listOnlyLetters(
  em: EntityManager,
  query: ProcessListQuery,
  statuses: readonly LetterStatus[],
): Promise<readonly ProcessRow[]> {
  const since = sql`l.status_since`;
  const narrowed = conditions(query, { id: sql`l.id`, site: sql`l.site_id`, since });
  const { rows } = await sql<LetterLine>`
    select l.id, l.number, l.site_id, l.status, ${columns(since)} from letter l
    where l.status = any(${[...statuses]}::text[]) and ${narrowed}
    order by ${since} desc, l.id desc limit ${sql.lit(query.limit)}`.execute(database(em));
  return rows.map(letterRow);
}

function letterRow({ id, number, site_id: siteId, status, since, place_micros }: LetterLine): ProcessRow {
  const words = number === null ? 'письмо без номера' : subjectWords('letter', number);
  const place = { since, place_micros, id };
  const stands = { status: letterStatusName(status), state: letterStateOf(status) };
  return { kind: 'letter', workflowId: letterWorkflowId(id), words, siteId, ...stands, ...place };
}

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
    words: `партия ${row.siteId} от ${row.batchDate.split('-').reverse().join('.')} № ${row.ordinal}`,
    ...{ since: row.since, place_micros: row.place_micros, id: row.id },
  }));
}

interface PublicationLine {
  readonly id: string;
  readonly siteId: string;
  readonly number: string | null;
  readonly standing: PublicationStanding;
  readonly since: Date;
  readonly place_micros: string;
}

/** Publications, the last changed first; one lives as long as its card, so none is ever done. `number`: the beginning of its card's. */
export async function listPublicationProcesses(
  em: EntityManager,
  query: ProcessListQuery & { readonly number?: string | undefined },
): Promise<readonly ProcessRow[]> {
  const { number, state } = query;
  if (state === 'done') return [];
  const since = sql`p.updated_at`;
  const narrowed = conditions(query, { id: sql`p.id`, site: sql`p.site_id`, since });
  const stands = sql`mask_publication_standing(p.wanted_since, p.last_status, p.receipt_due_at)`;
  const standing =
    state === 'open' ? sql`true` : state === 'running' ? sql`${stands} = 'to_send'` : sql`${stands} <> 'to_send'`;
  const named =
    number === undefined
      ? sql`true`
      : sql`p.id in (select m.id from matter m where matter_number_form(m.registration_number) = matter_number_form(${number}))`;
  const { rows } = await sql<PublicationLine>`
    select p.id, p.site_id as "siteId", m.registration_number as number,
      ${stands} as standing, ${columns(since)}
    from publication p left join matter m on m.id = p.id
    where ${standing} and ${named} and ${narrowed} order by ${since} desc, p.id desc limit ${sql.lit(query.limit)}`.execute(
    database(em),
  );
  return rows.map(({ id, siteId, number: own, standing: how, since: at, place_micros }) => ({
    ...{ kind: PUBLICATION_WORKFLOW as 'publication', workflowId: publicationWorkflowId(id), siteId },
    ...{ words: subjectWords('publication', own), status: STANDING_NAMES[how] },
    state: how === 'to_send' ? ('running' as const) : ('asleep' as const),
    ...{ since: at, place_micros, id },
  }));
}

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
