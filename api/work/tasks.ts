import { ROLES } from '#domain/people/role.ts';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#db/orm.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { appendAudit } from '#db/work/audit.ts';
import { addTaskComment, listPossibleOwners, listTaskComments, setTaskOwner } from '#db/work/task-changes.ts';
import type { PossibleOwner } from '#db/work/task-changes.ts';
import {
  countOpenTasks,
  findTask,
  findTasks,
  listOpenTasks,
  lockTask,
  type QueueOfTasks,
  type TaskRow,
} from '#db/work/task-rows.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import {
  claimRefusal,
  commentRefusal,
  FORBIDDEN_REFUSALS,
  handOnRefusal,
  newOwnerRefusal,
  taskRefusalText,
  type TaskRefusal,
} from '#domain/work/task-actions.ts';
import { kindsSeenBy, kindsTakenBy, seesTask, taskRule, type TaskPlaceFacts } from '#domain/work/task-kinds.ts';
import type { WorkTimelineKind } from '#domain/work/work-timeline.ts';
import type { Actor, Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { pageLimit, pageOf, placeOf } from '../http/cursor.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import type { Page } from '#views/paging.ts';
import type { TakerView, TaskCard, TaskCounts, TaskRef, TaskView } from '#views/work/task.ts';
import { decisionIdOf } from './decide-once.ts';
import { changeOnce } from './idempotent-command.ts';
import type { CommentRequest, DelegateRequest, TaskListRequest } from './task-requests.ts';
import { requireTyped } from './typed-text.ts';
import { placeOfTask, subjectOf, taskViews } from './task-view.ts';

/** People's tasks, of every kind alike. A task that the actor does not see is `not-found`, as one that is not there. */
export interface TaskService {
  /** Open tasks that the actor may do or look at, the oldest first. */
  list(actor: Actor, request: TaskListRequest): Promise<Page<TaskView>>;
  /** How many tasks the list and each part of it hold. */
  counts(actor: Actor): Promise<TaskCounts>;
  /** Who may get some of these tasks from the actor's hands, and which of them: the very rule by which one is handed over. */
  takers(actor: Actor, taskIds: readonly string[]): Promise<readonly TakerView[]>;
  /** One task, open or ended. @throws ApplicationError `not-found` */
  card(actor: Actor, taskId: string): Promise<TaskCard>;
  /** The actor becomes the owner. @throws ApplicationError `not-found` · `forbidden` · `conflict` */
  claim(actor: Actor, taskId: string, command: Command): Promise<TaskRef>;
  /** The task is open to all again. @throws ApplicationError `not-found` · `forbidden` · `conflict` */
  release(actor: Actor, taskId: string, command: Command): Promise<TaskRef>;
  /** Another person becomes the owner. @throws ApplicationError `not-found` · `forbidden` · `conflict` · `invalid` */
  delegate(actor: Actor, taskId: string, request: DelegateRequest, command: Command): Promise<TaskRef>;
  /** @throws ApplicationError `not-found` · `conflict` · `invalid` */
  comment(actor: Actor, taskId: string, request: CommentRequest, command: Command): Promise<TaskRef>;
}

/** People's tasks: lists, cards, and handing them on among people. */
export function createTaskService(deps: ServiceDeps): TaskService {
  const { database } = deps;
  return {
    list: async (actor, request) => {
      const limit = pageLimit(request);
      return database.read(async (em) => {
        const part = { ...seenBy(actor), queue: request.queue ?? 'all', now: await deps.clock(em) };
        const rows = await listOpenTasks(em, { ...part, after: placeOf(request.cursor), limit: limit + 1 });
        const page = pageOf(rows, limit, (row) => row);
        return { ...page, items: await taskViews(em, actor, page.items) };
      });
    },
    counts: (actor) => database.read(async (em) => countOpenTasks(em, { ...seenBy(actor), now: await deps.clock(em) })),
    takers: (actor, taskIds) => database.read((em) => listTakers(em, actor, taskIds)),
    card: (actor, taskId) => database.read((em) => readTaskCard(em, actor, taskId)),
    claim: (actor, taskId, command) =>
      act(deps, { actor, taskId, command, record: 'tasks.claim', kind: 'task_claimed' }, (em, task) => {
        require(task, claimRefusal(actor, task.place));
        return own(em, task, actor.accountId);
      }),
    release: (actor, taskId, command) =>
      act(deps, { actor, taskId, command, record: 'tasks.release', kind: 'task_released' }, (em, task) => {
        require(task, handOnRefusal(actor, task.place));
        return own(em, task, null);
      }),
    delegate: (actor, taskId, { personId }, command) =>
      act(
        deps,
        { actor, taskId, command, record: 'tasks.delegate', kind: 'task_delegated', args: { personId } },
        async (em, task) => {
          require(task, handOnRefusal(actor, task.place));
          await requireOwner(em, task, personId);
          return own(em, task, personId, { toId: personId });
        },
      ),
    comment: (actor, taskId, { text }, command) => {
      requireTyped('text', text, 'Напишите комментарий.');
      return act(
        deps,
        { actor, taskId, command, record: 'tasks.comment', kind: 'task_commented', args: { text } },
        async (em, task, at) => {
          require(task, commentRefusal(task.place));
          const id = randomUUID();
          await addTaskComment(em, { id, taskId, at, authorId: actor.accountId, text: text.trim() });
          return { ownerId: task.place.ownerId, isChanged: true, data: { commentId: id } };
        },
      );
    },
  };
}

/** The list and its count are asked for the same. */
function seenBy(actor: Actor): Omit<QueueOfTasks, 'queue' | 'now'> {
  const takenKinds = kindsTakenBy(actor.role);
  return { siteId: readableSite(actor), kinds: kindsSeenBy(actor.role), ownerId: actor.accountId, takenKinds };
}

interface Act {
  readonly actor: Actor;
  readonly taskId: string;
  readonly command: Command;
  readonly record: `tasks.${string}`;
  readonly kind: WorkTimelineKind;
  readonly args?: Readonly<Record<string, string>>;
}

interface ActedTask {
  readonly row: TaskRow;
  readonly place: TaskPlaceFacts;
}

interface Outcome {
  readonly ownerId: string | null;
  /** False: it stood so already, and nothing is written of it. */
  readonly isChanged: boolean;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** One act with one task, under its lock: what was done stands in the subject's timeline and in the audit, once. */
function act(
  { database, clock }: ServiceDeps,
  { actor, taskId, command, record, kind, args }: Act,
  work: (em: EntityManager, task: ActedTask, at: Date) => Promise<Outcome>,
): Promise<TaskRef> {
  const request = { actor, command, record, args: { taskId, ...args } };
  return changeOnce(database, request, clock, async (em, at) => {
    const row = seen(actor, isUuid(taskId) ? await lockTask(em, taskId) : null);
    const { ownerId, isChanged, data } = await work(em, { row, place: placeOfTask(row) }, at);
    if (isChanged) {
      const [subject, actorId] = [subjectOf(row), actor.accountId];
      const eventKey = `${kind}:${decisionIdOf(request)}`;
      await appendTimeline(em, { subject, eventKey, at, kind, actorId, data: { task: row.kind, ...data } });
      const evidence = { taskId: row.id, kind: row.kind, ...data };
      await appendAudit(em, { at, actorId, action: kind.replace('_', '.'), subject, data: evidence });
    }
    const status = kind === 'task_commented' ? row.status : ownerId === null ? 'ready' : 'reserved';
    return { taskId: row.id, status, assigneeId: ownerId };
  });
}

async function own(
  em: EntityManager,
  { row, place }: ActedTask,
  ownerId: string | null,
  data: Readonly<Record<string, unknown>> = {},
): Promise<Outcome> {
  const isChanged = place.ownerId !== ownerId;
  if (isChanged) await setTaskOwner(em, row.id, ownerId);
  return { ownerId, isChanged, data };
}

/** @throws ApplicationError `not-found`, the same for an absent task and for one that is not shown to this person */
function seen(actor: Actor, row: TaskRow | null): TaskRow {
  if (!row || !seesTask(actor, placeOfTask(row))) {
    throw new ApplicationError('not-found', { detail: 'Такого задания нет.' });
  }
  return row;
}

/** @throws ApplicationError `forbidden` · `conflict` in words */
function require({ row, place }: ActedTask, refusal: TaskRefusal | null): void {
  if (refusal === null) return;
  const detail = taskRefusalText(refusal, place, row.assignee_name);
  throw new ApplicationError(FORBIDDEN_REFUSALS.has(refusal) ? 'forbidden' : 'conflict', { detail });
}

/** @throws ApplicationError `invalid` */
async function requireOwner(em: EntityManager, task: ActedTask, personId: string): Promise<void> {
  const to = (await possibleOwners(em, task.row)).find(({ id }) => id === personId);
  const refusal = to ? newOwnerRefusal({ ...to, accountId: to.id }, task.place) : 'wrong_person';
  if (refusal === null) return;
  const message = taskRefusalText(refusal, task.place, null);
  throw new ApplicationError('invalid', { faults: [{ code: refusal, field: 'personId', message }] });
}

async function readTaskCard(em: EntityManager, actor: Actor, taskId: string): Promise<TaskCard> {
  const row = seen(actor, isUuid(taskId) ? await findTask(em, taskId) : null);
  const [view] = await taskViews(em, actor, [row]);
  if (!view) throw new Error('a task has no view');
  const people = view.actions.delegate ? await possibleOwners(em, row) : [];
  return {
    ...view,
    comments: await listTaskComments(em, row.id),
    possibleOwners: people
      .filter((to) => mayBeGiven(row, to))
      .map(({ id, fullName, position }) => ({ id, fullName, position })),
  };
}

/** Whether the task may go to this person, who does not have it yet. */
function mayBeGiven(row: TaskRow, to: PossibleOwner): boolean {
  return to.id !== row.assignee_id && newOwnerRefusal({ ...to, accountId: to.id }, placeOfTask(row)) === null;
}

async function listTakers(em: EntityManager, actor: Actor, taskIds: readonly string[]): Promise<TakerView[]> {
  const rows = (await findTasks(em, taskIds.filter(isUuid))).filter(
    (row) => seesTask(actor, placeOfTask(row)) && handOnRefusal(actor, placeOfTask(row)) === null,
  );
  const takers = new Map<string, TakerView>();
  for (const [siteId, ofSite] of Map.groupBy(rows, ({ site_id: site }) => site)) {
    for (const person of await listPossibleOwners(em, siteId, ROLES)) {
      const own = ofSite.filter((row) => mayBeGiven(row, person)).map(({ id }) => id);
      if (own.length === 0) continue;
      const { id, fullName, position } = person;
      takers.set(id, { id, fullName, position, taskIds: [...(takers.get(id)?.taskIds ?? []), ...own] });
    }
  }
  return [...takers.values()].toSorted((a, b) => a.fullName.localeCompare(b.fullName, 'ru'));
}

function possibleOwners(em: EntityManager, row: TaskRow): Promise<PossibleOwner[]> {
  return listPossibleOwners(em, row.site_id, taskRule(row.kind).doneBy);
}
