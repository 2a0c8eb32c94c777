import { PUBLICATION_STANDINGS, STANDING_NAMES, type PublicationStanding } from '#domain/publications/standing.ts';
import type { PublicationCounts, PublicationListItem } from '#views/publications/publication.ts';
import { emptyState } from '../components/empty-state.ts';
import { timeTag } from '../components/time.ts';
import { numberText } from '../format/number.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, Viewer } from '../layout/chrome.ts';
import { PATHS, withQuery } from '../paths.ts';
import { publicationPath, settingsPath } from './publication-paths.ts';
import { publicationTabs } from './site-frame.ts';
import { standingPill } from './standing-pill.ts';

export interface PublicationsModel {
  readonly items: readonly PublicationListItem[];
  readonly counts: PublicationCounts;
  readonly standing?: PublicationStanding | undefined;
  readonly number: string;
  readonly moreHref?: string | undefined;
  readonly isAdmin: boolean;
  /** Who sets publications up; others only look. */
  readonly maySet: boolean;
  /** The person's own site; empty for the admin of the installation. */
  readonly siteId: string;
}

/** Every publication and how it stands, the last changed first. */
export function publicationsPage(chrome: Chrome, model: PublicationsModel): Html {
  const content = html`<div class="page-head"><h1>Публикации</h1></div>
    ${publicationTabs('list', model)}
    <p class="visually-hidden" id="live-news" role="status"></p>
    <div data-live-publications="${PATHS.live}" hidden></div>
    <div id="publication-folders" data-live-part>${folders(model)}</div>
    ${search(model)}
    <div id="publication-list" data-live-part>
      ${model.items.length === 0 ? nothing(model) : table(model, chrome.viewer)}
    </div>`;
  return page(chrome, { title: 'Публикации', width: 'wide', islands: ['publications'] }, content);
}

function folders({ counts, standing, number }: PublicationsModel): Html {
  const total = PUBLICATION_STANDINGS.reduce((sum, each) => sum + counts[each], 0);
  const chip = (value: PublicationStanding | undefined, name: string, count: number): Html => {
    const isPressing = count > 0 && (value === 'failed' || value === 'unconfirmed');
    return html`<li>
      <a
        class="chip ${isPressing ? 'chip-pressing' : ''}"
        href="${withQuery(PATHS.publications, { standing: value, number })}"
        ${value === standing ? html`aria-current="true"` : undefined}
        >${name} <span class="chip-count">${numberText(count)}</span></a
      >
    </li>`;
  };
  return html`<nav class="chips" aria-label="Публикации по состоянию">
    <ul>
      ${chip(undefined, 'Все', total)}
      ${PUBLICATION_STANDINGS.map((each) => chip(each, STANDING_NAMES[each], counts[each]))}
    </ul>
  </nav>`;
}

function search({ standing, number }: PublicationsModel): Html {
  return html`<form class="search" method="get" action="${PATHS.publications}" role="search">
    ${standing === undefined ? undefined : html`<input type="hidden" name="standing" value="${standing}" />`}
    <label class="visually-hidden" for="number">Номер карточки</label>
    <input
      id="number"
      name="number"
      type="search"
      value="${number}"
      placeholder="Номер карточки или его начало"
      autocomplete="off"
    />
    <button>Найти</button>
    ${number === '' ? undefined : html`<a href="${withQuery(PATHS.publications, { standing })}">Сбросить поиск</a>`}
  </form>`;
}

function nothing({ number, standing, maySet, siteId }: PublicationsModel): Html {
  if (number !== '') return emptyState('Ничего не найдено', 'Карточек с таким номером среди публикаций нет.');
  if (standing !== undefined) return emptyState('Здесь пусто', 'Публикаций в таком состоянии сейчас нет.');
  const action = maySet
    ? html`<a class="button primary" href="${settingsPath(siteId)}">Настроить публикацию</a>`
    : undefined;
  return emptyState(
    'Публикаций пока нет',
    'Они появятся сами, когда у карточки выбранной группы будет поручение или отчёт.',
    action,
  );
}

function table({ items, moreHref, isAdmin }: PublicationsModel, viewer: Viewer): Html {
  return html`<div class="table-box">
      <table class="letters">
        <caption class="visually-hidden">
          Публикации, последние изменения сверху
        </caption>
        <thead>
          <tr>
            <th scope="col">Карточка</th>
            ${isAdmin ? html`<th scope="col">Участок</th>` : undefined}
            <th scope="col">Группа документов</th>
            <th scope="col">Отправлено</th>
            <th scope="col">Подтверждено</th>
            <th scope="col">Состояние</th>
          </tr>
        </thead>
        <tbody>
          ${items.map((item) => row(item, isAdmin, viewer))}
        </tbody>
      </table>
    </div>
    ${moreHref === undefined ? undefined : html`<p class="pager"><a class="button" href="${moreHref}">Показать ещё</a></p>`}`;
}

function row(item: PublicationListItem, isAdmin: boolean, viewer: Viewer): Html {
  const { id, registrationNumber, siteId, documentGroup, lastVersion, lastSentAt, confirmedVersion, confirmedAt } =
    item;
  return html`<tr>
    <td class="nowrap">
      <a class="row-link" href="${publicationPath(id)}">${registrationNumber ?? 'карточки ещё нет'}</a>
    </td>
    ${isAdmin ? html`<td class="nowrap">${siteId}</td>` : undefined}
    <td>${documentGroup ?? html`<span class="muted">—</span>`}</td>
    <td>${versionAt('отправлено', lastVersion, lastSentAt, viewer)}</td>
    <td>${versionAt('подтверждено', confirmedVersion, confirmedAt, viewer)}</td>
    <td class="status-cell">${standingPill(item)}${lateLine(item, viewer)}</td>
  </tr>`;
}

function versionAt(what: string, version: number, at: string | null, viewer: Viewer): Html {
  if (version === 0) return html`<span class="muted nothing-yet">—</span>`;
  return html`<span class="cell-name">${what} </span>№ ${version}
    <small class="muted">${at === null ? 'не передано' : timeTag(at, viewer)}</small>`;
}

function lateLine(
  { lateness, hindrance, owedSince, receiptDueAt, standing, answer }: PublicationListItem,
  viewer: Viewer,
): MaybeHtml {
  const since = standing === 'to_send' ? owedSince : receiptDueAt;
  const term = since === null ? undefined : html`${standing === 'to_send' ? 'с' : 'срок'} ${timeTag(since, viewer)}`;
  if (hindrance !== null) return html`<small class="awaits"><b class="late">${hindrance}</b>, ${term}</small>`;
  if (lateness === null) return term === undefined ? undefined : html`<small class="awaits">${term}</small>`;
  const words = standing === 'failed' && answer !== null ? answer : term;
  return html`<small class="awaits"
    ><b class="late">${lateness}</b>${words === undefined ? undefined : html`, ${words}`}</small
  >`;
}
