import { capitalised } from '#domain/work/capitalised.ts';
import type { FailingView, ProcessView } from '#views/engine/process.ts';
import type { PendingStep, ProcessStep } from '#views/engine/workflow.ts';
import { failureWords } from '#domain/processes/failure-words.ts';
import { stepWords } from '#domain/processes/step-words.ts';
import { timeTag } from '../components/time.ts';
import { pendingStateText } from '../format/workflow-words.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';
import { processPath } from '../paths.ts';

/**
 * What goes on now: steps under way and between two tries, terms that run, what the batch that has the letter is about, and what is out of
 * order and holds it. «Nothing» is said only where none of these is.
 * @param viewers `engine`: for the engine's own times
 */
export function goingOnSection(
  process: ProcessView,
  { viewer, engine }: { readonly viewer: Viewer; readonly engine: Viewer },
): Html {
  const { workflow, failing } = process;
  const known = new Set((workflow?.pending ?? []).map(({ activityType }) => activityType));
  const lines = [
    ...(workflow?.pending ?? []).map((step) => pendingLine(step, engine)),
    ...failing.filter(({ step }) => !known.has(step)).map((step) => failingLine(step, viewer)),
    taskLine(process, engine),
    ...(workflow?.steps ?? []).filter(isTermRunning).map((step) => termLine(step, engine)),
    batchLine(process, viewer),
    ...process.troubles.map(({ words, since }) => troubleLine(words, since, viewer)),
  ].filter((line) => line !== undefined);
  return html`<section class="card" id="going-on" data-live-part aria-labelledby="going-on-heading">
    <h2 id="going-on-heading">Выполняется сейчас</h2>
    ${
      lines.length === 0
        ? html`<p class="muted">${quiet(process)}</p>`
        : html`<ul class="pending">
            ${lines}
          </ul>`
    }
  </section>`;
}

function quiet({ isOver, halt, awaiting }: ProcessView): string {
  if (isOver) return 'Ничего: жизнь окончена.';
  if (halt?.kind === 'paused') return 'Ничего: процесс приостановлен.';
  if (halt?.kind === 'ended') return 'Ничего: процесс прекращён.';
  if (halt?.kind === 'broken') return 'Ничего: процесс прерван.';
  if (halt?.kind === 'lost') return 'Ничего: сервер процессов процесс потерял.';
  return awaiting === null
    ? 'Ни один шаг не выполняется: процесс ждёт события или срока.'
    : `Ни один шаг не выполняется и не повторяется: ждём — ${awaiting.what}.`;
}

function isTermRunning({ kind, outcome }: ProcessStep): boolean {
  return kind === 'term' && outcome === 'waiting';
}

function pendingLine(
  { activityType, state, attempt, nextAttemptAt, lastFailureType }: PendingStep,
  viewer: Viewer,
): Html {
  const isLater = nextAttemptAt !== undefined && Date.parse(nextAttemptAt) > Date.parse(viewer.now);
  return html`<li class="${attempt > 1 ? 'pending-retry' : ''}">
    <b>${capitalised(stepWords(activityType))}</b> — ${pendingStateText(state)}, попытка ${attempt}
    ${isLater ? html`<br />Следующая попытка: ${timeTag(nextAttemptAt, viewer)}` : undefined}
    ${lastFailureType === undefined ? undefined : html`<br />Последняя ошибка: ${failure(lastFailureType)}`}
  </li>`;
}

function failingLine({ step, attempts, errorType, firstAt, lastAt }: FailingView, viewer: Viewer): Html {
  return html`<li class="pending-retry">
    <b>${capitalised(stepWords(step))}</b> — не удаётся с ${timeTag(firstAt, viewer)}, попыток ${attempts}, повторяется
    само <br />Последняя ошибка: ${failure(errorType)}, ${timeTag(lastAt, viewer)}
  </li>`;
}

/** Its name is for the administrator; what people can mend is said in words as well. */
function failure(type: string): Html {
  const words = failureWords(type);
  return html`${words === null ? undefined : `${words} — `}<code>${type}</code>`;
}

function taskLine({ workflow, failing }: ProcessView, viewer: Viewer): MaybeHtml {
  const task = workflow?.pendingTask ?? null;
  if (task === null || failing.length > 0) return undefined;
  return html`<li class="pending-retry">
    <b>Шаг процесса</b> повторяется, попытка ${task.attempt}, с ${timeTag(task.since, viewer)}
  </li>`;
}

function termLine({ startedAt, until }: ProcessStep, viewer: Viewer): Html {
  return html`<li><b>Срок</b> идёт с ${timeTag(startedAt, viewer)} до ${timeTag(until, viewer)}</li>`;
}

function batchLine({ batch }: ProcessView, viewer: Viewer): MaybeHtml {
  if (batch === null) return undefined;
  const { awaiting, words, workflowId } = batch;
  const told = awaiting === null ? '' : `: ждёт — ${awaiting.what}`;
  const until = awaiting?.until === undefined ? undefined : html` до ${timeTag(awaiting.until, viewer)}`;
  return html`<li>Письмо в руках партии: <a href="${processPath(workflowId)}">${words}</a>${told}${until}</li>`;
}

function troubleLine(words: readonly string[], since: string, viewer: Viewer): Html {
  return html`<li class="pending-retry"><b>Неисправность</b> с ${timeTag(since, viewer)}: ${words.join(' ')}</li>`;
}
