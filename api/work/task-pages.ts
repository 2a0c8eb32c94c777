import type { Hono } from 'hono';
import { BULK_ACTS, isTaskQueue, MOST_AT_ONCE, type TaskQueue } from '#domain/work/task-queues.ts';
import { bulkTasksSchema } from '#views/work/task.ts';
import type { BulkOutcome } from '#web/work/bulk-form.ts';
import { subjectName } from '#web/work/task-links.ts';
import { taskPage, type TaskDraft } from '#web/work/task-page.ts';
import { queuePath } from '#web/work/task-queues.ts';
import { tasksPage } from '#web/work/tasks-page.ts';
import { PATHS, taskPath, withQuery, type TaskAct } from '#web/paths.ts';
import type { Actor } from '../actor.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { FlashCode } from '../pages/flash.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { actOnMany } from './many-tasks.ts';
import type { TaskService } from './tasks.ts';
import { goTo, isTold, show, type ToldStatus } from '../pages/responses.ts';

interface ActOnPage {
  readonly act: TaskAct;
  /** The field that is kept when the act is not taken. */
  readonly field: string;
  readonly done: FlashCode;
  readonly carryOut: (c: PageContext, taskId: string, form: PageForm) => Promise<unknown>;
}

/** What waits for the people of the site, each task, and handing them on. */
export function mountTaskPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.tasks, (c) => showTasks(c, parts));
  app.post(PATHS.manyTasks, (c) => actOnChosen(c, parts));
  app.get('/tasks/:id', (c) => showTask(c, parts, c.req.param('id')));
  for (const act of actsOf(parts)) app.post(`/tasks/:id/${act.act}`, (c) => carryOut(c, parts, c.req.param('id'), act));
}

async function showTasks(c: PageContext, parts: PageParts, shown: ShownTasks = shownBy(c)): Promise<Response> {
  const session = c.get('session');
  const { actor } = session;
  const { tasks } = parts.services;
  const { queue, cursor, outcome } = shown;
  const [page, counts] = await Promise.all([tasks.list(actor, { queue, cursor }), tasks.counts(actor)]);
  const people = await tasks.people(actor, page.items);
  const moreHref = page.nextCursor === null ? undefined : withQuery(queuePath(queue), { cursor: page.nextCursor });
  const url = withQuery(queuePath(queue), { cursor });
  const model = { tasks: page.items, queue, counts, people, outcome, moreHref, url };
  const own = { viewerId: actor.accountId, keysOf: () => formKeysOf(session) };
  return show(c, tasksPage(await frameOf(c, parts), { ...model, ...own }));
}

interface ShownTasks {
  readonly queue: TaskQueue;
  readonly cursor?: string | undefined;
  readonly outcome?: BulkOutcome | undefined;
}

function shownBy(c: PageContext): ShownTasks {
  const queue = c.req.query('queue') ?? '';
  return { queue: isTaskQueue(queue) ? queue : 'all', cursor: c.req.query('cursor') };
}

/** What each task answered is said over the list; those that stayed as they were stay chosen. */
async function actOnChosen(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const queue = form.text('queue');
  const outcome = await outcomeOf(c, parts, form);
  return showTasks(c, parts, { queue: isTaskQueue(queue) ? queue : 'all', outcome });
}

async function outcomeOf(c: PageContext, { services: { tasks } }: PageParts, form: PageForm): Promise<BulkOutcome> {
  const act = BULK_ACTS.find((known) => known === form.text('act')) ?? 'claim';
  const personId = form.text('personId');
  const wish = { act, taskIds: form.texts('task'), personId: personId === '' ? undefined : personId };
  const nothing = { act, done: 0, refused: [] };
  const asked = bulkTasksSchema.safeParse(wish);
  if (!asked.success) {
    const refusal = `Отметьте строки: хотя бы одну и не больше ${String(MOST_AT_ONCE)}.`;
    return { ...nothing, refusal };
  }
  const { actor } = c.get('session');
  try {
    const { results } = await actOnMany(tasks, actor, asked.data, { idempotencyKey: form.key });
    const refused = results.flatMap(({ taskId, refusal }) => (refusal === null ? [] : [{ taskId, refusal }]));
    const names = await Promise.all(refused.map(({ taskId }) => nameOf(tasks, actor, taskId)));
    const told = refused.map((one, place) => ({ ...one, name: names[place] ?? '' }));
    return { act, done: results.length - refused.length, refused: told };
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.status >= 500) throw error;
    return { ...nothing, refusal: error.faults[0]?.message ?? error.detail ?? error.title };
  }
}

/** What is not shown to this person any more is named by nothing. */
async function nameOf(tasks: TaskService, actor: Actor, taskId: string): Promise<string> {
  try {
    const card = await tasks.card(actor, taskId);
    return `${card.label}, ${subjectName(card)}`;
  } catch (error) {
    if (error instanceof ApplicationError && error.code === 'not-found') return 'Задание';
    throw error;
  }
}

async function showTask(
  c: PageContext,
  parts: PageParts,
  id: string,
  refused?: { readonly draft: TaskDraft; readonly status: ToldStatus },
): Promise<Response> {
  const session = c.get('session');
  const task = await parts.services.tasks.card(session.actor, id);
  const viewerId = session.actor.accountId;
  const model = { task, viewerId, draft: refused?.draft, keysOf: () => formKeysOf(session) };
  return show(c, taskPage(await frameOf(c, parts), model), refused?.status ?? 200);
}

function actsOf({ services: { tasks } }: PageParts): readonly ActOnPage[] {
  const command = (form: PageForm) => ({ idempotencyKey: form.key });
  return [
    {
      ...{ act: 'claim', field: '', done: 'task-claimed' },
      carryOut: (c, id, form) => tasks.claim(c.get('session').actor, id, command(form)),
    },
    {
      ...{ act: 'release', field: '', done: 'task-released' },
      carryOut: (c, id, form) => tasks.release(c.get('session').actor, id, command(form)),
    },
    {
      ...{ act: 'delegate', field: 'personId', done: 'task-delegated' },
      carryOut: (c, id, form) =>
        tasks.delegate(c.get('session').actor, id, { personId: form.text('personId') }, command(form)),
    },
    {
      ...{ act: 'comments', field: 'text', done: 'task-commented' },
      carryOut: (c, id, form) => tasks.comment(c.get('session').actor, id, { text: form.text('text') }, command(form)),
    },
  ];
}

/** A refusal comes back on the task's own page, in words and with what was typed. */
async function carryOut(c: PageContext, parts: PageParts, id: string, act: ActOnPage): Promise<Response> {
  const form = await readForm(c);
  try {
    await act.carryOut(c, id, form);
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    const refusal = error.faults.length > 0 ? undefined : (error.detail ?? error.title);
    const draft = { act: act.act, text: form.text(act.field), faults: error.faults, refusal };
    return showTask(c, parts, id, { draft, status: error.status });
  }
  // Whoever hands a task on may no longer see it: the list is where everybody may go.
  return goTo(c, form.text('from') === 'list' || act.act === 'delegate' ? PATHS.tasks : taskPath(id), act.done);
}
