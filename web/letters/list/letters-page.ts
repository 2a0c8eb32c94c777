import { folderTabs } from '../../components/folder-tabs.ts';
import { lettersText } from '../../format/count.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { page } from '../../layout/page.ts';
import { PATHS } from '../../paths.ts';
import { chosenForm, confirmedOfChosen, saidOfChosen } from './chosen-letters.ts';
import { gateChips, outcomeChips, searchForm } from './letter-filters.ts';
import { isSearched, listHref } from './list-address.ts';
import type { LettersModel } from './letters-model.ts';
import { letterTable } from './letter-table.ts';
import { searchedSinceNotice } from './searched-since.ts';
import { lettersEmpty } from './letters-empty.ts';
import { viewSettings } from './view-settings.ts';
import type { Chrome } from '../../layout/chrome.ts';

const BEGINNINGS = html`<p class="button-row">
  <a class="button" id="bring-letters" aria-keyshortcuts="I" href="${PATHS.importLetters}">Из таблицы</a>
  <a class="button primary" id="write-letter" aria-keyshortcuts="N" href="${PATHS.newLetter}">Новое письмо</a>
</p>`;

/** The letters of the site: folders, the list, and beside it, where there is room, the letter that is open. */
export function lettersPage(chrome: Chrome, model: LettersModel): Html {
  const content = html`<div class="page-head">
      <h1>Письма</h1>
      <p class="muted" id="letter-total" data-live-count>${totalText(model)}</p>
      ${model.canCreate ? BEGINNINGS : undefined}
    </div>
    <p class="visually-hidden" id="live-news" role="status"></p>
    <div class="inbox" id="inbox" data-live="${PATHS.live}" data-list="${listHref(model.settings)}">
      <div class="inbox-folders">
        ${folderTabs({ id: 'letter-folders', label: 'Папки писем', tabs: model.folders })} ${savedViews(model)}
      </div>
      <div class="inbox-list">${list(chrome, model)}</div>
      <div class="inbox-pane" id="letter-pane" role="group" aria-label="Открытое письмо" tabindex="-1" hidden></div>
    </div>`;
  const islands = ['letters', 'reading-pane', 'inbox-keys', 'selection'];
  return page(chrome, { title: 'Письма', width: 'wide', islands }, content);
}

function list(chrome: Chrome, model: LettersModel): Html {
  const isEmpty = model.letters.length === 0;
  return html`${outcomeChips(model)} ${gateChips(model)} ${searchForm(model)}
    <div class="list-tools">${viewSettings(model)} ${isEmpty ? undefined : chosenForm(model)}</div>
    ${saidOfChosen(model.said)} ${confirmedOfChosen(model)}
    <p class="notice notice-calm" id="list-news" hidden>
      <span id="list-news-text">Список изменился:</span>
      <a href="${listHref(model.settings)}" id="list-news-link">показать новое</a>
    </p>
    ${searchedSinceNotice(model.searchedSince, chrome.viewer)}
    ${isEmpty ? lettersEmpty(model) : letterTable(chrome, model)}`;
}

function savedViews({ views, viewId }: LettersModel): MaybeHtml {
  if (views.length === 0) return undefined;
  const items = views.map(
    ({ id, name, isShared, ownerName, settings }) =>
      html`<li>
        <a
          class="chip"
          href="${listHref(settings, { view: id })}"
          title="${isShared ? `общий, создал(а) ${ownerName}` : 'только ваш'}"
          ${id === viewId ? html`aria-current="true"` : undefined}
          >${name}${isShared ? html` <small>общий</small>` : undefined}</a
        >
      </li>`,
  );
  return html`<nav class="chips" id="saved-views" aria-label="Сохранённые виды">
    <h2>Виды</h2>
    <ul>
      ${items}
    </ul>
  </nav>`;
}

/** What the list holds: a folder is counted, of what was found is said how much is shown. */
function totalText(model: LettersModel): string {
  const { settings, folder, letters, moreHref, isContinued } = model;
  const isCounted = !isSearched(settings) && settings.isLate !== true && settings.order !== 'due';
  if (isCounted) return `${folder.name}: ${lettersText(folder.count)}`;
  const isPart = moreHref !== undefined || isContinued;
  return `${foundWords(model)}: ${isPart ? `больше, чем ${lettersText(letters.length)}` : lettersText(letters.length)}`;
}

function foundWords({ settings }: LettersModel): string {
  if (isSearched(settings)) return 'Найдено';
  return settings.isLate === true ? 'Просрочено' : 'Со сроком';
}
