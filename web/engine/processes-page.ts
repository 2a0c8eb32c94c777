import { PROCESS_KINDS, type ProcessKind } from '#domain/processes/process-name.ts';
import { PROCESS_STATE_MEANINGS, PROCESS_STATES, type ProcessState } from '#domain/processes/process-states.ts';
import { STEERING_ACTS, STEERING_RULES } from '#domain/processes/steering.ts';
import { stepWords } from '#domain/processes/step-words.ts';
import type { ProcessCount, ProcessFilter, ProcessItem, ProcessPage } from '#views/engine/process-list.ts';
import { emptyState } from '../components/empty-state.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { numberText } from '../format/number.ts';
import { durationText } from '../format/duration.ts';
import type { Tone } from '../format/status.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { searchedSinceNotice } from '../letters/list/searched-since.ts';
import { PATHS, processPath, withQuery } from '../paths.ts';
import { clocksNotice, engineViewer } from './engine-clock.ts';
import { engineTabs } from './engine-tabs.ts';
import { lostSection, type LostModel } from './lost-section.ts';

export interface ProcessesModel extends Pick<LostModel, 'lost' | 'keysOf'> {
  readonly filter: ProcessFilter;
  readonly page: ProcessPage;
}

/** Processes of every kind in one list, found and narrowed; acts on those that are ticked. */
export function processesPage(chrome: Chrome, model: ProcessesModel): Html {
  const { viewer } = chrome;
  const { filter, page: shown, lost, keysOf } = model;
  const content = html`<div class="page-head"><h1>Процессы</h1></div>
    ${engineTabs('processes')} ${lostSection({ lost, keysOf, viewer })} ${searchForm(filter, shown)}
    <div id="process-tabs" data-live-part>${kindTabs(filter, shown)} ${stateTabs(filter, shown)}</div>
    ${searchedSinceNotice(shown.searchedSince, viewer)}
    <div id="process-list" data-live-part>${listOf(model, viewer)}</div>`;
  return page(chrome, { title: 'Процессы', width: 'wide', islands: ['selection'] }, content);
}

/** A narrowed list by its address. */
export function processesPath(filter: Partial<ProcessFilter>, cursor?: string): string {
  const { kind, state, text, siteId, error, minAttempts, olderThanHours } = filter;
  return withQuery(PATHS.workflows, {
    ...{ kind, state: state === 'open' ? undefined : state, q: text, site: siteId, error },
    attempts: minAttempts?.toString(),
    age: olderThanHours?.toString(),
    cursor,
  });
}

function searchForm(filter: ProcessFilter, { sites }: ProcessPage): Html {
  const { text, kind, state, siteId, error, minAttempts, olderThanHours } = filter;
  const isNarrowed = [siteId, error, minAttempts, olderThanHours].some((one) => one !== undefined);
  return html`<form class="process-search" method="get" action="${PATHS.workflows}" role="search">
    <div class="search">
      <label class="visually-hidden" for="q">Номер письма или идентификатор, дело, имя, ШПИ, партия, карточка</label>
      <input
        id="q"
        name="q"
        type="search"
        value="${text ?? ''}"
        placeholder="Номер, дело, имя, ШПИ, партия, идентификатор"
        autocomplete="off"
      />
      <button>Найти</button>
    </div>
    ${kind === undefined ? undefined : html`<input type="hidden" name="kind" value="${kind}" />`}
    ${state === 'open' ? undefined : html`<input type="hidden" name="state" value="${state}" />`}
    <details ${isNarrowed ? html`open` : undefined}>
      <summary>Ещё условия</summary>
      <div class="narrowing">
        ${sites.length === 0 ? undefined : siteField(sites, siteId)}
        ${smallField('error', 'Вид ошибки', error ?? '', 'text', 'напр. DriverException')}
        ${smallField('attempts', 'Попыток не меньше', minAttempts?.toString() ?? '', 'number')}
        ${smallField('age', 'Не меняется часов', olderThanHours?.toString() ?? '', 'number')}
      </div>
    </details>
  </form>`;
}

function siteField(sites: ProcessPage['sites'], chosen: string | undefined): Html {
  return html`<div class="field">
    <label for="f-site">Участок</label>
    <select id="f-site" name="site">
      <option value="">все</option>
      ${sites.map(({ id, name }) => html`<option value="${id}" ${id === chosen ? html`selected` : undefined}>${id} — ${name}</option>`)}
    </select>
  </div>`;
}

function smallField(name: string, label: string, value: string, type: 'text' | 'number', placeholder = ''): Html {
  return html`<div class="field">
    <label for="f-${name}">${label}</label>
    <input
      id="f-${name}"
      name="${name}"
      type="${type}"
      ${type === 'number' ? html`min="1" max="100000"` : undefined}
      value="${value}"
      placeholder="${placeholder}"
      autocomplete="off"
    />
  </div>`;
}

function kindTabs(filter: ProcessFilter, { counts }: ProcessPage): Html {
  const kinds = Object.entries(PROCESS_KINDS) as [ProcessKind, string][];
  return html`<nav class="chips" aria-label="Что ведут">
    <ul>
      ${tab('Всё', undefined, processesPath({ ...filter, kind: undefined }), filter.kind === undefined)}
      ${kinds.map(([kind, name]) => tab(name, counts.kinds[kind], processesPath({ ...filter, kind }), filter.kind === kind))}
    </ul>
  </nav>`;
}

function stateTabs(filter: ProcessFilter, { counts }: ProcessPage): MaybeHtml {
  if (filter.text !== undefined) return html`<p class="hint">Поиск идёт среди всех состояний.</p>`;
  const states = Object.entries(PROCESS_STATES) as [ProcessState, string][];
  const countOf = (state: ProcessState): ProcessCount | undefined =>
    state === 'done' ? undefined : counts.states?.[state];
  return html`<nav class="chips" aria-label="Как идут">
    <ul>
      ${states.map(([state, name]) => tab(name, countOf(state), processesPath({ ...filter, state }), filter.state === state, PROCESS_STATE_MEANINGS[state], state === 'stuck'))}
    </ul>
  </nav>`;
}

/** The rest is not counted: the words say so. */
function countWords({ n, isMore }: ProcessCount): string {
  return isMore ? `больше ${numberText(n)}` : numberText(n);
}

function tab(
  name: string,
  count: ProcessCount | null | undefined,
  href: string,
  isCurrent: boolean,
  title = '',
  isBad = false,
): Html {
  const number = count == null ? undefined : html` <span class="chip-count">${countWords(count)}</span>`;
  const pressing = isBad && (count?.n ?? 0) > 0 ? 'chip-pressing' : '';
  return html`<li>
    <a class="chip ${pressing}" href="${href}" title="${title}" ${isCurrent ? html`aria-current="true"` : undefined}
      >${name}${number}</a
    >
  </li>`;
}

function listOf({ filter, page: shown, keysOf }: ProcessesModel, viewer: Viewer): Html {
  const { items, nextCursor, asOf, engineNow, isEngineHeard } = shown;
  const heard = isEngineHeard
    ? 'расписания и обходы — от сервера процессов, сейчас'
    : 'сервер процессов не отвечает: расписаний и обходов здесь нет';
  const more =
    nextCursor === null
      ? undefined
      : html`<p class="pager"><a class="button" href="${processesPath(filter, nextCursor)}">Дальше</a></p>`;
  return html`<p class="hint">По данным базы на ${timeTag(asOf, viewer)}; ${heard}.</p>
    ${clocksNotice(viewer, engineNow)}
    ${items.length === 0 ? emptyState('Ничего не нашлось', 'Измените условия или посмотрите «Всё».') : table(items, keysOf(), { viewer, engine: engineViewer(viewer, engineNow) })}
    ${more}`;
}

const STATE_TONES: Readonly<Record<ProcessItem['state'], Tone>> = {
  stuck: 'bad',
  running: 'busy',
  asleep: 'calm',
  done: 'done',
};
const STATE_WORDS: Readonly<Record<ProcessItem['state'], string>> = {
  stuck: '▲ застряло',
  running: '► работает',
  asleep: '☾ спит',
  done: '✓ окончено',
};

/** By whose clock the times of a line are told. */
interface Clocks {
  readonly viewer: Viewer;
  readonly engine: Viewer;
}

function table(items: readonly ProcessItem[], keys: FormKeys, { viewer, engine }: Clocks): Html {
  return html`<form method="post" action="${PATHS.steerings}" data-selection="process">
    ${formKeys(keys)}
    <div class="table-box">
      <table class="processes folding">
        <caption class="visually-hidden">
          Процессы
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <label
                ><input type="checkbox" data-selection-all="process" hidden /><span class="visually-hidden"
                  >Отметить все на экране</span
                ></label
              >
            </th>
            <th scope="col">Процесс</th>
            <th scope="col">Как идёт</th>
            <th scope="col">Состояние</th>
            <th scope="col">С какого времени</th>
            <th scope="col" class="number">Попыток</th>
            <th scope="col">Ошибка</th>
          </tr>
        </thead>
        <tbody>
          ${items.map((item) => line(item, isOfEngine(item) ? engine : viewer))}
        </tbody>
      </table>
    </div>
    <div class="bulk-bar">
      <span class="bulk-count" data-selection-count></span>
      <label for="f-act">С отмеченными</label>
      <select id="f-act" name="act">
        ${STEERING_ACTS.filter((act) => act !== 'open_payload').map((act) => html`<option value="${act}">${STEERING_RULES[act].name}</option>`)}
      </select>
      <button>Что произойдёт…</button>
      <span class="hint">Сначала будет показано по каждому; до подтверждения ничего не делается.</span>
    </div>
  </form>`;
}

function isOfEngine({ kind }: ProcessItem): boolean {
  return kind === 'schedule' || kind === 'round';
}

function line(
  { kind, name, words, siteId, status, since, state, attempts, error, step, workflowId }: ProcessItem,
  viewer: Viewer,
): Html {
  const about =
    workflowId === null ? html`<b>${words}</b>` : html`<a href="${processPath(workflowId)}"><b>${words}</b></a>`;
  const site = siteId === null || words.includes(siteId) ? undefined : html` <small class="muted">${siteId}</small>`;
  const age =
    since === null
      ? undefined
      : html` <small class="muted">${durationText(Date.parse(viewer.now) - Date.parse(since))}</small>`;
  return html`<tr>
    <td><input type="checkbox" name="process" value="${name}" aria-label="Отметить: ${words}" /></td>
    <td>${about}${site} <small class="muted">${kind === 'message' && workflowId !== null ? workflowId : ''}</small></td>
    <td data-label="Как идёт"><span class="pill pill-${STATE_TONES[state]}">${STATE_WORDS[state]}</span></td>
    <td data-label="Состояние">${status}</td>
    <td class="nowrap" data-label="С какого времени">${timeTag(since, viewer)}${age}</td>
    <td class="number" ${attempts === null ? undefined : html`data-label="Попыток"`}>${attempts ?? ''}</td>
    <td ${error === null ? undefined : html`data-label="Ошибка"`}>
      ${error === null ? undefined : html`<code>${error}</code>`}${step === null ? undefined : html` <small class="muted">${stepWords(step)}</small>`}
    </td>
  </tr>`;
}
