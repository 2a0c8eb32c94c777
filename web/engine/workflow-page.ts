import type { HistoryLine, PendingStep, WorkflowView } from '#views/engine/workflow.ts';
import { factList } from '../components/facts.ts';
import { liveMark } from '../components/live-mark.ts';
import { timeTag } from '../components/time.ts';
import { numberText } from '../format/count.ts';
import { pendingStateText, stepText, workflowStatusText } from '../format/workflow-words.ts';
import { sizeText } from '#domain/documents/size-text.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import { letterPath, PATHS } from '../paths.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { adoptForm } from './lost-section.ts';

export interface WorkflowPageModel {
  readonly letterId: string;
  readonly letterNumber: string | null;
  /** Null while the workflow has not begun. */
  readonly workflow: WorkflowView | null;
  /** The engine's own page, when it is configured. */
  readonly engineHref?: string | undefined;
  /** Present where the engine leads nothing and the letter's life goes on. */
  readonly adoptKeys?: FormKeys | undefined;
}

/** Tries of a step and timers are the engine's own: of them the database says nothing. */
const RENEW_SECONDS = 15;

/** A letter's workflow for the administrator: history in words, what runs and what is being tried again. */
export function workflowPage(chrome: Chrome, model: WorkflowPageModel): Html {
  const name = model.letterNumber ?? 'черновика';
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${PATHS.workflows}">Процессы</a></p>
      <h1>Процесс письма ${name}</h1>
      <a href="${letterPath(model.letterId)}">Карточка письма</a>
    </div>
    ${liveMark({ kinds: ['letter'], subjectId: model.letterId, says: 'Процесс изменился', everySeconds: RENEW_SECONDS })}
    <div id="workflow-adopt" data-live-form>${adoptNotice(model)}</div>
    <div id="workflow-body" data-live-part>
      ${model.workflow === null ? notBegun(model) : body(model.workflow, model.engineHref, chrome.viewer)}
    </div>`;
  return page(chrome, { title: `Процесс ${name}`, width: 'wide', islands: ['live-page'] }, content);
}

/** Nobody leads the letter any more: the administrator lets its process go on. */
function adoptNotice({ letterId: id, adoptKeys }: WorkflowPageModel): MaybeHtml {
  if (adoptKeys === undefined) return undefined;
  const ask = 'Процесс будет начат с того места, на котором стоит запись в базе; дважды ничего не уйдёт.';
  return html`<div class="notice notice-bad">
    <p>Сервер процессов это письмо не ведёт, а жизнь его не окончена.</p>
    ${adoptForm(adoptKeys, { kind: 'letter', id, name: 'Продолжить процесс', ask })}
  </div>`;
}

function notBegun({ adoptKeys }: WorkflowPageModel): MaybeHtml {
  if (adoptKeys !== undefined) return undefined;
  return html`<p class="notice notice-calm">
    Процесс ещё не начат: он начинается, когда письмо отправляют на подпись.
  </p>`;
}

function body(workflow: WorkflowView, engineHref: string | undefined, viewer: Viewer): Html {
  return html`<div class="columns">
    <div class="column-main">
      ${pendingSection(workflow.pending, viewer)} ${historySection(workflow.history, viewer)}
    </div>
    <aside class="column-side" aria-label="Сведения о процессе">${factsCard(workflow, engineHref, viewer)}</aside>
  </div>`;
}

function factsCard(workflow: WorkflowView, engineHref: string | undefined, viewer: Viewer): Html {
  return html`<section class="card" aria-labelledby="workflow-facts">
    <h2 id="workflow-facts">Процесс</h2>
    ${factList([
      ['Состояние', workflowStatusText(workflow.status)],
      ['Начат', timeTag(workflow.startedAt, viewer)],
      ['Завершён', workflow.closedAt === undefined ? 'ещё идёт' : timeTag(workflow.closedAt, viewer)],
      ['Событий', numberText(workflow.historyLength)],
      ['Размер журнала', sizeText(workflow.historySizeBytes)],
      ['Ид. процесса', html`<code>${workflow.workflowId}</code>`],
      ['Ид. запуска', html`<code>${workflow.runId}</code>`],
      ['Движок', engineLink(engineHref)],
    ])}
  </section>`;
}

function engineLink(href: string | undefined): MaybeHtml {
  return href === undefined ? undefined : html`<a href="${href}" rel="noreferrer">открыть в Temporal</a>`;
}

function pendingSection(pending: readonly PendingStep[], viewer: Viewer): Html {
  return html`<section class="card" aria-labelledby="pending-heading">
    <h2 id="pending-heading">Выполняется сейчас</h2>
    ${
      pending.length === 0
        ? html`<p class="muted">Ни один шаг не выполняется: процесс ждёт события или срока.</p>`
        : html`<ul class="pending">
            ${pending.map((step) => pendingStep(step, viewer))}
          </ul>`
    }
  </section>`;
}

function pendingStep(
  { activityType, state, attempt, nextAttemptAt, lastFailureType }: PendingStep,
  viewer: Viewer,
): Html {
  const isRetry = attempt > 1;
  return html`<li class="${isRetry ? 'pending-retry' : ''}">
    <b>${capitalised(stepText(activityType))}</b> — ${pendingStateText(state)}, попытка ${attempt}
    ${nextAttemptAt === undefined ? undefined : html`<br />Следующая попытка: ${timeTag(nextAttemptAt, viewer)}`}
    ${lastFailureType === undefined ? undefined : html`<br />Последняя ошибка: <code>${lastFailureType}</code>`}
  </li>`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function historySection(history: readonly HistoryLine[], viewer: Viewer): Html {
  return html`<section class="card" aria-labelledby="history-heading">
    <h2 id="history-heading">Журнал</h2>
    <ol class="timeline history">
      ${history.map((line) => historyLine(line, viewer))}
    </ol>
  </section>`;
}

function historyLine({ eventId, at, text, detail }: HistoryLine, viewer: Viewer): Html {
  return html`<li>
    ${timeTag(at, viewer)}
    <span
      ><code class="muted">${eventId}</code>
      ${text}${detail === undefined ? undefined : html` <small class="muted">${detail}</small>`}</span
    >
  </li>`;
}
