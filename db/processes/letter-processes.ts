import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { letterStatusName } from '#domain/letters/letter-life.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { letterStateOf, letterStatusesIn } from '#domain/processes/process-states.ts';
import { subjectWords } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import { columns, conditions, type ProcessListQuery, type ProcessRow } from './process-query.ts';

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
