import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { isPast } from '../format/mood.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { FormKeys } from '../layout/chrome.ts';
import type { TaskView } from '#views/work/task.ts';
import { incidentWords } from './task-words.ts';
import type { Viewer } from '../layout/chrome.ts';
import { taskActPath } from '../paths.ts';

/** What the reconciler or a step has found, and what to do first. */
export function incidentText(task: TaskView): MaybeHtml {
  const incident = incidentWords(task);
  if (!incident) return undefined;
  return html`<p class="late">${incident.found}</p>
    ${incident.advice === '' ? undefined : html`<p class="muted">${incident.advice}</p>`}`;
}

/** The due date, whether it has passed, and when it is looked at again. */
export function termsOf({ dueAt, followUpAt, escalatedAt, remindedAt }: TaskView, viewer: Viewer): Html {
  const isLate = escalatedAt !== null || isPast(dueAt ?? undefined, viewer.now);
  const late = isLate ? html`<b class="late">просрочено</b> ` : undefined;
  return html`${late}${timeTag(dueAt, viewer)}${reminderOf({ isLate, followUpAt, remindedAt }, viewer)}`;
}

function reminderOf(
  task: { readonly isLate: boolean; readonly followUpAt: string | null; readonly remindedAt: string | null },
  viewer: Viewer,
): MaybeHtml {
  if (task.isLate) return undefined;
  if (task.remindedAt !== null) return html`<small class="muted"> напоминание отправлено</small>`;
  if (task.followUpAt === null) return undefined;
  return html`<small class="muted"> напоминание ${timeTag(task.followUpAt, viewer)}</small>`;
}

/** Whose it is. */
export function ownerText({ assigneeName, assigneeId }: TaskView, viewerId: string | undefined): string {
  if (assigneeName === null) return 'общее';
  return assigneeId === viewerId ? 'ваше' : assigneeName;
}

/** One press of a button; `from=list` brings back to the list. */
export function actForm(task: TaskView, act: 'claim' | 'release', keys: FormKeys, from: 'list' | 'task'): Html {
  return html`<form method="post" action="${taskActPath(task.id, act)}">
    ${formKeys(keys)}<input type="hidden" name="from" value="${from}" /><button>${ACT_NAMES[act]}</button>
  </form>`;
}

const ACT_NAMES = { claim: 'Взять', release: 'Вернуть в общие' } as const;
