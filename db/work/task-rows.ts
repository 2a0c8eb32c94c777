import type { EntityManager } from '@mikro-orm/postgresql';
import type { Subject, SubjectKind } from '#domain/work/subject.ts';
import type { TaskKind } from '#domain/work/task-kinds.ts';
import type { TaskState } from '#domain/work/task-states.ts';

export interface TaskRow {
  readonly id: string;
  readonly kind: TaskKind;
  readonly subject_kind: SubjectKind;
  readonly subject_id: string;
  /** Null: of the whole installation. */
  readonly site_id: string | null;
  readonly revision: number;
  readonly assignee_id: string | null;
  readonly assignee_name: string | null;
  readonly excluded_owner_id: string | null;
  readonly status: TaskState;
  readonly follow_up_at: string | null;
  readonly due_at: string | null;
  readonly reminded_at: string | null;
  readonly escalated_at: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly comment_count: number;
  readonly created_at: string;
  readonly closed_at: string | null;
  readonly place_micros: string;
}

const SELECT = `select t.id, t.kind, t.subject_kind, t.subject_id, t.site_id, t.revision, t.assignee_id,
  owner.full_name as assignee_name, t.excluded_owner_id, t.status, t.follow_up_at, t.due_at, t.reminded_at, t.escalated_at,
  t.details, t.comment_count, t.created_at, t.closed_at,
  (extract(epoch from t.created_at) * 1000000)::bigint::text as place_micros
  from task t left join account owner on owner.id = t.assignee_id`;

/** Every task a subject has had, oldest first. */
export function listTasksOf(em: EntityManager, { kind, id }: Subject): Promise<TaskRow[]> {
  return em.execute<TaskRow[]>(`${SELECT} where t.subject_kind = ? and t.subject_id = ? order by t.created_at, t.id`, [
    kind,
    id,
  ]);
}

/** A task, open or ended; null when there is none. */
export async function findTask(em: EntityManager, id: string): Promise<TaskRow | null> {
  const [row] = await em.execute<TaskRow[]>(`${SELECT} where t.id = ?`, [id]);
  return row ?? null;
}

/** The same, its row locked until the caller's transaction ends. Read after the lock is held: who waited sees what the other has done. */
export async function lockTask(em: EntityManager, id: string): Promise<TaskRow | null> {
  await em.execute('select 1 from task where id = ? for update', [id]);
  return findTask(em, id);
}

export interface TaskQuery {
  /** Null: all sites. */
  readonly siteId: string | null;
  /** Kinds that are listed whoever their owner is. */
  readonly kinds: readonly TaskKind[];
  /** Kinds of which only one person's are listed. */
  readonly ownKinds: readonly TaskKind[];
  readonly ownerId: string;
  readonly after?: { readonly micros: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Open tasks, oldest first. */
export function listOpenTasks(em: EntityManager, query: TaskQuery): Promise<TaskRow[]> {
  const conditions = [
    't.closed_at is null',
    '(t.kind = any(?::text[]) or (t.kind = any(?::text[]) and t.assignee_id = ?))',
  ];
  const params: unknown[] = [arrayOf(query.kinds), arrayOf(query.ownKinds), query.ownerId];
  if (query.siteId !== null) {
    conditions.push('t.site_id = ?');
    params.push(query.siteId);
  }
  if (query.after) {
    conditions.push(`(t.created_at, t.id) > ('epoch'::timestamptz + ?::bigint * interval '1 microsecond', ?::uuid)`);
    params.push(query.after.micros, query.after.id);
  }
  return em.execute<TaskRow[]>(`${SELECT} where ${conditions.join(' and ')} order by t.created_at, t.id limit ?`, [
    ...params,
    query.limit,
  ]);
}

function arrayOf(kinds: readonly string[]): string {
  return `{${kinds.join(',')}}`;
}
