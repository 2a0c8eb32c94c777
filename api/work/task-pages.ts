import type { Hono } from 'hono';
import { taskPage, type TaskDraft } from '#web/work/task-page.ts';
import { tasksPage } from '#web/work/tasks-page.ts';
import { PATHS, taskPath, withQuery, type TaskAct } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { FlashCode } from '../pages/flash.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
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
  app.get('/tasks/:id', (c) => showTask(c, parts, c.req.param('id')));
  for (const act of actsOf(parts)) app.post(`/tasks/:id/${act.act}`, (c) => carryOut(c, parts, c.req.param('id'), act));
}

async function showTasks(c: PageContext, parts: PageParts): Promise<Response> {
  const session = c.get('session');
  const { tasks } = parts.services;
  const page = await tasks.list(session.actor, { cursor: c.req.query('cursor') });
  const moreHref = page.nextCursor === null ? undefined : withQuery(PATHS.tasks, { cursor: page.nextCursor });
  const counted = { tasks: page.items, total: await tasks.count(session.actor), moreHref };
  const model = { ...counted, viewerId: session.actor.accountId, keysOf: () => formKeysOf(session) };
  return show(c, tasksPage(await frameOf(c, parts), model));
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
