import { BULK_ACTS, MOST_AT_ONCE, type BulkAct } from '#domain/work/task-queues.ts';
import type { TakerView, TaskView } from '#views/work/task.ts';
import { formKeys } from '../components/form-keys.ts';
import { countText } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
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

/**
 * Chosen tasks go through one form that stands over the list; a row's own buttons are forms of their own. Only acts that some row allows
 * are offered, and none of them where no row allows any.
 */
export function bulkForm({ tasks, queue, takers, keysOf }: TasksModel): MaybeHtml {
  const acts = BULK_ACTS.filter(
    (act) => tasks.some((task) => task.actions[act]) && (act !== 'delegate' || takers.length > 0),
  );
  if (acts.length === 0) return undefined;
  const buttons = acts.map((act) => html`<button class="small" name="act" value="${act}">${ACT_NAMES[act]}</button>`);
  return html`<form method="post" action="${PATHS.manyTasks}" id="${FORM}" class="bulk" data-selection="task">
    ${formKeys(keysOf())}<input type="hidden" name="queue" value="${queue}" />
    <span class="bulk-count" data-selection-count>Отмеченные:</span> ${buttons}
    ${acts.includes('delegate') ? takerField(takers) : undefined}
    <span class="hint">Отметьте строки слева, не больше ${MOST_AT_ONCE} за раз.</span>
  </form>`;
}

/** With scripts only those stay who may have every chosen task: each box names those who may have its own. */
function takerField(takers: readonly TakerView[]): Html {
  return html`<label for="bulk-person">кому</label>
    <select id="bulk-person" name="personId" data-takers>
      <option value="">— выберите —</option>
      ${takers.map(({ id, fullName, position }) => html`<option value="${id}">${fullName} — ${position}</option>`)}
    </select>`;
}

/** Ids of those who may have this task. */
export function takersText({ id }: TaskView, takers: readonly TakerView[]): string {
  return takers.flatMap((taker) => (taker.taskIds.includes(id) ? [taker.id] : [])).join(' ');
}

interface Check {
  readonly name: string;
  readonly outcome: BulkOutcome | undefined;
  readonly takers: string;
}

/** Only what can be handed on at all is chosen. */
export function taskCheck({ id, actions }: TaskView, { name, outcome, takers }: Check): MaybeHtml {
  if (!actions.claim && !actions.release && !actions.delegate) return undefined;
  const isChosen = outcome?.refused.some(({ taskId }) => taskId === id) === true;
  return html`<label class="row-check"
    ><input
      type="checkbox"
      name="task"
      value="${id}"
      form="${FORM}"
      data-takers="${takers}"
      ${isChosen ? 'checked' : ''}
    /><span class="visually-hidden">Отметить: ${name}</span></label
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
