import type { Fault } from '#domain/documents/fault.ts';
import { SUBJECT_KINDS } from '#domain/work/subject.ts';
import { isTaskOpen, TASK_STATE_NAMES } from '#domain/work/task-states.ts';
import { selectField } from '../components/choice-field.ts';
import { factList } from '../components/facts.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { liveMark } from '../components/live-mark.ts';
import { optionalTime, timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import type { TaskCard } from '#views/work/task.ts';
import type { Viewer } from '../layout/chrome.ts';
import { PATHS, taskActPath, taskPath, type TaskAct } from '../paths.ts';
import { ownerDecisionLink, subjectName, taskTarget } from './task-links.ts';
import { actForm, incidentText, ownerText, termsOf } from './task-parts.ts';

/** An act that was not taken, with what was typed. */
export interface TaskDraft {
  readonly act: TaskAct;
  readonly text: string;
  readonly faults: readonly Fault[];
  /** What stands in the way, in words. */
  readonly refusal?: string | undefined;
}

export interface TaskPageModel {
  readonly task: TaskCard;
  /** Who looks. */
  readonly viewerId: string;
  readonly draft?: TaskDraft | undefined;
  readonly keysOf: () => FormKeys;
}

/** One task: what it is about, whose it is, handing it on, and what people said of it. */
export function taskPage(chrome: Chrome, model: TaskPageModel): Html {
  const { task, draft } = model;
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${PATHS.tasks}">Задания</a></p>
      <h1>${task.label}</h1>
      <span class="muted">${subjectName(task)}</span>
    </div>
    ${draft?.refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${draft.refusal}</p>`}
    ${liveMark({ kinds: SUBJECT_KINDS, subjectId: task.subject.id, url: taskPath(task.id), says: 'Задание изменилось' })}
    <div class="columns">
      <div class="column-main">
        <div id="task-facts" data-live-part>${facts(model, chrome.viewer)}</div>
        <div id="comments" data-live-part>${comments(task, chrome.viewer)}</div>
        ${task.actions.comment ? commentForm(model) : undefined}
      </div>
      <aside class="column-side" aria-label="Действия" id="task-acts" data-live-form>${acts(model)}</aside>
    </div>`;
  return page(chrome, { title: task.label, width: 'wide', islands: ['live-page'] }, content);
}

function facts({ task, viewerId }: TaskPageModel, viewer: Viewer): Html {
  return html`<section class="card" aria-labelledby="facts-heading">
    <h2 id="facts-heading">Задание</h2>
    ${incidentText(task)}
    ${factList([
      ['Состояние', isTaskOpen(task.status) ? undefined : TASK_STATE_NAMES[task.status]],
      ['Чьё', ownerText(task, viewerId)],
      ['Поступило', timeTag(task.createdAt, viewer)],
      ['Срок', task.dueAt === null && task.followUpAt === null ? undefined : termsOf(task, viewer)],
      ['Закрыто', optionalTime(task.closedAt, viewer)],
    ])}
    ${openLink(task)}
  </section>`;
}

function openLink(task: TaskCard): MaybeHtml {
  if (task.subject.kind === 'installation') return undefined;
  const name = task.actions.carryOut ? 'Перейти к выполнению' : 'Открыть';
  return html`<p class="button-row"><a class="button primary" href="${taskTarget(task)}">${name}</a></p>`;
}

function comments({ comments: said }: TaskCard, viewer: Viewer): Html {
  const items = said.map(
    ({ at, authorName, text }) =>
      html`<li>
        ${timeTag(at, viewer)} <span><b>${authorName}</b><br />${text}</span>
      </li>`,
  );
  return html`<section class="card" aria-labelledby="comments-heading">
    <h2 id="comments-heading">Комментарии</h2>
    ${
      items.length === 0
        ? html`<p class="muted">Пока никто ничего не написал.</p>`
        : html`<ol class="timeline">
            ${items}
          </ol>`
    }
  </section>`;
}

function commentForm({ task, draft, keysOf }: TaskPageModel): Html {
  const own = draft?.act === 'comments' ? draft : undefined;
  return html`<form method="post" action="${taskActPath(task.id, 'comments')}" class="card" data-typed>
    ${formKeys(keysOf())}
    ${textField({
      ...{ name: 'text', label: 'Комментарий', rows: 3, maxLength: 2_000 },
      hint: `Увидят все, кто видит задание${task.subject.kind === 'installation' ? '' : ', и останется в ходе того, о чём оно'}.`,
      value: own?.text ?? '',
      faults: own?.faults ?? [],
    })}
    <p class="button-row"><button>Добавить</button></p>
  </form>`;
}

function acts(model: TaskPageModel): MaybeHtml {
  const { task, keysOf } = model;
  const { claim, release, delegate } = task.actions;
  const process = ownerDecisionLink(task);
  if (!claim && !release && !delegate && !process) return undefined;
  return html`<section class="card" aria-labelledby="acts-heading">
    <h2 id="acts-heading">Кто выполняет</h2>
    <div class="button-row">
      ${claim ? actForm(task, 'claim', keysOf(), 'task') : undefined}
      ${release ? actForm(task, 'release', keysOf(), 'task') : undefined}
    </div>
    ${delegate ? delegateForm(model) : undefined}
    ${process === null ? undefined : html`<p class="hint">${process.words} <a href="${process.href}">Открыть</a></p>`}
  </section>`;
}

function delegateForm({ task, draft, keysOf }: TaskPageModel): Html {
  if (task.possibleOwners.length === 0) return html`<p class="hint" id="delegate">Передать некому.</p>`;
  const own = draft?.act === 'delegate' ? draft : undefined;
  return html`<form method="post" action="${taskActPath(task.id, 'delegate')}" id="delegate" data-typed>
    ${formKeys(keysOf())}
    ${selectField({
      ...{ name: 'personId', label: 'Кому передать', emptyLabel: 'выберите сотрудника' },
      value: own?.text ?? '',
      faults: own?.faults ?? [],
      choices: task.possibleOwners.map(({ id, fullName, position }) => ({
        value: id,
        label: `${fullName} — ${position}`,
      })),
    })}
    <p class="button-row"><button>Передать</button></p>
  </form>`;
}
