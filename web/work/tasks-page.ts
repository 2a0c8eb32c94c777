import type { TaskView } from '#views/work/task.ts';
import { emptyState } from '../components/empty-state.ts';
import { timeTag } from '../components/time.ts';
import { isPast } from '../format/mood.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import { approvalPath, batchPath, editPath, letterPath } from '../paths.ts';
import type { Chrome, Viewer } from '../layout/chrome.ts';
import { incidentWords, TASK_NAMES } from './task-words.ts';

export interface TasksModel {
  readonly tasks: readonly TaskView[];
  readonly moreHref?: string | undefined;
}

/** Everything that waits for people of the site, the oldest first. */
export function tasksPage(chrome: Chrome, { tasks, moreHref }: TasksModel): Html {
  const body =
    tasks.length === 0
      ? emptyState('Заданий нет', 'Всё, что требует человека, появится здесь само.')
      : html`<div class="table-box">
            <table>
              <caption class="visually-hidden">
                Открытые задания участка, старые сверху
              </caption>
              <thead>
                <tr>
                  <th scope="col">Что сделать</th>
                  <th scope="col">О чём</th>
                  <th scope="col">Поступило</th>
                  <th scope="col">Срок</th>
                </tr>
              </thead>
              <tbody>
                ${tasks.map((task) => taskRow(task, chrome.viewer))}
              </tbody>
            </table>
          </div>
          ${moreHref === undefined ? undefined : html`<p class="pager"><a class="button" href="${moreHref}">Показать ещё</a></p>`}`;
  const content = html`<div class="page-head"><h1>Задания</h1></div>
    ${body}`;
  return page(chrome, { title: 'Задания', width: 'wide' }, content);
}

function taskRow(task: TaskView, viewer: Viewer): Html {
  const incident = incidentWords(task);
  return html`<tr>
    <td>
      <a class="row-link" href="${taskTarget(task)}">${TASK_NAMES[task.kind]}</a>
      ${
        incident &&
        html`<p class="late">${incident.found}</p>
          ${incident.advice === '' ? undefined : html`<p class="muted">${incident.advice}</p>`}`
      }
    </td>
    <td class="nowrap">${aboutOf(task)}</td>
    <td class="nowrap">${timeTag(task.createdAt, viewer)}</td>
    <td class="nowrap">${dueOf(task, viewer)}</td>
  </tr>`;
}

function aboutOf({ kind, letterId, letterNumber, batchId }: TaskView): string {
  if (letterId !== null) return `письмо ${letterNumber ?? 'без номера'}`;
  return kind === 'incident' && batchId === null ? 'установка' : 'партия';
}

function dueOf({ dueAt, escalatedAt, remindedAt }: TaskView, viewer: Viewer): Html {
  const isLate = escalatedAt !== null || isPast(dueAt ?? undefined, viewer.now);
  const late = isLate ? html`<b class="late">просрочено</b> ` : undefined;
  const reminded =
    !isLate && remindedAt !== null ? html`<small class="muted"> напоминание отправлено</small>` : undefined;
  return html`${late}${timeTag(dueAt, viewer)}${reminded}`;
}

/** The link opens the very thing that has to be done. */
function taskTarget({ kind, letterId, batchId }: TaskView): string {
  if (letterId === null) return batchId === null ? '/tasks' : batchPath(batchId);
  if (kind === 'approve') return approvalPath(letterId);
  return kind === 'mend' || kind === 'revise' ? editPath(letterId) : letterPath(letterId);
}
