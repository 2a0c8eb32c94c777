import { LETTER_KIND_NAMES } from '#domain/letters/letter.ts';
import { moneyText } from '#domain/post/tariff.ts';
import type { BatchPreview } from '#views/batches/batch.ts';
import { emptyState } from '../components/empty-state.ts';
import { errorLine } from '../components/error-line.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { lettersText, numberText } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { letterPath, PATHS } from '../paths.ts';

export interface NewBatchModel {
  readonly preview: BatchPreview;
  readonly refusal?: string | undefined;
}

/** What would go to the Post, to whom, for how much, and what cannot be taken back: read first, then confirmed. */
export function newBatchPage(chrome: Chrome, { preview, refusal }: NewBatchModel, keys: FormKeys): Html {
  const { letters } = preview;
  const content = html`<div class="page-head">
      <p class="crumbs"><a href="${PATHS.batches}">Партии</a></p>
      <h1>Отправить партию сейчас</h1>
    </div>
    ${errorLine(refusal)}
    ${letters.length === 0 ? nothing(preview, chrome.viewer) : html`${confirmation(preview, keys, chrome.viewer)} ${table(letters)}`}`;
  return page(chrome, { title: 'Отправить партию', width: 'wide' }, content);
}

function nothing(preview: BatchPreview, viewer: Viewer): Html {
  return html`${emptyState('Готовых писем нет', 'Партию можно отправить, когда будет хотя бы одно подписанное письмо.')}
    <p class="muted">${waiting(preview, viewer)}</p>`;
}

function confirmation(preview: BatchPreview, keys: FormKeys, viewer: Viewer): Html {
  const { letters, sum, caveat } = preview;
  return html`<section class="card settle" aria-labelledby="confirm-heading">
    <h2 id="confirm-heading">${lettersText(letters.length)}, ${moneyText(sum)}</h2>
    <p class="hint">${caveat}</p>
    <p>
      <b>Отменить будет нельзя:</b> письма уйдут Почте сразу, отозвать или исправить их после этого никто не сможет.
      Уйдут ровно те письма, что в списке ниже; готовые позже войдут в следующую партию.
    </p>
    <p class="muted">${waiting(preview, viewer)}</p>
    <form method="post" action="${PATHS.batches}">
      ${formKeys(keys)}
      <input type="hidden" name="letters" value="${letters.map(({ id }) => id).join(',')}" />
      <p class="button-row">
        <button class="primary">Отправить ${lettersText(letters.length)}</button>
        <a class="button" href="${PATHS.batches}">Не отправлять</a>
      </p>
    </form>
  </section>`;
}

function waiting({ withheld, closesAt }: BatchPreview, viewer: Viewer): Html {
  const held =
    withheld === 0 ? undefined : html`Ещё можно отозвать: ${lettersText(withheld)}, они в эту партию не войдут. `;
  return html`${held}Без кнопки партия закроется сама ${timeTag(closesAt, viewer)}.`;
}

function table(letters: BatchPreview['letters']): Html {
  return html`<div class="table-box" role="region" aria-label="Письма, которые уйдут" tabindex="0">
    <table class="folding">
      <caption class="visually-hidden">
        Письма, которые уйдут
      </caption>
      <thead>
        <tr>
          <th scope="col" class="number">№</th>
          <th scope="col">Номер</th>
          <th scope="col">Получатель</th>
          <th scope="col">Адрес</th>
          <th scope="col">Вид</th>
          <th scope="col" class="number">Страниц</th>
        </tr>
      </thead>
      <tbody>
        ${letters.map(line)}
      </tbody>
    </table>
  </div>`;
}

function line(
  { id, number, recipientName, recipientAddress, kind, pageCount }: BatchPreview['letters'][number],
  index: number,
): Html {
  return html`<tr>
    <td class="number" data-label="№">${index + 1}</td>
    <td class="nowrap"><a class="row-link" href="${letterPath(id)}">${number}</a></td>
    <td data-label="Получатель">${recipientName}</td>
    <td data-label="Адрес">${recipientAddress}</td>
    <td data-label="Вид">${LETTER_KIND_NAMES[kind]}</td>
    <td class="number" data-label="Страниц">${pages(pageCount)}</td>
  </tr>`;
}

function pages(count: number | null): MaybeHtml {
  return count === null ? undefined : html`${numberText(count)}`;
}
