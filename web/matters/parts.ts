import type { AssignmentState, ReportState } from '#domain/matters/assignment.ts';
import { ASSIGNMENT_STATE_NAMES } from '#domain/matters/card-state.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { ExecutorView } from '#views/matters/matter.ts';
import { shortName } from '../format/person-name.ts';
import { dayText } from '../format/time.ts';
import type { EditConflict, Seen } from '../components/edit-conflict.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';

/** What was typed into a form that was not taken. */
export interface TypedForm {
  text(name: string): string;
  texts(name: string): readonly string[];
}

export interface FormDraft<Act extends string = string> {
  readonly act: Act;
  readonly typed: TypedForm;
  readonly faults: readonly Fault[];
  /** What stands in the way, in words. */
  readonly refusal?: string | undefined;
  /** What was done before, as the timeline calls it. */
  readonly deedKind?: string | undefined;
  /** Of an edit: what it was made upon, and what another has changed since. */
  readonly seen?: Seen | undefined;
  readonly conflict?: EditConflict | undefined;
}

const TONES: Readonly<Record<AssignmentState, string>> = { open: 'busy', done: 'done', withdrawn: 'calm' };

export function statePill(state: AssignmentState): Html {
  return html`<span class="pill pill-${TONES[state]}">${ASSIGNMENT_STATE_NAMES[state]}</span>`;
}

const REPORT_WORDS: Readonly<Record<ReportState, readonly [tone: string, name: string]>> = {
  submitted: ['person', 'Ждёт рассмотрения'],
  accepted: ['done', 'Принят'],
  returned: ['warn', 'Возвращён'],
};

export function reportPill(state: ReportState): Html {
  const [tone, name] = REPORT_WORDS[state];
  return html`<span class="pill pill-${tone}">${name}</span>`;
}

export function dayTag(day: string): Html {
  return html`<time datetime="${day}">${dayText(day)}</time>`;
}

interface Termed {
  readonly dueOn: string | null;
  readonly extendedTo: string | null;
  readonly isOverdue: boolean;
}

/** The term that counts, and whether it is over. */
export function termOf({ dueOn, extendedTo, isOverdue }: Termed): MaybeHtml {
  const term = extendedTo ?? dueOn;
  if (term === null) return undefined;
  const extended = extendedTo === null ? undefined : html` <small class="muted">продлён</small>`;
  return html`${isOverdue ? html`<b class="late">просрочено</b> ` : undefined}${dayTag(term)}${extended}`;
}

/** The same within a line of other words: «срок 12.12.2026», «просрочено 12.12.2026». */
export function termPhrase(assignment: Termed): MaybeHtml {
  const term = termOf(assignment);
  return term === undefined || assignment.isOverdue ? term : html`срок ${term}`;
}

/** The responsible one first, by name. */
export function executorsText(executors: readonly ExecutorView[]): Html {
  const ordered = [...executors].sort((a, b) => Number(b.isResponsible) - Number(a.isResponsible));
  return html`${ordered.map(
    ({ name, isResponsible }, index) =>
      html`${index === 0 ? '' : ', '}${isResponsible && executors.length > 1 ? html`<b>${shortName(name)}</b> (ответственный)` : shortName(name)}`,
  )}`;
}

/** Cards and assignments that ДЕЛО owns say where they are changed. */
export function deloNotice(source: 'mask' | 'delo'): MaybeHtml {
  if (source === 'mask') return undefined;
  return html`<p class="notice notice-calm">Ведётся в ДЕЛО: изменить можно только там, перемены придут сюда сами.</p>`;
}

export function problemLine(refusal: string | undefined): MaybeHtml {
  return refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${refusal}</p>`;
}
