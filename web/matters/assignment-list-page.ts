import type { AssignmentItem } from '#views/matters/matter.ts';
import { emptyState } from '../components/empty-state.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import { pager } from './journal-page.ts';
import { assignmentPath } from './matter-paths.ts';
import { shortName } from '../format/person-name.ts';
import { executorsText, termOf } from './parts.ts';

export interface AssignmentListModel {
  readonly title: string;
  /** Under the title: how many are overdue. */
  readonly note?: string | undefined;
  readonly items: readonly AssignmentItem[];
  readonly moreHref?: string | undefined;
  readonly isContinued: boolean;
  readonly nothing: { readonly heading: string; readonly text: string };
}

/** «Мои поручения» and «На контроле»: by term, the overdue first. */
export function assignmentListPage(chrome: Chrome, model: AssignmentListModel): Html {
  const { title, note, items, nothing } = model;
  const content = html`<div class="page-head"><h1>${title}</h1></div>
    <p class="visually-hidden" id="live-news" role="status"></p>
    <div data-live-matters="${PATHS.live}" data-news="Список изменился"></div>
    <div id="assignment-list" data-live-part>
      ${note === undefined ? undefined : html`<p class="list-note">${note}</p>`}
      ${items.length === 0 ? emptyState(nothing.heading, nothing.text) : table(model)}
    </div>`;
  return page(chrome, { title, width: 'wide', islands: ['matters'] }, content);
}

function table({ title, items, moreHref, isContinued }: AssignmentListModel): Html {
  return html`<div class="table-box">
      <table class="letters">
        <caption class="visually-hidden">
          ${title}, по сроку. Строка открывает поручение.
        </caption>
        <thead>
          <tr>
            <th scope="col">Срок</th>
            <th scope="col">Поручение</th>
            <th scope="col">Карточка</th>
            <th scope="col">Исполнители</th>
            <th scope="col">Дал</th>
          </tr>
        </thead>
        <tbody>
          ${items.map(row)}
        </tbody>
      </table>
    </div>
    ${pager(moreHref, isContinued)}`;
}

function row(item: AssignmentItem): Html {
  const marks = [
    item.hasReport ? 'отчёт ждёт рассмотрения' : '',
    item.extensionAskedTo === null ? '' : 'просят новый срок',
  ].filter((mark) => mark !== '');
  return html`<tr class="${item.isOverdue ? 'row-late' : ''}">
    <td class="nowrap">${termOf(item) ?? html`<span class="muted">без срока</span>`}</td>
    <td class="grow">
      <a class="row-link clip" href="${assignmentPath(item.id)}">${item.text}</a>
      ${marks.map((mark) => html`<small class="awaits">${mark}</small>`)}
    </td>
    <td>
      <span class="nowrap">${item.registrationNumber ?? 'ещё не пришла'}</span>
      <small class="awaits clip">${item.subject ?? ''}</small>
    </td>
    <td><span class="cell-name">Исполняют </span>${executorsText(item.executors)}</td>
    <td><span class="cell-name">Дал </span>${shortName(item.authorName)}</td>
  </tr>`;
}
