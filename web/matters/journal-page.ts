import { CARD_STATES, CARD_STATE_NAMES } from '#domain/matters/card-state.ts';
import { hasListWord } from '#domain/matters/list-word.ts';
import type { MatterItem } from '#views/matters/matter.ts';
import { emptyState } from '../components/empty-state.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome } from '../layout/chrome.ts';
import { PATHS, withQuery } from '../paths.ts';
import { MATTER_PATHS, matterPath } from './matter-paths.ts';
import { dayTag, statePill } from './parts.ts';

export interface JournalFilter {
  readonly text: string;
  readonly group: string;
  readonly delivery: string;
  /** A state, `overdue`, or empty. */
  readonly show: string;
}

export interface JournalModel {
  readonly items: readonly MatterItem[];
  readonly filter: JournalFilter;
  readonly groups: readonly string[];
  readonly deliveries: readonly string[];
  readonly moreHref?: string | undefined;
  readonly isContinued: boolean;
  readonly canRegister: boolean;
  readonly canImport: boolean;
  /** A day: the search did not reach older cards. */
  readonly searchedSince?: string | undefined;
  readonly refusal?: string | undefined;
}

/** The journal of registration cards, newest first. */
export function journalPage(chrome: Chrome, model: JournalModel): Html {
  const content = html`<div class="page-head">
      <h1>Карточки</h1>
      <p class="button-row">
        ${model.canImport ? html`<a class="button" href="${MATTER_PATHS.importCards}">Из файла</a>` : undefined}
        ${model.canRegister ? html`<a class="button primary" href="${MATTER_PATHS.newMatter}">Новая карточка</a>` : undefined}
      </p>
    </div>
    ${stateChips(model.filter)} ${searchForm(model)} ${searchedSinceNotice(model.searchedSince)}
    <p class="visually-hidden" id="live-news" role="status"></p>
    <div data-live-matters="${PATHS.live}" data-news="Журнал изменился"></div>
    <div id="journal" data-live-part>${model.items.length === 0 ? nothing(model) : table(model)}</div>`;
  return page(chrome, { title: 'Карточки', width: 'wide', islands: ['matters'] }, content);
}

function stateChips({ text, group, delivery, show }: JournalFilter): Html {
  const chips = [
    ['', 'Все'],
    ...CARD_STATES.map((state) => [state, CARD_STATE_NAMES[state]]),
    ['overdue', 'Просроченные'],
  ];
  const query = { q: text, group, delivery };
  return html`<nav class="chips" aria-label="Какие карточки показать">
    <ul>
      ${chips.map(
        ([value, name]) =>
          html`<li>
            <a
              class="chip"
              href="${withQuery(MATTER_PATHS.matters, { ...query, show: value })}"
              ${value === show ? html`aria-current="true"` : undefined}
              >${name}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

function searchForm({ filter, groups, deliveries, refusal }: JournalModel): Html {
  const { text, group, delivery, show } = filter;
  const isNarrowed = text !== '' || group !== '' || delivery !== '';
  return html`<form class="search" method="get" action="${MATTER_PATHS.matters}" role="search">
    ${show === '' ? undefined : html`<input type="hidden" name="show" value="${show}" />`}
    <label class="visually-hidden" for="q">Найти карточку</label>
    <input
      id="q"
      name="q"
      type="search"
      value="${text}"
      placeholder="Номер, заявитель, содержание"
      autocomplete="off"
    />
    ${choice('group', 'Любая группа документов', group, groups)}
    ${choice('delivery', 'Любой вид доставки', delivery, deliveries)}
    <button>Найти</button>
    ${isNarrowed ? html`<a href="${withQuery(MATTER_PATHS.matters, { show })}">Сбросить поиск</a>` : undefined}
    ${refusal === undefined ? undefined : html`<p class="fault" role="alert">${refusal}</p>`}
  </form>`;
}

function choice(name: string, label: string, value: string, words: readonly string[]): Html {
  const known = value === '' || hasListWord(words, value) ? words : [value, ...words];
  return html`<label class="visually-hidden" for="${name}">${label}</label>
    <select id="${name}" name="${name}" class="narrow">
      <option value="">${label}</option>
      ${known.map((word) => html`<option value="${word}" ${value !== '' && hasListWord([value], word) ? 'selected' : ''}>${word}</option>`)}
    </select>`;
}

function searchedSinceNotice(searchedSince: string | undefined): MaybeHtml {
  if (searchedSince === undefined) return undefined;
  return html`<p class="notice" id="searched-since" role="status">
    Искали среди карточек, зарегистрированных с ${dayTag(searchedSince)}: поиск по более старым занял бы слишком долго.
    Добавьте слово, напишите его длиннее или выберите группу.
  </p>`;
}

function table({ items, moreHref, isContinued }: JournalModel): Html {
  return html`<div class="table-box">
      <table class="letters">
        <caption class="visually-hidden">
          Карточки участка, новые сверху. Строка открывает карточку.
        </caption>
        <thead>
          <tr>
            <th scope="col">Номер</th>
            <th scope="col">Дата</th>
            <th scope="col">Заявитель</th>
            <th scope="col">Содержание</th>
            <th scope="col">Группа и доставка</th>
            <th scope="col">Состояние</th>
          </tr>
        </thead>
        <tbody>
          ${items.map(row)}
        </tbody>
      </table>
    </div>
    ${pager(moreHref, isContinued)}`;
}

function row(item: MatterItem): Html {
  const term =
    item.nearestTerm === null
      ? undefined
      : html`<small class="awaits"
          >${item.isOverdue ? html`<b class="late">срок был</b>` : 'до'} ${dayTag(item.nearestTerm)}</small
        >`;
  return html`<tr>
    <td class="nowrap"><a class="row-link" href="${matterPath(item.id)}">${item.registrationNumber}</a></td>
    <td class="nowrap">${dayTag(item.registeredOn)}</td>
    <td>${item.applicantName}</td>
    <td class="grow"><span class="clip">${item.subject}</span></td>
    <td>${item.documentGroup}<small class="awaits">${item.deliveryKind}</small></td>
    <td>${statePill(item.state)}${term}</td>
  </tr>`;
}

/** Leads on, and back to the beginning. */
export function pager(moreHref: string | undefined, isContinued: boolean): MaybeHtml {
  if (moreHref === undefined && !isContinued) return undefined;
  return html`<p class="pager">
    ${isContinued ? html`<a href="?">К началу списка</a>` : undefined}
    ${
      moreHref === undefined
        ? html`<span class="muted">Это конец списка.</span>`
        : html`<a class="button" href="${moreHref}">Показать ещё</a>`
    }
  </p>`;
}

function nothing({ filter, canRegister }: JournalModel): Html {
  const { text, group, delivery, show } = filter;
  if (text !== '' || group !== '' || delivery !== '') {
    const clear = html`<a class="button" href="${withQuery(MATTER_PATHS.matters, { show })}">Сбросить поиск</a>`;
    return emptyState('Ничего не найдено', 'Проверьте номер или имя, либо ищите по части слова.', clear);
  }
  if (show !== '') return emptyState('Таких карточек нет', 'Они появятся здесь сами.');
  const create = canRegister
    ? html`<a class="button primary" href="${MATTER_PATHS.newMatter}">Зарегистрировать карточку</a>`
    : undefined;
  return emptyState('Карточек пока нет', 'Их регистрирует секретарь, или они приходят из ДЕЛО.', create);
}
