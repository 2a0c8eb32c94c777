import { sizeText } from '#domain/documents/size-text.ts';
import { awaitsPerson } from '#domain/processes/awaits-person.ts';
import { STEERING_RULES } from '#domain/processes/steering.ts';
import { SUBJECT_KINDS } from '#domain/work/subject.ts';
import type { HaltView, ProcessView } from '#views/engine/process.ts';
import type { WorkflowView } from '#views/engine/workflow.ts';
import { factList } from '../components/facts.ts';
import { lifeDiagram } from '../components/life-diagram.ts';
import { moodBox } from '../components/mood-box.ts';
import { liveMark } from '../components/live-mark.ts';
import { timeTag } from '../components/time.ts';
import { numberText } from '../format/number.ts';
import { isPast, type Mood } from '../format/mood.ts';
import { workflowStatusText } from '../format/workflow-words.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { PATHS, processPath, subjectPath } from '../paths.ts';
import { courseSection } from './course-section.ts';
import { eventsSection, type EventsModel } from './events-section.ts';
import { clocksNotice, engineViewer } from './engine-clock.ts';
import { goingOnSection } from './going-on-section.ts';
import { steerForm } from './lost-section.ts';

export interface ProcessPageModel {
  readonly process: ProcessView;
  /** The engine's own page, when it is configured. */
  readonly engineHref?: string | undefined;
  /** Each form's own. */
  readonly keysOf: () => FormKeys;
  /** The content of an event that is asked for, or was opened. */
  readonly content: Pick<EventsModel, 'asked' | 'opened'>;
}

/** One process for the administrator: what it waits for, what goes on, how it came here, every event, and what may be done. */
export function processPage(chrome: Chrome, model: ProcessPageModel): Html {
  const { process } = model;
  const { viewer } = chrome;
  const isRound = process.kind === 'round';
  const engine = isRound ? engineViewer(viewer, process.engineNow) : viewer;
  const title = titleOf(process);
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${PATHS.workflows}">Процессы</a></p>
      <h1>${title}</h1>
      ${cardLink(process)}
    </div>
    ${live(process)}
    <div id="standing" data-live-part>
      ${isRound ? clocksNotice(viewer, process.engineNow) : undefined} ${standingOf(model)}
    </div>
    <div id="mood" data-live-part>${waiting(process, viewer)}</div>
    ${
      process.life === null
        ? undefined
        : html`<section class="card" id="life" data-live-part aria-labelledby="life-heading">
            <h2 id="life-heading">Где стоит</h2>
            ${lifeDiagram(process.life)}
          </section>`
    }
    <div class="columns">
      <div class="column-main">
        ${goingOnSection(process, { viewer, engine })}
        ${process.workflow === null ? html`<div id="course" data-live-part></div>` : courseSection(process.workflow.steps, { people: process.people, viewer: engine })}
      </div>
      <aside class="column-side" aria-label="Сведения о процессе">
        <div id="process-acts" data-live-form>${actsCard(model)}</div>
        <div id="process-facts" data-live-part>
          ${process.workflow === null ? undefined : factsCard(process.workflow, model.engineHref, engine)}
          ${process.workflow === null ? undefined : runsCard(process.workflow, engine)}
        </div>
        <div id="process-events" data-live-form>
          ${process.workflow === null ? undefined : events(process.workflow, model, engine)}
        </div>
      </aside>
    </div>`;
  return page(chrome, { title, width: 'wide', islands: ['live-page'] }, content);
}

const OF: Readonly<Partial<Record<ProcessView['kind'], string>>> = {
  letter: 'письма',
  batch: 'партии',
  publication: 'публикации',
  notification: 'уведомления',
};

function titleOf({ kind, name, words, standing }: ProcessView): string {
  const of = OF[kind];
  if (of === undefined) return words;
  return `Процесс ${of} ${name ?? (standing === 'draft' ? 'черновика' : 'без номера')}`;
}

/** A retry changes no row: what the engine does between two changes is looked at now and then. */
const RENEW_SECONDS = 10;

function live({ subject }: ProcessView): Html {
  const kinds = SUBJECT_KINDS.filter((kind) => kind === subject?.kind);
  return liveMark({ kinds, subjectId: subject?.id, says: 'Ход процесса изменился', everySeconds: RENEW_SECONDS });
}

function cardLink({ subject, kind }: ProcessView): MaybeHtml {
  if (subject === null || kind === 'message' || kind === 'schedule' || kind === 'round') return undefined;
  const path = subjectPath({ kind, id: subject.id }, 'card');
  return path === null ? undefined : html`<a href="${path}">Карточка</a>`;
}

function standingOf({ process, keysOf }: ProcessPageModel): MaybeHtml {
  const { standing, subject } = process;
  if (standing === 'draft') {
    return html`<p class="notice notice-calm">
      Процесс ещё не начат: черновик. Он начинается, когда письмо отправляют на подпись.
    </p>`;
  }
  if (standing === 'start_waits') {
    return html`<p class="notice notice-calm">Процесс ещё не начат: его начало ждёт передачи серверу процессов.</p>`;
  }
  if (standing === 'gone') {
    return html`<p class="notice notice-calm">Жизнь окончена, а журнал процесса сервер процессов больше не хранит.</p>`;
  }
  if (standing !== 'lost' || subject === null) return undefined;
  return html`<div class="notice notice-bad">
    <p>Сервер процессов этого не ведёт, а жизнь не окончена.</p>
    ${steerForm(keysOf(), { act: 'adopt', names: [process.workflowId], label: 'Продолжить процесс' })}
  </div>`;
}

function waiting(process: ProcessView, viewer: Viewer): MaybeHtml {
  const { awaiting, since, isOver, statusWords, halt } = process;
  if (since === null) return undefined;
  const stands = statusWords === null ? undefined : html`<p>Состояние: ${statusWords}</p>`;
  const awaited = isOver || halt !== null ? null : awaiting;
  const halted = halt === null ? undefined : HALTS[halt.kind];
  const advice = html`${halt === null ? undefined : haltAdvice(process, halt, viewer)} ${stands}`;
  const stoodSince = halt?.since ?? since;
  return moodBox({
    ...{ mood: moodOfProcess(process, viewer), awaiting: awaited, since: stoodSince, viewer, advice, halt: halted },
  });
}

const HALTS: Readonly<Record<HaltView['kind'], { readonly name: string; readonly why: string }>> = {
  paused: { name: 'Приостановлен', why: 'Ничего не ждёт: новых шагов не будет, пока процесс не пустят дальше' },
  ended: { name: 'Прекращён', why: 'Ничего не ждёт: сервер процессов его больше не ведёт' },
  broken: { name: 'Прерван', why: 'Ничего не ждёт: сервер процессов его больше не ведёт' },
  lost: { name: 'Потерян', why: 'Ничего не ждёт: сервер процессов о нём не знает' },
};

/** By whom, and what lifts it. */
function haltAdvice({ kind }: ProcessView, halt: HaltView, viewer: Viewer): Html {
  const who = haltedBy(halt, viewer);
  if (halt.kind === 'paused') {
    return html`<p>
      ${who} Начатый шаг закончится, сроки идут. Снимет паузу «${STEERING_RULES.resume.name}» в «Действиях».
    </p>`;
  }
  const itself = kind === 'publication' ? ' или следующая перемена карточки' : '';
  return html`<p>${who} Продолжит его кнопка «Продолжить процесс»${itself}.</p>`;
}

function haltedBy({ kind, by, how }: HaltView, viewer: Viewer): Html | string {
  if (kind === 'lost') return 'Прекращал ли его кто-нибудь, неизвестно: журнала у сервера процессов нет.';
  if (kind === 'broken') return `Прервался сам: ${how ?? ''}.`;
  if (by === null) return 'Сделано не через программу.';
  const past = by.isThroughProgram ? '' : ' помимо программы';
  return html`${kind === 'paused' ? 'Приостановлен' : 'Прекращён'}${past}: ${by.name}, ${timeTag(by.at, viewer)}.`;
}

/** The worst that is true. */
function moodOfProcess(
  { isStuck, isOver, halt, standing, failing, troubles, awaiting }: ProcessView,
  viewer: Viewer,
): Mood {
  if (isOver) return 'finished';
  if (halt !== null || isStuck || troubles.length > 0 || failing.length > 0) return 'stuck';
  if (awaiting?.code !== 'batch' && isPast(awaiting?.until, viewer.now)) return 'overdue';
  return standing === 'draft' || awaitsPerson(awaiting?.code ?? '') ? 'person' : 'asleep';
}

function factsCard(workflow: WorkflowView, engineHref: string | undefined, viewer: Viewer): Html {
  return html`<section class="card" aria-labelledby="workflow-facts">
    <h2 id="workflow-facts">У сервера процессов</h2>
    ${factList([
      ['Состояние', workflowStatusText(workflow.status)],
      ['Начат', timeTag(workflow.startedAt, viewer)],
      ['Завершён', workflow.closedAt === undefined ? 'ещё идёт' : timeTag(workflow.closedAt, viewer)],
      ['Событий', numberText(workflow.historyLength)],
      ['Размер журнала', sizeText(workflow.historySizeBytes)],
      ['Ид. процесса', html`<code>${workflow.workflowId}</code>`],
      ['Ид. запуска', html`<code>${workflow.runId}</code>`],
      ['Temporal', engineLink(engineHref)],
    ])}
  </section>`;
}

/** The course before a process was begun again is not lost: it is opened by its run. */
function runsCard({ workflowId, otherRuns }: WorkflowView, viewer: Viewer): MaybeHtml {
  if (otherRuns.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="workflow-runs">
    <h2 id="workflow-runs">Другие запуски</h2>
    <ul class="runs">
      ${otherRuns.map(
        ({ runId, status, startedAt, closedAt }) =>
          html`<li>
            <a href="${processPath(workflowId, runId)}">${timeTag(startedAt, viewer)}</a>:
            ${workflowStatusText(status)}${closedAt === null ? undefined : html` ${timeTag(closedAt, viewer)}`}
          </li>`,
      )}
    </ul>
  </section>`;
}

function engineLink(href: string | undefined): Html {
  return href === undefined
    ? html`<span class="muted">страницы Temporal не настроены (MASK_TEMPORAL_UI_URL)</span>`
    : html`<a href="${href}" rel="noreferrer">открыть в Temporal</a>`;
}

function events({ history, workflowId, runId }: WorkflowView, { content }: ProcessPageModel, viewer: Viewer): Html {
  return eventsSection(history, { workflowId, runId, viewer, ...content });
}

/** Each act is proposed first: what it would do is said on a page of its own, where it is confirmed. */
function actsCard({ process, keysOf }: ProcessPageModel): Html {
  const [can, cannot] = [process.acts.filter(({ may }) => may), process.acts.filter(({ may }) => !may)];
  return html`<section class="card" id="acts" aria-labelledby="acts-heading">
    <h2 id="acts-heading">Действия</h2>
    ${can.length === 0 ? html`<p class="muted">Сейчас делать нечего.</p>` : undefined}
    <ul class="acts">
      ${can.map(
        ({ act, words }) =>
          html`<li>
            ${steerForm(keysOf(), { act, names: [process.workflowId] })}
            <p class="hint">${words}</p>
          </li>`,
      )}
    </ul>
    ${
      cannot.length === 0
        ? undefined
        : html`<details>
            <summary>Чего сейчас нельзя и почему</summary>
            <ul class="muted">
              ${cannot.map(({ act, words }) => html`<li>${STEERING_RULES[act].name}: ${words}</li>`)}
            </ul>
          </details>`
    }
  </section>`;
}
