import { BULK_ACTS, MOST_AT_ONCE, type BulkAct } from '#domain/work/task-queues.ts';
import type { TaskView } from '#views/work/task.ts';
import { formKeys } from '../components/form-keys.ts';
import { countText } from '../format/count.ts';
import { html, type MaybeHtml } from '../html.ts';
import { PATHS } from '../paths.ts';
import type { TasksModel } from './tasks-page.ts';

/** What came of one act with several tasks. */
export interface BulkOutcome {
  readonly act: BulkAct;
  readonly done: number;
  /** Those that stayed as they were, each with the reason; they stay chosen. */
  readonly refused: readonly { readonly taskId: string; readonly name: string; readonly refusal: string }[];
  /** Why nothing was done at all. */
  readonly refusal?: string | undefined;
}

const FORM = 'bulk-tasks';
const ACT_NAMES: Readonly<Record<BulkAct, string>> = {
  claim: 'Взять себе',
  release: 'Вернуть в общие',
  delegate: 'Передать',
};
const DONE_NAMES: Readonly<Record<BulkAct, string>> = {
  claim: 'Взято',
  release: 'Возвращено в общие',
  delegate: 'Передано',
};

/** Chosen tasks go through one form that stands over the list; a row's own buttons are forms of their own. */
export function bulkForm({ queue, people, keysOf, tasks }: TasksModel): MaybeHtml {
  if (!tasks.some(isChosenHere)) return undefined;
  const choices = people.map(({ id, fullName }) => html`<option value="${id}">${fullName}</option>`);
  const buttons = BULK_ACTS.map(
    (act) => html`<button class="small" name="act" value="${act}">${ACT_NAMES[act]}</button>`,
  );
  return html`<form method="post" action="${PATHS.manyTasks}" id="${FORM}" class="bulk" data-selection="task">
    ${formKeys(keysOf())}<input type="hidden" name="queue" value="${queue}" />
    <span class="bulk-count" data-selection-count>Отмеченные:</span> ${buttons}
    <label for="bulk-person">кому</label>
    <select id="bulk-person" name="personId">
      <option value="">— выберите —</option>
      ${choices}
    </select>
    <span class="hint">Отметьте строки слева, не больше ${MOST_AT_ONCE} за раз.</span>
  </form>`;
}

/** Only what can be handed on at all is chosen. */
function isChosenHere({ actions: { claim, release, delegate } }: TaskView): boolean {
  return claim || release || delegate;
}

export function taskCheck(task: TaskView, name: string, outcome: BulkOutcome | undefined): MaybeHtml {
  if (!isChosenHere(task)) return undefined;
  const { id } = task;
  const isChosen = outcome?.refused.some(({ taskId }) => taskId === id) === true;
  return html`<label class="row-check"
    ><input type="checkbox" name="task" value="${id}" form="${FORM}" ${isChosen ? 'checked' : ''} /><span
      class="visually-hidden"
      >Отметить: ${name}</span
    ></label
  >`;
}

/** One line for what was done, and one for each that was not, with the reason. */
export function bulkOutcome(outcome: BulkOutcome | undefined): MaybeHtml {
  if (outcome === undefined) return undefined;
  const { act, done, refused, refusal } = outcome;
  if (refusal !== undefined) return html`<p class="notice notice-bad" role="alert">${refusal}</p>`;
  const said = html`<p role="status">${DONE_NAMES[act]}: ${countText(done, 'задание', 'задания', 'заданий')}.</p>`;
  if (refused.length === 0) return html`<div class="notice notice-good">${said}</div>`;
  return html`<div class="notice notice-warn" role="alert">
    ${said}
    <p>Осталось как было: ${countText(refused.length, 'задание', 'задания', 'заданий')}.</p>
    <ul>
      ${refused.map(({ name, refusal: why }) => html`<li><b>${name}</b> — ${why}</li>`)}
    </ul>
  </div>`;
}
