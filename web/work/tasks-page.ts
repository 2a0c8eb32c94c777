import { SUBJECT_KINDS } from '#domain/work/subject.ts';
import { emptyState } from '../components/empty-state.ts';
import { timeTag } from '../components/time.ts';
import { countText } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import type { TaskView } from '#views/work/task.ts';
import { PATHS, taskPath } from '../paths.ts';
import { ownerDecisionLink, subjectName, taskTarget } from './task-links.ts';
import { actForm, incidentText, ownerText, termsOf } from './task-parts.ts';

export interface TasksModel {
  readonly tasks: readonly TaskView[];
  /** On all pages of the list; the menu says the same. */
  readonly total: number;
  /** Who looks. */
  readonly viewerId: string;
  readonly moreHref?: string | undefined;
  /** Each form's own, so that one button's repeat is not another's. */
  readonly keysOf: () => FormKeys;
}

/** Everything that waits for people of the site, the oldest first. */
export function tasksPage(chrome: Chrome, model: TasksModel): Html {
  const content = html`<div class="page-head">
      <h1>Задания</h1>
      <p class="muted" id="task-total" data-live-count>${countText(model.total, 'задание', 'задания', 'заданий')}</p>
    </div>
    <p class="visually-hidden" id="live-news" role="status"></p>
    <div id="task-list" data-live="${PATHS.live}" data-kinds="${SUBJECT_KINDS.join(' ')}">
      ${model.tasks.length === 0 ? noTasks() : table(chrome, model)}
    </div>`;
  return page(chrome, { title: 'Задания', width: 'wide', islands: ['tasks'] }, content);
}

function noTasks(): Html {
  return emptyState('Заданий нет', 'Всё, что требует человека, появится здесь само.');
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
            <th scope="col">Что сделать</th>
            <th scope="col">О чём</th>
            <th scope="col">Чьё</th>
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

function taskRow(task: TaskView, { viewer }: Chrome, { viewerId, keysOf }: TasksModel): Html {
  return html`<tr>
    <td><a class="row-link" href="${taskTarget(task)}">${task.label}</a>${incidentText(task)}</td>
    <td class="nowrap">${subjectName(task)}</td>
    <td>${ownerText(task, viewerId)}</td>
    <td class="nowrap" data-label="Поступило">${timeTag(task.createdAt, viewer)}</td>
    <td class="nowrap" data-label="Срок">${termsOf(task, viewer)}</td>
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
