import type { EntityManager } from '#db/orm.ts';
import { readSubjects } from '#db/work/subject-rows.ts';
import { listTasksOf, type TaskRow } from '#db/work/task-rows.ts';
import { LETTER_OPERATIONS, mayCall } from '#domain/machines/program-acts.ts';
import { subjectKey, subjectWords, type Subject } from '#domain/work/subject.ts';
import { claimRefusal, commentRefusal, handOnRefusal } from '#domain/work/task-actions.ts';
import { mayOwnTask, seesTask, taskRule, taskTitle, whySeen, type TaskPlaceFacts } from '#domain/work/task-kinds.ts';
import { isTaskOpen } from '#domain/work/task-states.ts';
import type { TaskActions, TaskView } from '#views/work/task.ts';
import type { Actor } from '../actor.ts';

/** Every task a subject has had, oldest first. */
export async function readTasksOf(em: EntityManager, actor: Actor, subject: Subject): Promise<TaskView[]> {
  return taskViews(em, actor, await listTasksOf(em, subject));
}

/** Tasks in the service's own words, with the names of what they are about. */
export async function taskViews(em: EntityManager, actor: Actor, rows: readonly TaskRow[]): Promise<TaskView[]> {
  const subjects = await readSubjects(em, rows.map(subjectOf));
  const names = new Map(subjects.map(({ subject, name }) => [subjectKey(subject), name]));
  return rows.map((row) => taskView(actor, row, names.get(subjectKey(subjectOf(row))) ?? null));
}

function taskView(actor: Actor, row: TaskRow, name: string | null): TaskView {
  const { kind, id } = subjectOf(row);
  const rule = taskRule(row.kind);
  return {
    ...{ id: row.id, kind: row.kind, siteId: row.site_id },
    label: taskTitle(row.kind, row.details, subjectWords(kind, name)),
    subject: { kind, id, name },
    letterId: kind === 'letter' ? id : null,
    letterNumber: kind === 'letter' ? name : null,
    batchId: kind === 'batch' ? id : null,
    ...{ revision: row.revision, assigneeId: row.assignee_id, assigneeName: row.assignee_name, status: row.status },
    followUpAt: row.follow_up_at?.toISOString() ?? null,
    dueAt: row.due_at?.toISOString() ?? null,
    remindedAt: row.reminded_at?.toISOString() ?? null,
    escalatedAt: row.escalated_at?.toISOString() ?? null,
    ...{ details: row.details, commentCount: row.comment_count },
    createdAt: row.created_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    completedBy: rule.completedBy,
    actions: actionsOf(actor, row),
    reason: whySeen(actor, placeOfTask(row)),
  };
}

function actionsOf(actor: Actor, row: TaskRow): TaskActions {
  const task = placeOfTask(row);
  const isSeen = seesTask(actor, task);
  const isCalled = (act: string): boolean => isSeen && mayCall(actor.scopes, `POST /tasks/{taskId}/${act}`);
  const isFixed = taskRule(task.kind).ownerChangedBy !== undefined;
  const isOwn = task.ownerId === actor.accountId;
  return {
    carryOut: isTaskOpen(task.state) && mayOwnTask(actor, task) && (!isFixed || isOwn) && mayComplete(actor, row),
    claim: isCalled('claim') && claimRefusal(actor, task) === null && !isOwn,
    release: isCalled('release') && handOnRefusal(actor, task) === null && task.ownerId !== null,
    delegate: isCalled('delegate') && handOnRefusal(actor, task) === null,
    comment: isCalled('comments') && commentRefusal(task) === null,
  };
}

/** A program completes only what it has an operation for. */
function mayComplete({ scopes }: Actor, { kind, subject_kind: subjectKind }: TaskRow): boolean {
  if (scopes === undefined) return true;
  const operations = subjectKind === 'letter' ? LETTER_OPERATIONS : {};
  return taskRule(kind).completedBy.some((decision) => mayCall(scopes, operations[decision]));
}

export function subjectOf({ subject_kind: kind, subject_id: id }: TaskRow): Subject {
  return { kind, id };
}

/** What decides who may see the task and act on it. */
export function placeOfTask(row: TaskRow): TaskPlaceFacts {
  return {
    ...{ kind: row.kind, siteId: row.site_id, state: row.status, isLate: row.escalated_at !== null },
    ...{ ownerId: row.assignee_id, excludedOwnerId: row.excluded_owner_id },
  };
}
