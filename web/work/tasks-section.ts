import { html, type Html, type MaybeHtml } from '../html.ts';
import type { TaskView } from '#views/work/task.ts';
import { taskPath } from '../paths.ts';

/** What waits for people about one subject; only tasks that this person sees. */
export function tasksSection(tasks: readonly TaskView[]): MaybeHtml {
  const seen = tasks.filter(({ actions }) => actions.comment);
  if (seen.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="tasks-heading">
    <h2 id="tasks-heading">Задания</h2>
    <ul class="task-lines">
      ${seen.map(taskLine)}
    </ul>
  </section>`;
}

function taskLine({ id, label, assigneeName, commentCount }: TaskView): Html {
  const comments = commentCount === 0 ? '' : `, комментариев: ${String(commentCount)}`;
  return html`<li>
    <a href="${taskPath(id)}">${label}</a> <small class="muted">${assigneeName ?? 'общее'}${comments}</small>
  </li>`;
}
