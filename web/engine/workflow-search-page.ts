import type { LetterListItem } from '#views/letters/letter.ts';
import { emptyState } from '../components/empty-state.ts';
import { statusPill } from '../components/status-pill.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import { PATHS, workflowPath } from '../paths.ts';
import { searchedSinceNotice } from '../letters/list/searched-since.ts';
import { lostSection, type LostModel } from './lost-section.ts';
import type { Chrome, Viewer } from '../layout/chrome.ts';

export interface WorkflowSearchModel {
  readonly text: string;
  readonly letters: readonly LetterListItem[];
  readonly lost: LostModel['lost'];
  readonly searchedSince?: string | undefined;
  readonly keysOf: LostModel['keysOf'];
}

/** What the engine has lost of any kind, and a search for a letter's workflow by the letter's number, or by its id. */
export function workflowSearchPage(chrome: Chrome, model: WorkflowSearchModel): Html {
  const { text, letters, searchedSince, lost, keysOf } = model;
  const content = html`<div class="page-head"><h1>Процессы</h1></div>
    ${lostSection({ lost, keysOf, viewer: chrome.viewer })}
    <h2>Процесс письма</h2>
    <p class="hint">
      Здесь ищут процессы писем. Как идёт партия, видно на её странице, публикация хода рассмотрения — на её карточке в
      «Публикациях»; процесс любого вида, который сервер потерял, назван наверху этой страницы.
    </p>
    <form class="search" method="get" action="${PATHS.workflows}" role="search">
      <label class="visually-hidden" for="q">Номер письма или идентификатор</label>
      <input
        id="q"
        name="q"
        type="search"
        value="${text}"
        placeholder="Номер письма или идентификатор"
        autocomplete="off"
      />
      <button>Найти</button>
    </form>
    ${searchedSinceNotice(searchedSince, chrome.viewer)}
    ${letters.length === 0 ? nothing(text) : table(letters, chrome.viewer)}`;
  return page(chrome, { title: 'Процессы', width: 'wide' }, content);
}

function nothing(text: string): Html {
  return text === ''
    ? emptyState('Писем пока нет', 'Процесс появляется, когда письмо отправляют на подпись.')
    : emptyState('Не найдено', 'Введите номер письма целиком или его часть, либо идентификатор письма.');
}

function table(letters: readonly LetterListItem[], viewer: Viewer): Html {
  return html`<div class="table-box">
    <table class="letters">
      <caption class="visually-hidden">
        Найденные письма
      </caption>
      <thead>
        <tr>
          <th scope="col">Номер</th>
          <th scope="col">Создано</th>
          <th scope="col">Статус</th>
          <th scope="col">С какого времени</th>
          <th scope="col">Идентификатор</th>
        </tr>
      </thead>
      <tbody>
        ${letters.map((letter) => letterLine(letter, viewer))}
      </tbody>
    </table>
  </div>`;
}

/** Names and addresses are left out: an administrator needs none of them. */
function letterLine({ id, number, createdAt, status, outcome, statusSince }: LetterListItem, viewer: Viewer): Html {
  return html`<tr>
    <td class="nowrap"><a class="row-link" href="${workflowPath(id)}">${number ?? 'Черновик'}</a></td>
    <td class="nowrap" data-label="Создано">${timeTag(createdAt, viewer)}</td>
    <td>${statusPill(status, outcome)}</td>
    <td class="nowrap" data-label="В статусе с">${timeTag(statusSince, viewer)}</td>
    <td class="nowrap" data-label="Идентификатор"><code>${id}</code></td>
  </tr>`;
}
