import { lettersText } from '../../format/count.ts';
import { html, type Html } from '../../html.ts';
import { page } from '../../layout/page.ts';
import { PATHS } from '../../paths.ts';
import { letterFilters } from './letter-filters.ts';
import type { LetterFilterModel, LettersModel } from './letters-model.ts';
import { letterTable } from './letter-table.ts';
import { searchedSinceNotice } from './searched-since.ts';
import { lettersEmpty } from './letters-empty.ts';
import type { Chrome } from '../../layout/chrome.ts';

/** The letters of the site, newest first. */
export function lettersPage(chrome: Chrome, model: LettersModel): Html {
  const content = html`<div class="page-head">
      <h1>Письма</h1>
      <p class="muted" id="letter-total" data-live-count>${totalText(model.filter)}</p>
      ${model.canCreate ? html`<a class="button primary" href="${PATHS.newLetter}">Новое письмо</a>` : undefined}
    </div>
    ${letterFilters(model.filter)}
    <p class="visually-hidden" id="live-news" role="status"></p>
    <p class="notice notice-calm" id="list-news" hidden>
      Список изменился: <a href="${model.filter.reloadHref}">показать новое</a>
    </p>
    ${searchedSinceNotice(model.searchedSince, chrome.viewer)}
    ${model.letters.length === 0 ? lettersEmpty(model) : letterTable(chrome, model)}`;
  return page(chrome, { title: 'Письма', width: 'wide', islands: ['letters'] }, content);
}

function totalText({ chips }: LetterFilterModel): string {
  const current = chips.find(({ isCurrent }) => isCurrent);
  return current === undefined ? '' : `${current.name}: ${lettersText(current.count)}`;
}
