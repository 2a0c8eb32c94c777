import { html, type Html, type MaybeHtml } from '../../html.ts';
import { letterRow } from './letter-row.ts';
import type { LettersModel } from './letters-model.ts';
import type { Chrome } from '../../layout/chrome.ts';

/** The deck's columns. */
export function letterTable({ viewer }: Chrome, model: LettersModel): Html {
  return html`<div class="table-box">
      <table class="letters">
        <caption class="visually-hidden">
          Письма участка, новые сверху. Строка открывает письмо; вверх и вниз — стрелками.
        </caption>
        <thead>
          <tr>
            <th scope="col">Номер</th>
            <th scope="col">Отправлено</th>
            <th scope="col">ШПИ</th>
            <th scope="col">Комментарий</th>
            <th scope="col">Получатель</th>
            <th scope="col">Статус</th>
          </tr>
        </thead>
        <tbody id="letter-rows">
          ${model.letters.map((letter) => letterRow(letter, viewer))}
        </tbody>
      </table>
    </div>
    ${pager(model)}`;
}

function pager({ moreHref, isContinued, filter }: LettersModel): MaybeHtml {
  if (moreHref === undefined && !isContinued) return undefined;
  const start = isContinued ? html`<a href="${filter.clearHref}">К началу списка</a>` : undefined;
  const more =
    moreHref === undefined
      ? html`<span class="muted">Это конец списка.</span>`
      : html`<a class="button" id="more" href="${moreHref}">Показать ещё</a>`;
  return html`<p class="pager" id="pager">${start} ${more}</p>`;
}
