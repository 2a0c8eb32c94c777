import { LETTER_COLUMNS } from '#domain/letters/letter-columns.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { letterRow } from './letter-row.ts';
import { listHref } from './list-address.ts';
import type { LettersModel } from './letters-model.ts';
import type { Chrome } from '../../layout/chrome.ts';

/** The letters in the columns that were chosen; the deck's own until then. */
export function letterTable({ viewer }: Chrome, model: LettersModel): Html {
  const { columns, density } = model.settings;
  return html`<div class="table-box">
      <table class="letters ${density === 'dense' ? 'letters-dense' : ''}">
        <caption class="visually-hidden">
          Письма участка. Строка открывает письмо; вверх и вниз — стрелками.
        </caption>
        <thead>
          <tr>
            <th scope="col" class="check-cell">
              <label class="row-check"
                ><input type="checkbox" data-selection-all="letter" hidden /><span class="visually-hidden"
                  >Отметить все на экране</span
                ></label
              >
            </th>
            ${columns.map((column) => html`<th scope="col" class="col-${column}">${LETTER_COLUMNS[column]}</th>`)}
          </tr>
        </thead>
        <tbody id="letter-rows" data-columns="${columns.join(',')}">
          ${model.letters.map((letter) => letterRow(letter, viewer, columns, model.ticked?.includes(letter.id)))}
        </tbody>
      </table>
    </div>
    ${pager(model)}`;
}

function pager({ moreHref, isContinued, settings }: LettersModel): MaybeHtml {
  if (moreHref === undefined && !isContinued) return undefined;
  const start = isContinued ? html`<a href="${listHref(settings)}">К началу списка</a>` : undefined;
  const more =
    moreHref === undefined
      ? html`<span class="muted">Это конец списка.</span>`
      : html`<a class="button" id="more" href="${moreHref}">Показать ещё</a>`;
  return html`<p class="pager" id="pager">${start} ${more}</p>`;
}
