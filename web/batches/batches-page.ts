import type { BatchListItem, BatchPreview } from '#views/batches/batch.ts';
import { askedLetters } from './asked-letters.ts';
import { emptyState } from '../components/empty-state.ts';
import { liveMark } from '../components/live-mark.ts';
import { timeTag } from '../components/time.ts';
import { BATCH_LOOKS } from '../format/batch-status.ts';
import { undecidedWords } from '#domain/form103/price-words.ts';
import { moneyText } from '#domain/post/tariff.ts';
import { vatWords } from '#domain/post/vat.ts';
import { lettersText } from '../format/count.ts';
import { numberText } from '../format/number.ts';
import { dayText } from '../format/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import { batchPath, PATHS } from '../paths.ts';
import type { Chrome, Viewer } from '../layout/chrome.ts';

export interface BatchesModel {
  readonly batches: readonly BatchListItem[];
  readonly moreHref?: string | undefined;
  /** Of this part of the list. */
  readonly url: string;
  /** Absent for those who belong to no site. */
  readonly preview?: BatchPreview | undefined;
  readonly canOpen: boolean;
}

/** The site's batches, newest first, and the way to close one now. */
export function batchesPage(chrome: Chrome, model: BatchesModel): Html {
  const content = html`<div class="page-head"><h1>Партии</h1></div>
    ${liveMark({ kinds: ['batch', 'letter'], url: model.url, says: 'Партии изменились' })}
    <p class="muted"><a href="${PATHS.postReports}">Отчёты кабинета Почты</a>: сверка за период с нашими письмами.</p>
    <div id="batch-open" data-live-form>${openForm(model, chrome.viewer)}</div>
    <div id="batch-list" data-live-list>${model.batches.length === 0 ? nothing() : table(model, chrome.viewer)}</div>`;
  return page(chrome, { title: 'Партии', width: 'wide', islands: ['live-page'] }, content);
}

function openForm({ preview, canOpen }: BatchesModel, viewer: Viewer): MaybeHtml {
  if (preview === undefined) return undefined;
  const { letters, withheld, askedOf, sum, vat, closesAt } = preview;
  const money = letters.length === 0 ? undefined : html`, ${moneyText(sum)}${vatWords(vat)}`;
  return html`<section class="card batch-open" aria-labelledby="open-heading">
    <h2 id="open-heading">Сейчас готово: ${lettersText(letters.length)}${money}</h2>
    <p class="muted">
      ${withheld === 0 ? undefined : html`Ещё можно отозвать: ${lettersText(withheld)}. В партию войдут, когда срок отзыва пройдёт.`}
      ${askedLetters(askedOf)} Партия закроется сама ${timeTag(closesAt, viewer)}.
    </p>
    ${openAction(letters.length, canOpen)}
  </section>`;
}

function openAction(ready: number, canOpen: boolean): Html {
  if (ready === 0) return html`<p class="hint">Партию можно сформировать, когда будет хотя бы одно готовое письмо.</p>`;
  return canOpen
    ? html`<p class="button-row"><a class="button primary" href="${PATHS.newBatch}">Сформировать партию сейчас…</a></p>
        <p class="hint">Сначала будет показано, что и кому уйдёт и на какую сумму.</p>`
    : html`<p class="hint">Раньше срока партию формирует руководитель участка.</p>`;
}

function nothing(): Html {
  return emptyState('Партий пока не было', 'Подписанные письма собираются в партию раз в день или по кнопке.');
}

function table({ batches, moreHref }: BatchesModel, viewer: Viewer): Html {
  return html`<div class="table-box">
      <table class="folding">
        <caption class="visually-hidden">
          Партии участка, новые сверху
        </caption>
        <thead>
          <tr>
            <th scope="col">Партия</th>
            <th scope="col">Сформирована</th>
            <th scope="col">Передана</th>
            <th scope="col" class="number">Писем</th>
            <th scope="col" class="number">Принято</th>
            <th scope="col" class="number">Не принято</th>
            <th scope="col">Состояние</th>
          </tr>
        </thead>
        <tbody>
          ${batches.map((batch) => batchRow(batch, viewer))}
        </tbody>
      </table>
    </div>
    ${moreHref === undefined ? undefined : html`<p class="pager"><a class="button" href="${moreHref}">Показать ещё</a></p>`}`;
}

function batchRow(batch: BatchListItem, viewer: Viewer): Html {
  return html`<tr id="batch-${batch.id}">
    <td class="nowrap"><a class="row-link" href="${batchPath(batch.id)}">${batchName(batch)}</a></td>
    <td class="nowrap" data-label="Сформирована">${timeTag(batch.createdAt, viewer)}</td>
    <td class="nowrap" data-label="Передана">
      ${batch.awaiting?.code === 'hand_in' ? '—' : timeTag(batch.submittedAt, viewer)}
    </td>
    <td class="number" data-label="Писем">${numberText(batch.letterCount)}</td>
    <td class="number" data-label="Принято">${told(batch, batch.acceptedCount)}</td>
    <td class="number" data-label="Не принято">${told(batch, batch.rejectedCount)}</td>
    <td>
      ${batchPill(batch)}${batch.isTakenBack ? html`<small class="awaits">${TAKEN_BACK}</small>` : undefined}${batch.awaiting === null ? undefined : html`<small class="awaits">ждём: ${batch.awaiting.what} (${batch.awaiting.from})</small>`}
      ${batch.undecidedCharges === 0 ? undefined : html`<small class="awaits">${undecidedWords(batch.undecidedCharges)}</small>`}
    </td>
  </tr>`;
}

const TAKEN_BACK = 'забрали до загрузки: Почта о ней не отвечала, письма идут другой партией';

/** What was never the Post's has no answer to be counted. */
function told({ isTakenBack }: BatchListItem, count: number | null): string {
  return isTakenBack || count === null ? '—' : String(count);
}

/** «от 25.09.2026 № 2»: a batch is named by its day and its place in the day. */
export function batchName({ batchDate, ordinal }: Pick<BatchListItem, 'batchDate' | 'ordinal'>): string {
  return `от ${dayText(batchDate)} № ${ordinal}`;
}

export function batchPill(
  { status, statusName }: Pick<BatchListItem, 'status' | 'statusName'>,
  meaning: string = BATCH_LOOKS[status].meaning,
): Html {
  return html`<span class="pill pill-${BATCH_LOOKS[status].tone}" title="${meaning}">${statusName}</span>`;
}
