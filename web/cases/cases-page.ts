import { CASE_ORDERS, type CaseOrder } from '#domain/cases/case-orders.ts';
import {
  CASE_KIND_NAMES,
  CASE_KINDS,
  CASE_SOURCE_NAMES,
  CASE_SOURCES,
  CASE_STATE_NAMES,
  CASE_STATES,
} from '#domain/cases/court-case.ts';
import type { CaseFigures, CaseItem } from '#views/cases/case.ts';
import { emptyState } from '../components/empty-state.ts';
import { folderTabs, type FolderTab } from '../components/folder-tabs.ts';
import { timeTag } from '../components/time.ts';
import { liveMark } from '../components/live-mark.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { withQuery } from '../paths.ts';
import { caseStatePill, dayTag } from './case-parts.ts';
import { CASE_PATHS, casePath } from './case-paths.ts';
import { choiceCell, choiceHead, chosenForm, type ChosenActs } from './chosen-cases.ts';
import { sourcesLine, type SourcesModel } from './sources-line.ts';

/** What a journal is narrowed by, as the address has it; empty: by nothing. */
export interface CaseFilter {
  readonly kind: string;
  readonly q: string;
  readonly judge: string;
  readonly state: string;
  readonly source: string;
  readonly receivedFrom: string;
  readonly receivedTo: string;
  readonly hearingFrom: string;
  readonly hearingTo: string;
  readonly order: string;
}

export interface CasesModel extends SourcesModel, ChosenActs {
  readonly items: readonly CaseItem[];
  readonly figures: CaseFigures;
  readonly filter: CaseFilter;
  readonly moreHref?: string | undefined;
  readonly isContinued: boolean;
  readonly canKeep: boolean;
  /** A day: the search did not reach older cases. */
  readonly searchedSince?: string | undefined;
  readonly refusal?: string | undefined;
}

/** The journals of the court's cases. */
export function casesPage(chrome: Chrome, model: CasesModel): Html {
  const content = html`<div class="page-head">
      <h1>Дела</h1>
      ${
        model.canKeep
          ? html`<p class="button-row">
              <a class="button" href="${CASE_PATHS.importCases}">Из файла</a>
              <a class="button primary" href="${CASE_PATHS.newCase}">Внести дело</a>
            </p>`
          : undefined
      }
    </div>
    ${liveMark({ kinds: ['case'], url: model.url, says: 'Журнал дел изменился' })}
    ${folderTabs({ id: 'case-journals', label: 'Журналы', tabs: journals(model) })} ${searchForm(model)}
    ${sourcesLine(model, chrome.viewer)} ${searchedSinceNotice(model.searchedSince)}
    ${model.items.length > 0 ? chosenForm(model, model.keysOf()) : undefined}
    <div id="case-journal" data-live-list>
      ${model.items.length === 0 ? nothing(model) : table(model, chrome.viewer)}
    </div>`;
  return page(chrome, { title: 'Дела', width: 'wide', islands: ['live-page', 'selection'] }, content);
}

/** The address of the journal so narrowed. */
export function casesHref(filter: CaseFilter, more: Readonly<Record<string, string | undefined>> = {}): string {
  return withQuery(CASE_PATHS.cases, { ...filter, ...more });
}

const NARROWED = [
  ...(['q', 'judge', 'state', 'source', 'receivedFrom', 'receivedTo'] as const),
  ...(['hearingFrom', 'hearingTo'] as const),
];

function isNarrowed(filter: CaseFilter): boolean {
  return NARROWED.some((name) => filter[name] !== '');
}

function cleared(filter: CaseFilter): CaseFilter {
  return { ...filter, ...Object.fromEntries(NARROWED.map((name) => [name, ''])) };
}

function journals({ figures, filter }: CasesModel): FolderTab[] {
  const countOf = (kind: string): number =>
    figures.counts.filter((one) => kind === '' || one.kind === kind).reduce((sum, { count }) => sum + count, 0);
  const tabs = [['', 'Все'] as const, ...CASE_KINDS.map((kind) => [kind, CASE_KIND_NAMES[kind]] as const)];
  return tabs.map(([kind, name]) => ({
    ...{ href: casesHref({ ...filter, kind }), name, count: countOf(kind) },
    ...{ isCurrent: filter.kind === kind, isPressing: false },
  }));
}

function searchForm({ filter, figures, refusal }: CasesModel): Html {
  const orders = Object.entries(CASE_ORDERS).map(([value, label]) => ({ value, label }));
  const states = CASE_STATES.map((value) => ({ value, label: CASE_STATE_NAMES[value] }));
  const sources = CASE_SOURCES.map((value) => ({ value, label: CASE_SOURCE_NAMES[value] }));
  const judges = figures.judges.map((judge) => ({ value: judge, label: judge }));
  return html`<form class="search" method="get" action="${CASE_PATHS.cases}" role="search">
    ${filter.kind === '' ? undefined : html`<input type="hidden" name="kind" value="${filter.kind}" />`}
    <label class="visually-hidden" for="q">Найти дело</label>
    <input
      id="q"
      name="q"
      type="search"
      value="${filter.q}"
      placeholder="Номер, участник, существо, судья"
      autocomplete="off"
    />
    ${choice('state', 'Любое состояние', filter.state, states)}
    ${judges.length === 0 && filter.judge === '' ? undefined : choice('judge', 'Любой судья', filter.judge, judges)}
    ${choice('source', 'Любой источник', filter.source, sources)}
    ${dayInput('receivedFrom', 'поступило с', filter.receivedFrom)} ${dayInput('receivedTo', 'по', filter.receivedTo)}
    ${dayInput('hearingFrom', 'заседание с', filter.hearingFrom)} ${dayInput('hearingTo', 'по', filter.hearingTo)}
    ${choice('order', 'Обычный порядок', filter.order, orders)}
    <button>Показать</button>
    ${isNarrowed(filter) ? html`<a href="${casesHref(cleared(filter))}">Сбросить</a>` : undefined}
    ${filter.q !== '' && filter.order !== '' ? html`<p class="hint">Найденное стоит в своём порядке: сначала поступившие позже.</p>` : undefined}
    ${refusal === undefined ? undefined : html`<p class="fault" role="alert">${refusal}</p>`}
  </form>`;
}

interface Word {
  readonly value: string;
  readonly label: string;
}

function choice(name: string, label: string, value: string, words: readonly Word[]): Html {
  const known =
    value === '' || words.some((word) => word.value === value) ? words : [{ value, label: value }, ...words];
  return html`<label class="visually-hidden" for="${name}">${label}</label>
    <select id="${name}" name="${name}" class="narrow">
      <option value="">${label}</option>
      ${known.map((word) => html`<option value="${word.value}" ${word.value === value ? 'selected' : ''}>${word.label}</option>`)}
    </select>`;
}

function dayInput(name: string, label: string, value: string): Html {
  return html`<span class="nowrap"
    ><label class="inline" for="${name}">${label}</label>
    <input id="${name}" name="${name}" type="date" value="${value}"
  /></span>`;
}

function searchedSinceNotice(searchedSince: string | undefined): MaybeHtml {
  if (searchedSince === undefined) return undefined;
  return html`<p class="notice" id="searched-since" role="status">
    Искали среди дел, поступивших с ${dayTag(searchedSince)}: поиск по более старым занял бы слишком долго. Добавьте
    слово, напишите его длиннее или выберите журнал.
  </p>`;
}

function table(model: CasesModel, viewer: Viewer): Html {
  return html`<div class="table-box">
      <table class="letters">
        <caption class="visually-hidden">
          Дела суда. Строка открывает дело.
        </caption>
        <thead>
          <tr>
            ${canChoose(model) ? choiceHead() : undefined}
            ${sortedHead(model.filter, 'Номер', ['number', 'number_back'])}
            ${sortedHead(model.filter, 'Поступило', ['oldest', 'newest'])}
            <th scope="col">Участники</th>
            <th scope="col">Судья</th>
            ${sortedHead(model.filter, 'Заседание', ['hearing', 'hearing_back'])}
            <th scope="col">Состояние</th>
          </tr>
        </thead>
        <tbody>
          ${model.items.map((item) => row(item, viewer, canChoose(model)))}
        </tbody>
      </table>
    </div>
    ${pager(model)}`;
}

/** A head that puts the journal into its order, and into the other direction when it is in it. */
function sortedHead(filter: CaseFilter, name: string, [up, down]: readonly [CaseOrder, CaseOrder]): Html {
  const current = filter.order === '' ? 'newest' : filter.order;
  const isUp = current === up;
  const sorted = isUp ? 'ascending' : current === down ? 'descending' : undefined;
  const next = isUp ? down : up;
  return html`<th scope="col" ${sorted === undefined || filter.q !== '' ? undefined : html`aria-sort="${sorted}"`}>
    <a href="${casesHref({ ...filter, order: next })}">${name}</a
    >${sorted === undefined || filter.q !== '' ? '' : isUp ? ' ↑' : ' ↓'}
  </th>`;
}

function canChoose({ canWrite, canNotify }: ChosenActs): boolean {
  return canWrite || canNotify;
}

function row(item: CaseItem, viewer: Viewer, isChosen: boolean): Html {
  return html`<tr id="case-${item.id}">
    ${isChosen ? choiceCell(item) : undefined}
    <td class="nowrap">
      <a class="row-link" href="${casePath(item.id)}">${item.number}</a>
      ${item.source === 'manual' ? undefined : html`<small class="awaits">${CASE_SOURCE_NAMES[item.source]}</small>`}
    </td>
    <td class="nowrap">${dayTag(item.receivedOn)}</td>
    <td class="grow">
      ${item.parties.length === 0 ? html`<span class="muted">участники не внесены</span>` : item.parties.join('; ')}
      ${item.essence === '' ? undefined : html`<small class="awaits"><span class="clip">${item.essence}</span></small>`}
    </td>
    <td>${item.judge === '' ? html`<span class="muted">—</span>` : item.judge}</td>
    <td class="nowrap">${timeTag(item.hearingAt, viewer)}</td>
    <td>
      ${caseStatePill(item.state)}
      ${item.goneAt === null ? undefined : html`<small class="awaits">в картотеке больше нет</small>`}
    </td>
  </tr>`;
}

function pager({ moreHref, isContinued, filter }: CasesModel): MaybeHtml {
  if (moreHref === undefined && !isContinued) return undefined;
  return html`<p class="pager">
    ${isContinued ? html`<a href="${casesHref(filter)}">К началу списка</a>` : undefined}
    ${
      moreHref === undefined
        ? html`<span class="muted">Это конец списка.</span>`
        : html`<a class="button" href="${moreHref}">Показать ещё</a>`
    }
  </p>`;
}

function nothing({ filter, canKeep, refusal, isContinued }: CasesModel): Html {
  // Why nothing is shown stands beside the box; how many cases there are it does not say.
  if (refusal !== undefined || isContinued)
    return emptyState(
      'Здесь дел нет',
      'Вернитесь к началу списка.',
      html`<a class="button" href="${casesHref(filter)}">К началу списка</a>`,
    );
  if (isNarrowed(filter)) {
    const clear = html`<a class="button" href="${casesHref(cleared(filter))}">Сбросить</a>`;
    return emptyState('Ничего не найдено', 'Проверьте номер, имя или дни либо ищите по части слова.', clear);
  }
  if (filter.order.startsWith('hearing'))
    return emptyState('Дел с заседаниями нет', 'В этом порядке стоят только дела, у которых назначено заседание.');
  const begin = canKeep
    ? html`<p class="button-row">
        <a class="button primary" href="${CASE_PATHS.newCase}">Внести дело</a>
        <a class="button" href="${CASE_PATHS.importCases}">Загрузить из файла</a>
      </p>`
    : undefined;
  return emptyState('Дел в этом журнале пока нет', 'Их вносят вручную или загружают файлом из картотеки.', begin);
}
