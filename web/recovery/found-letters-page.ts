import type { FoundLetterView } from '#views/recovery/recovery.ts';
import { emptyState } from '../components/empty-state.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, Viewer } from '../layout/chrome.ts';

/** For the people of a site: what the Post has of it and a copy that was put back does not know. Only read. */
export function foundLettersPage(chrome: Chrome, letters: readonly FoundLetterView[]): Html {
  const heading = 'Найдены на Почте, в копии их нет';
  const content = html`<div class="page-head"><h1 id="found-heading">${heading}</h1></div>
    ${letters.length === 0 ? emptyState('Таких писем нет', 'Сюда попадают письма участка, которые отправлены после резервной копии, если из неё пришлось вернуть данные.') : foundList(letters, chrome.viewer)}`;
  return page(chrome, { title: heading, width: 'wide' }, content);
}

function foundList(letters: readonly FoundLetterView[], viewer: Viewer): Html {
  return html`<section class="card" aria-labelledby="found-heading">
    <p>
      Эти письма участка сделаны и отправлены после копии, из которой возвращены данные. Заново их не отправляйте:
      сверьте по списку черновики. Пока администратор не отметил письмо учтённым, о каждом черновике, который старше
      копии, спросят перед отправкой.
    </p>
    <div class="table-box" role="region" aria-labelledby="found-heading" tabindex="0">
      <table class="registry">
        <thead>
          <tr>
            <th scope="col">Номер</th>
            <th scope="col">ШПИ</th>
            <th scope="col">Получатель</th>
            <th scope="col">Копия сделана</th>
            <th scope="col">Найдено</th>
            <th scope="col">Что сделано</th>
          </tr>
        </thead>
        <tbody>
          ${letters.map((letter) => foundRow(letter, viewer))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function foundRow({ settledAt, ...found }: FoundLetterView, viewer: Viewer): Html {
  return html`<tr>
    <td class="nowrap" data-label="Номер">${found.registrationNumber}</td>
    <td data-label="ШПИ">${found.shpi ?? '—'}</td>
    <td data-label="Получатель">${found.addressee ?? '—'}</td>
    <td class="nowrap" data-label="Копия сделана">${timeTag(found.copyAt, viewer)}</td>
    <td class="nowrap" data-label="Найдено">${timeTag(found.foundAt, viewer)}</td>
    <td data-label="Что сделано">${settledAt === null ? 'ещё не учтено' : (found.note ?? 'учтено')}</td>
  </tr>`;
}
