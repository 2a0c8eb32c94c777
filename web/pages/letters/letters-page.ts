import { lettersText } from '../../format/count.ts';
import { html, type Html } from '../../html.ts';
import { page } from '../../layout/page.ts';
import type { Chrome } from '../../models/chrome.ts';
import type { LetterRowModel } from '../../models/letter.ts';
import { PATHS } from '../../paths.ts';
import { letterFilters, type LetterFilterModel } from './letter-filters.ts';
import { letterTable } from './letter-table.ts';
import { lettersEmpty } from './letters-empty.ts';

export interface LettersModel {
  readonly filter: LetterFilterModel;
  readonly letters: readonly LetterRowModel[];
  /** Address of the next part of the list. */
  readonly moreHref?: string | undefined;
  /** True on a later part of the list. */
  readonly isContinued: boolean;
  readonly canCreate: boolean;
}

/** The letters of the site, newest first. */
export function lettersPage(chrome: Chrome, model: LettersModel): Html {
  const content = html`<div class="page-head">
      <h1>Письма</h1>
      <p class="muted">${totalText(model.filter)}</p>
      ${model.canCreate ? html`<a class="button primary" href="${PATHS.newLetter}">Новое письмо</a>` : undefined}
    </div>
    ${letterFilters(model.filter)}
    <p class="visually-hidden" id="live-news" role="status"></p>
    ${model.letters.length === 0 ? lettersEmpty(model) : letterTable(chrome, model)}`;
  return page(chrome, { title: 'Письма', width: 'wide', islands: ['letters'] }, content);
}

function totalText({ chips }: LetterFilterModel): string {
  const current = chips.find(({ isCurrent }) => isCurrent);
  return current === undefined ? '' : `${current.name}: ${lettersText(current.count)}`;
}
