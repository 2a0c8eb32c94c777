import type { ProcessView } from '#views/engine/process.ts';
import type { ProcessStep } from '#views/engine/workflow.ts';
import { timeTag } from '../components/time.ts';
import { durationText, exactDurationText } from '../format/duration.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';
import { stepGroups, type StepGroup, type StepRun } from './step-groups.ts';

interface Course {
  readonly people: ProcessView['people'];
  readonly viewer: Viewer;
}

/** The course of a process by its parts: what was done, by whom, how long it took, how often it was tried. */
export function courseSection(steps: readonly ProcessStep[], course: Course): Html {
  const groups = stepGroups(steps);
  return html`<section class="card" id="course" data-live-part aria-labelledby="course-heading">
    <h2 id="course-heading">Ход по шагам</h2>
    ${groups.length === 0 ? html`<p class="muted">Ни одного шага ещё не было.</p>` : groups.map((group) => groupOf(group, course))}
  </section>`;
}

function groupOf({ name, runs, startedAt, endedAt }: StepGroup, course: Course): Html {
  const lasted = Date.parse(endedAt ?? course.viewer.now) - Date.parse(startedAt);
  return html`<div class="course-part">
    <h3>
      ${name}
      <small class="muted">${endedAt === null ? `идёт ${durationText(lasted)}` : exactDurationText(lasted)}</small>
    </h3>
    <ol class="timeline">
      ${runs.map((run) => runLine(run, course))}
    </ol>
  </div>`;
}

function runLine({ words, steps }: StepRun, course: Course): Html {
  const [first] = steps;
  if (first === undefined) return html``;
  if (steps.length === 1) return stepLine(words, first, course);
  const failed = steps.filter(({ outcome }) => outcome === 'failed').length;
  return html`<li>
    ${timeTag(first.startedAt, course.viewer)}
    <details class="step-many">
      <summary>
        ${words} <small class="muted">${steps.length} раз${failed === 0 ? '' : `, не удалось ${failed}`}</small>
      </summary>
      <ol class="timeline">
        ${steps.map((step) => stepLine(words, step, course))}
      </ol>
    </details>
  </li>`;
}

function stepLine(words: string, step: ProcessStep, { people, viewer }: Course): Html {
  const author = step.actorId === null ? undefined : people[step.actorId];
  return html`<li class="step-${step.outcome}">
    ${timeTag(step.startedAt, viewer)}
    <span
      >${words}${author === undefined ? undefined : html` <small class="muted">${author}</small>`}
      ${outcomeOf(step, viewer)}</span
    >
  </li>`;
}

function outcomeOf(step: ProcessStep, viewer: Viewer): MaybeHtml {
  const { outcome, attempts, failureType, endedAt, startedAt, until, kind } = step;
  const tries = attempts > 1 ? `попыток ${attempts}` : '';
  const lasted = endedAt === null ? '' : exactDurationText(Date.parse(endedAt) - Date.parse(startedAt));
  if (outcome === 'failed' && kind !== 'fault') {
    return html`<small class="late"
      >не удалось${failureType === null ? '' : `: ${failureType}`}${tries === '' ? '' : `, ${tries}`}</small
    >`;
  }
  if (outcome === 'waiting') {
    return kind === 'term' ? html`<small>до ${timeTag(until, viewer)}</small>` : html`<small>ждёт исполнителя</small>`;
  }
  if (outcome === 'cut_off') return html`<small class="muted">не закончено: процесс кончился раньше</small>`;
  if (outcome === 'running')
    return html`<small
      >${kind === 'decision' ? 'исполняется' : 'выполняется'}${tries === '' ? '' : `, ${tries}`}</small
    >`;
  const told = [kind === 'message' ? '' : lasted, tries].filter((one) => one !== '').join(', ');
  return told === '' ? undefined : html`<small class="muted">${told}</small>`;
}
