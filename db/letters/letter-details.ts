import type { EntityManager } from '@mikro-orm/postgresql';
import type { TaskKind, TaskStatus } from '#domain/work/task-kinds.ts';

/** One line of the timeline with its actor's name. */
export interface TimelineRow {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor_name: string | null;
}

/** A letter's timeline, oldest first. */
export function listTimeline(em: EntityManager, letterId: string): Promise<TimelineRow[]> {
  return em.execute<TimelineRow[]>(
    `select e.id::text as id, e.at, e.kind, e.data, a.full_name as actor_name
       from letter_event e left join account a on a.id = e.actor_id where e.letter_id = ? order by e.at, e.id`,
    [letterId],
  );
}

export interface PostalEventRow {
  readonly oper_type: number;
  readonly oper_attr: number;
  readonly oper_date: string;
  readonly oper_name: string | null;
  readonly office_index: string;
  readonly received_at: string;
}

/** The Post's operations in the order they were read. */
export function listPostalEvents(em: EntityManager, letterId: string): Promise<PostalEventRow[]> {
  return em.execute<PostalEventRow[]>(
    `select oper_type, oper_attr, oper_date, oper_name, office_index, received_at from postal_event
      where letter_id = ? order by id`,
    [letterId],
  );
}

export interface TaskRow {
  readonly id: string;
  readonly kind: TaskKind;
  /** Null: an incident of the whole installation. */
  readonly site_id: string | null;
  readonly letter_id: string | null;
  readonly letter_number: string | null;
  readonly batch_id: string | null;
  readonly revision: number;
  readonly assignee_id: string | null;
  readonly status: TaskStatus;
  readonly due_at: string | null;
  readonly reminded_at: string | null;
  readonly escalated_at: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly created_at: string;
  readonly place_micros: string;
}

const TASK_COLUMNS = `t.id, t.kind, t.site_id, coalesce(t.letter_id, t.about_letter_id) as letter_id, l.number as letter_number,
  coalesce(t.batch_id, t.about_batch_id) as batch_id, t.revision, t.assignee_id, t.status,
  t.due_at, t.reminded_at, t.escalated_at, t.details, t.created_at,
  (extract(epoch from t.created_at) * 1000000)::bigint::text as place_micros
  from task t left join letter l on l.id = coalesce(t.letter_id, t.about_letter_id)`;

/** Every task a letter has had, oldest first. */
export function listTasksOfLetter(em: EntityManager, letterId: string): Promise<TaskRow[]> {
  const own = '(t.letter_id = ? or t.about_letter_id = ?)';
  return em.execute<TaskRow[]>(`select ${TASK_COLUMNS} where ${own} order by t.created_at, t.id`, [letterId, letterId]);
}

export interface TaskQuery {
  /** Null: all sites. */
  readonly siteId: string | null;
  /** Approvals of other people are left out; null: none is. */
  readonly approvalsOf: string | null;
  /** Incidents are for those who answer for the site or the installation. */
  readonly withIncidents: boolean;
  readonly after?: { readonly micros: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Open tasks, oldest first. */
export function listOpenTasks(em: EntityManager, query: TaskQuery): Promise<TaskRow[]> {
  const conditions = [`t.status = 'open'`];
  const params: unknown[] = [];
  if (query.siteId !== null) {
    conditions.push('t.site_id = ?');
    params.push(query.siteId);
  }
  if (!query.withIncidents) conditions.push(`t.kind <> 'incident'`);
  if (query.approvalsOf !== null) {
    conditions.push(`(t.kind <> 'approve' or t.assignee_id = ?)`);
    params.push(query.approvalsOf);
  }
  if (query.after) {
    conditions.push(`(t.created_at, t.id) > ('epoch'::timestamptz + ?::bigint * interval '1 microsecond', ?::uuid)`);
    params.push(query.after.micros, query.after.id);
  }
  return em.execute<TaskRow[]>(
    `select ${TASK_COLUMNS} where ${conditions.join(' and ')} order by t.created_at, t.id limit ?`,
    [...params, query.limit],
  );
}

/** Names of accounts by id. */
export async function namesOf(
  em: EntityManager,
  accountIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = accountIds.filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await em.execute<{ id: string; full_name: string }[]>(
    'select id, full_name from account where id in (?)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.full_name]));
}
