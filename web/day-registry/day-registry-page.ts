import { isDay } from '#domain/calendar/day.ts';
import { daysText, type RegistryLine } from '#domain/day-registry/day-registry.ts';
import { deliveryName, handOverName, WAY_LABELS } from '#domain/post/way-told.ts';
import { moneyText } from '#domain/post/tariff.ts';
import { vatWords } from '#domain/post/vat.ts';
import type { BatchPreview } from '#views/batches/batch.ts';
import type { DayRegistryView } from '#views/day-registry/day-registry.ts';
import { askedLetters } from '../batches/asked-letters.ts';
import { emptyState } from '../components/empty-state.ts';
import { shpiTag, simpleLetterTag } from '../components/shpi.ts';
import { statusPill } from '../components/status-pill.ts';
import { sums } from '../components/sums.ts';
import { timeTag } from '../components/time.ts';
import { lettersText } from '../format/count.ts';
import { numberText } from '../format/number.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { batchPath, letterPath, PATHS } from '../paths.ts';
import { LETTER_KIND_NAMES } from '#domain/letters/letter.ts';

export interface DayRegistryModel {
  readonly days: { readonly from: string; readonly to: string };
  readonly today: string;
  readonly registry?: DayRegistryView | undefined;
  readonly refusal?: string | undefined;
  /** What would go now; absent for those who belong to no site. */
  readonly ready?: BatchPreview | undefined;
  readonly canOpen: boolean;
  readonly xlsxHref: string;
  readonly pdfHref: string;
}

/** Letters handed to the Post on the chosen days, with the money in sight. */
export function dayRegistryPage(chrome: Chrome, model: DayRegistryModel): Html {
  const { registry, days, refusal } = model;
  const content = html`<div class="page-head">
      <h1>Реестр${isDay(days.from) && isDay(days.to) ? ` за ${daysText(days.from, days.to)}` : ''}</h1>
    </div>
    ${chooseDays(model)}
    ${refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${refusal}</p>`}
    ${days.to === model.today ? readySection(model, chrome.viewer) : undefined}
    ${registry === undefined ? undefined : found(registry, model)}`;
  return page(chrome, { title: 'Реестр', width: 'wide' }, content);
}

function chooseDays({ days }: DayRegistryModel): Html {
  return html`<form class="search" method="get" action="${PATHS.dayRegistry}">
    <label class="inline" for="from">с</label><input id="from" name="from" type="date" value="${days.from}" />
    <label class="inline" for="to">по</label><input id="to" name="to" type="date" value="${days.to}" />
    <button>Показать</button>
  </form>`;
}

function readySection({ ready, canOpen }: DayRegistryModel, viewer: Viewer): MaybeHtml {
  if (ready === undefined || ready.letters.length + ready.asked === 0) return undefined;
  if (ready.letters.length === 0)
    return html`<section class="card batch-open" aria-label="Ещё не передано">
      <p>${askedLetters(ready.askedOf)}</p>
    </section>`;
  const close = canOpen ? html` <a class="button" href="${PATHS.newBatch}">Закрыть партию…</a>` : undefined;
  return html`<section class="card batch-open" aria-labelledby="ready-heading">
    <h2 id="ready-heading">
      Ещё не передано: ${lettersText(ready.letters.length)}, ${moneyText(ready.sum)}${vatWords(ready.vat)}
    </h2>
    <p class="muted">
      ${askedLetters(ready.askedOf)} Партия закроется сама ${timeTag(ready.closesAt, viewer)}.${close}
    </p>
  </section>`;
}

function found(registry: DayRegistryView, { xlsxHref, pdfHref }: DayRegistryModel): Html {
  if (registry.letters.length === 0) return emptyState('За эти дни Почте ничего не передано', 'Выберите другие дни.');
  return html`<section class="card registry-totals" aria-labelledby="totals-heading">
      <h2 id="totals-heading">
        Передано: ${lettersText(registry.letters.length)},
        ${moneyText(registry.totals.sum)}${vatWords(registry.totals.vat)}
      </h2>
      ${totals(registry)}
      <p class="hint">${registry.caveat}</p>
      <p class="button-row no-print">
        <a class="button" href="${pdfHref}" download>PDF для печати</a>
        <a class="button" href="${xlsxHref}" download>Таблица xlsx</a>
      </p>
    </section>
    ${table(registry.letters)}`;
}

function totals({ totals: { electronic, paper, notTold, simple } }: DayRegistryView): Html {
  return sums([
    ['Вручение электронно', numberText(electronic)],
    ['Вручение на бумаге', numberText(paper)],
    ['Вручение ещё не известно', numberText(notTold)],
    ['Простых', numberText(simple)],
  ]);
}

function table(letters: readonly RegistryLine[]): Html {
  return html`<div class="table-box" role="region" aria-label="Письма реестра" tabindex="0">
    <table class="registry">
      <caption class="visually-hidden">
        Письма по партиям и строкам реестра Почты
      </caption>
      <thead>
        <tr>
          <th scope="col" class="number">№</th>
          <th scope="col">Партия</th>
          <th scope="col">Номер</th>
          <th scope="col">Получатель и адрес</th>
          <th scope="col">Вид</th>
          <th scope="col">ШПИ</th>
          <th scope="col">${WAY_LABELS.handOver}</th>
          <th scope="col">${WAY_LABELS.delivery}</th>
          <th scope="col">Состояние</th>
          <th scope="col" class="number">Цена</th>
        </tr>
      </thead>
      <tbody>
        ${letters.map(line)}
      </tbody>
    </table>
  </div>`;
}

function line(letter: RegistryLine, index: number): Html {
  const { kind, channel, branch, shpi, batchDate, batchOrdinal, price } = letter;
  return html`<tr>
    <td class="number" data-label="№">${index + 1}</td>
    <td class="nowrap" data-label="Партия">
      <a href="${batchPath(letter.batchId)}">${daysText(batchDate, batchDate)} № ${batchOrdinal}</a>
    </td>
    <td class="nowrap" data-label="Номер"><a href="${letterPath(letter.letterId)}">${letter.number}</a></td>
    <td data-label="Кому">${letter.recipientName}<small class="awaits">${letter.recipientAddress}</small></td>
    <td data-label="Вид">${LETTER_KIND_NAMES[kind]}</td>
    <td class="nowrap ${shpi === null && kind !== 'simple' ? 'blank' : ''}" data-label="ШПИ">
      ${shpi === null ? (kind === 'simple' ? simpleLetterTag() : '') : shpiTag(shpi)}
    </td>
    <td class="nowrap" data-label="${WAY_LABELS.handOver}">${handOverName(channel)}</td>
    <td class="${branch === null ? 'muted' : 'nowrap'}" data-label="${WAY_LABELS.delivery}">${deliveryName(letter)}</td>
    <td data-label="Состояние">${statusPill(letter.status, letter.outcome)}</td>
    <td class="number nowrap" data-label="Цена">${price === null ? '—' : moneyText(price)}</td>
  </tr>`;
}
