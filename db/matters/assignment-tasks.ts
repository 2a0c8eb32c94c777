import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { termOf, type AssignmentFacts } from '#domain/matters/assignment.ts';
import type { assignmentWork } from '#domain/matters/matter-work.ts';
import { assignmentSubject } from '#domain/matters/subjects.ts';
import { instantOf } from '#domain/settings/zoned-time.ts';
import type { TaskEnd } from '#domain/work/task-states.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { openTask } from '../work/tasks.ts';

export type AssignmentTaskKind = keyof (typeof assignmentWork)['tasks'];

/** An assignment with what its tasks need besides. */
export interface TaskedAssignment extends Pick<AssignmentFacts, 'executors' | 'dueOn' | 'extendedTo'> {
  readonly id: string;
  readonly siteId: string;
  /** IANA zone in which its days end. */
  readonly timeZone: string;
}

/** Opens `carry_out` for every executor with an account who has none open and has not done his part, puts the term right, and closes those of who carries it out no more. */
export async function syncExecutors(em: EntityManager, assignment: TaskedAssignment, now: Date): Promise<void> {
  const { id, siteId, executors } = assignment;
  const subject = assignmentSubject(id);
  const dueAt = endOfTerm(assignment);
  const wanted = new Set(executors.flatMap(({ accountId }) => accountId ?? []));
  const open = await openTasks(em, id, 'carry_out').select(['id', 'assignee_id']).execute();
  const gone = open.filter(({ assignee_id }) => assignee_id !== null && !wanted.has(assignee_id));
  await endTasks(
    em,
    { status: 'obsolete' },
    gone.map((task) => task.id),
    now,
  );
  if (open.length > gone.length) {
    const own = database(em)
      .updateTable('task')
      .set({ due_at: dueAt ?? null })
      .where('subject_id', '=', id);
    await own.where('kind', '=', 'carry_out').where('closed_at', 'is', null).execute();
  }
  const reported = await whoReported(em, id);
  for (const assigneeId of wanted) {
    if (reported.has(assigneeId) || open.some(({ assignee_id }) => assignee_id === assigneeId)) continue;
    await openTask(em, { kind: 'carry_out', subject, siteId, assigneeId, dueAt }, now);
  }
}

/** Who has done his part: his report waits to be judged or is accepted. One that is returned opens his task again by itself. */
async function whoReported(em: EntityManager, assignmentId: string): Promise<ReadonlySet<string>> {
  const rows = await database(em)
    .selectFrom('report')
    .select('executor_id')
    .where('assignment_id', '=', assignmentId)
    .where('state', 'in', ['submitted', 'accepted'])
    .execute();
  return new Set(rows.flatMap(({ executor_id: executorId }) => executorId ?? []));
}

/** Opens one executor's task again: his report came back. */
export async function reopenForExecutor(
  em: EntityManager,
  assignment: TaskedAssignment,
  assigneeId: string,
  now: Date,
): Promise<void> {
  const { id, siteId } = assignment;
  const mine = openTasks(em, id, 'carry_out').select('id').where('assignee_id', '=', assigneeId);
  if (await mine.limit(1).executeTakeFirst()) return;
  const dueAt = endOfTerm(assignment);
  await openTask(em, { kind: 'carry_out', subject: assignmentSubject(id), siteId, assigneeId, dueAt }, now);
}

export interface TaskEnding {
  readonly status: TaskEnd;
  readonly byId?: string | undefined;
}

/** Which of an assignment's tasks are meant; of all that is left out. */
export interface WhichTasks {
  readonly kind?: AssignmentTaskKind | undefined;
  readonly assigneeId?: string | undefined;
  readonly reportId?: string | undefined;
}

/** Closes open tasks of an assignment. */
export async function endAssignmentTasks(
  em: EntityManager,
  assignmentId: string,
  { kind, assigneeId, reportId }: WhichTasks,
  ending: TaskEnding,
  now: Date,
): Promise<void> {
  const found = await openTasks(em, assignmentId, kind)
    .select('id')
    .$if(assigneeId !== undefined, (own) => own.where('assignee_id', '=', assigneeId ?? ''))
    .$if(reportId !== undefined, (own) => own.where(sql<boolean>`details ->> 'reportId' = ${reportId ?? ''}`))
    .execute();
  await endTasks(
    em,
    ending,
    found.map(({ id }) => id),
    now,
  );
}

async function endTasks(
  em: EntityManager,
  { status, byId }: TaskEnding,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await database(em)
    .updateTable('task')
    .set({ status, closed_at: now, closed_by_id: byId ?? null })
    .where('id', '=', anyOf(ids))
    .execute();
}

function openTasks(em: EntityManager, assignmentId: string, kind?: AssignmentTaskKind) {
  return database(em)
    .selectFrom('task')
    .where('subject_kind', '=', 'assignment')
    .where('subject_id', '=', assignmentId)
    .where('closed_at', 'is', null)
    .$if(kind !== undefined, (own) => own.where('kind', '=', kind ?? 'carry_out'));
}

/** The last second of the term's day on the site's clock. */
function endOfTerm({ timeZone, ...assignment }: TaskedAssignment): Date | undefined {
  const [year, month, day] = (termOf(assignment) ?? '').split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return instantOf({ year, month, day, hour: 23, minute: 59, second: 59 }, timeZone);
}
