import type { TaskQueue } from '#domain/work/task-queues.ts';
import { SUBJECT_KINDS } from '#domain/work/subject.ts';
import { emptyState } from '../components/empty-state.ts';
import { liveMark } from '../components/live-mark.ts';
import { timeTag } from '../components/time.ts';
import { countText } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import type { PersonView } from '#views/people/person.ts';
import type { TaskCounts, TaskView } from '#views/work/task.ts';
import { taskPath } from '../paths.ts';
import { bulkForm, bulkOutcome, taskCheck, type BulkOutcome } from './bulk-form.ts';
import { ownerDecisionLink, subjectName, taskTarget } from './task-links.ts';
import { actForm, incidentText, ownerText, termsOf } from './task-parts.ts';
import { taskQueues } from './task-queues.ts';
import { reasonWords } from './task-words.ts';

export interface TasksModel {
  readonly tasks: readonly TaskView[];
  readonly queue: TaskQueue;
  /** On all pages of each queue; the menu says the same. */
  readonly counts: TaskCounts;
  /** Whom tasks may be handed to. */
  readonly people: readonly PersonView[];
  /** What came of the last act with several. */
  readonly outcome?: BulkOutcome | undefined;
  /** Who looks. */
  readonly viewerId: string;
  readonly moreHref?: string | undefined;
  /** Of this part of the list. */
  readonly url: string;
  /** Each form's own, so that one button's repeat is not another's. */
  readonly keysOf: () => FormKeys;
}

/** Everything that waits for people of the site, the oldest first. */
export function tasksPage(chrome: Chrome, model: TasksModel): Html {
  const { counts, queue } = model;
  const content = html`<div class="page-head">
      <h1>Задания</h1>
      <p class="muted" id="task-total" data-live-count>${countText(counts[queue], 'задание', 'задания', 'заданий')}</p>
    </div>
    ${liveMark({ kinds: SUBJECT_KINDS, url: model.url, says: 'Список заданий изменился' })} ${taskQueues(counts, queue)}
    ${bulkOutcome(model.outcome)} ${bulkForm(model)}
    <div id="task-list" data-live-list>${model.tasks.length === 0 ? noTasks(queue) : table(chrome, model)}</div>`;
  return page(chrome, { title: 'Задания', width: 'wide', islands: ['live-page', 'selection'] }, content);
}

const EMPTY: Readonly<Record<TaskQueue, readonly [string, string]>> = {
  all: ['Заданий нет', 'Всё, что требует человека, появится здесь само.'],
  mine: ['Ваших заданий нет', 'Возьмите задание из общих: оно появится здесь, и коллеги увидят, что оно ваше.'],
  group: ['Общих заданий нет', 'Всё разобрано. Новое появится здесь само.'],
  late: ['Просроченных заданий нет', 'Как только срок выйдет, задание появится здесь само.'],
};

function noTasks(queue: TaskQueue): Html {
  return emptyState(...EMPTY[queue]);
}

function table(chrome: Chrome, model: TasksModel): Html {
  const { tasks, moreHref } = model;
  return html`<div class="table-box">
      <table class="letters">
        <caption class="visually-hidden">
          Открытые задания участка, старые сверху
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">Отметить</span></th>
            <th scope="col">Что сделать</th>
            <th scope="col">О чём</th>
            <th scope="col">Чьё и почему здесь</th>
            <th scope="col">Поступило</th>
            <th scope="col">Срок</th>
            <th scope="col"><span class="visually-hidden">Действия</span></th>
          </tr>
        </thead>
        <tbody>
          ${tasks.map((task) => taskRow(task, chrome, model))}
        </tbody>
      </table>
    </div>
    ${moreHref === undefined ? undefined : html`<p class="pager"><a class="button" href="${moreHref}">Показать ещё</a></p>`}`;
}

function taskRow(task: TaskView, { viewer }: Chrome, { viewerId, keysOf, outcome }: TasksModel): Html {
  const name = subjectName(task);
  return html`<tr id="task-${task.id}">
    <td class="check-cell">${taskCheck(task, `${task.label}, ${name}`, outcome)}</td>
    <td><a class="row-link" href="${taskTarget(task)}">${task.label}</a>${incidentText(task)}</td>
    <td class="nowrap">${name}</td>
    <td>${ownerText(task, viewerId)}<small class="awaits">${reasonWords(task)}</small></td>
    <td class="nowrap" data-label="Поступило">${timeTag(task.createdAt, viewer)}</td>
    <td class="due" data-label="Срок">${termsOf(task, viewer)}</td>
    <td class="row-acts">${acts(task, keysOf)}</td>
  </tr>`;
}

function acts(task: TaskView, keysOf: () => FormKeys): Html {
  const { claim, release, delegate, comment } = task.actions;
  return html`<div class="button-row">
    ${claim ? actForm(task, 'claim', keysOf(), 'list') : undefined}
    ${release ? actForm(task, 'release', keysOf(), 'list') : undefined} ${delegateLink(task, delegate)}
    ${comment ? html`<a class="button" href="${taskPath(task.id)}#comments">${commentsText(task)}</a>` : undefined}
  </div>`;
}

/** Where the process owns the choice of the person, the same words lead to its own decision. */
function delegateLink(task: TaskView, mayDelegate: boolean): MaybeHtml {
  if (mayDelegate) return html`<a class="button" href="${taskPath(task.id)}#delegate">Передать…</a>`;
  const own = task.actions.carryOut ? ownerDecisionLink(task) : null;
  return own ? html`<a class="button" href="${own.href}">Передать…</a>` : undefined;
}

function commentsText({ commentCount }: TaskView): string {
  return commentCount === 0 ? 'Комментировать' : countText(commentCount, 'комментарий', 'комментария', 'комментариев');
}
