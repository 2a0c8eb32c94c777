import { DOUBTS, READING_WAY_WORDS } from '#domain/cabinet/answer-row.ts';
import { uncomparedTotals, uncomparedTotalWords, uncomparedWords } from '#domain/cabinet/uncompared.ts';
import { capitalised } from '#domain/work/capitalised.ts';
import type { CabinetRowView, CabinetView } from '#views/cabinet/cabinet.ts';
import { formKeys } from '../components/form-keys.ts';
import { shpiTag } from '../components/shpi.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { cabinetActPath, readingPath } from '../paths.ts';
import { typedIn, type CabinetForms } from './cabinet-forms.ts';
import { asideField, asideForm, asideRowForm } from './set-aside.ts';

/** What was read and agrees, reading by reading: one confirmation writes it. */
export function rowsToConfirm(view: CabinetView, forms: CabinetForms): MaybeHtml {
  const readings = [...new Set(view.ready.map(({ readingId }) => readingId))];
  if (readings.length === 0) return undefined;
  return html`<div class="stacked">
    ${readings.map((readingId) =>
      confirmSection(
        view,
        readingId,
        view.ready.filter((row) => row.readingId === readingId),
        forms,
      ),
    )}
  </div>`;
}

function confirmSection(
  { batchId, canAct, canSetAside, nothingToDo }: CabinetView,
  readingId: string,
  rows: readonly CabinetRowView[],
  forms: CabinetForms,
): Html {
  const way = READING_WAY_WORDS[rows[0]?.way ?? 'text'];
  return html`<section class="card" aria-labelledby="ready-${readingId}">
    <h2 id="ready-${readingId}">
      ${nothingToDo === null ? 'Прочитано и сошлось' : 'Сошлось, но не записано'}: ${rows.length} (${way})
    </h2>
    ${notCompared(rows)} ${canAct ? columnsLinks(batchId, rows) : undefined}
    <div class="table-box" role="region" aria-label="Прочитанные письма, ${way}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Номер</th>
            <th scope="col">Получатель</th>
            <th scope="col">Ответ</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <td class="nowrap">${row.letter?.registrationNumber}</td>
                <td>${row.letter?.recipientName}</td>
                <td>${answerOf(row)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      canAct
        ? html`<form method="post" action="${cabinetActPath(batchId, 'confirm')}">
            ${formKeys(forms.keysOf())}<input type="hidden" name="reading" value="${readingId}" />
            <p class="button-row"><button class="primary">Записать: ${rows.length}</button></p>
          </form>`
        : undefined
    }
    ${canSetAside ? asideForm(batchId, rows, forms) : undefined}
  </section>`;
}

/** What agrees agrees only in what it says. */
function notCompared(rows: readonly CabinetRowView[]): MaybeHtml {
  const totals = uncomparedTotals(rows);
  return totals === null
    ? undefined
    : html`<p class="notice notice-warn">${capitalised(uncomparedTotalWords(totals))}. ${UNCOMPARED_HINT}</p>`;
}

/** A table is read by its heads, the next one too: whoever sees that a column was named or known wrongly names it here. */
function columnsLinks(batchId: string, rows: readonly CabinetRowView[]): MaybeHtml {
  const tables = [...new Set(rows.filter(({ way }) => way === 'table').map(({ readingId }) => readingId))];
  if (tables.length === 0) return undefined;
  const links = tables.map((readingId) => html` <a href="${readingPath(batchId, readingId)}">Назвать столбцы</a>`);
  return html`<p class="hint">Столбец таблицы понят неверно?${links}</p>`;
}

const UNCOMPARED_HINT =
  'В ответе этого нет, или столбец не узнан: посмотрите сами или назовите столбцы, прежде чем записать.';

function answerOf({ shpi, fault, uncompared }: CabinetRowView): Html {
  const words = uncomparedWords(uncompared);
  const beside = words === null ? undefined : html`<br /><small class="muted">${words}</small>`;
  if (fault !== null) {
    const column = fault.column === '' ? undefined : html`<code>${fault.column}</code> `;
    return html`в «Новых»: ${column}${fault.message}${beside}`;
  }
  return shpi === null ? html`принято${beside}` : html`принято, ${shpiTag(shpi)}${beside}`;
}

/** What did not match: a person says which letter it is, or that it is nothing. */
export function rowsToSettle(view: CabinetView, forms: CabinetForms): MaybeHtml {
  if (view.toSettle.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="to-settle-heading">
    <h2 id="to-settle-heading">
      ${view.nothingToDo === null ? 'К разбору' : 'Осталось неразобранным'}: ${view.toSettle.length}
    </h2>
    ${view.nothingToDo === null ? html`<p class="hint">Само ничего из этого не записывается.</p>` : undefined}
    ${view.canAct ? columnsLinks(view.batchId, view.toSettle) : undefined}
    <ul class="plain-list stacked">
      ${view.toSettle.map((row) => html`<li>${settleForm(view, row, forms)}</li>`)}
    </ul>
  </section>`;
}

function settleForm(view: CabinetView, row: CabinetRowView, forms: CabinetForms): Html {
  const { batchId, letters, canAct, canSetAside } = view;
  const id = `${row.readingId}-${String(row.place)}`;
  const path = cabinetActPath(batchId, 'settle');
  const isThis =
    typedIn(forms, path, 'reading') === row.readingId && typedIn(forms, path, 'place') === String(row.place);
  const typed = (name: string, otherwise: string): string => (isThis ? typedIn(forms, path, name) : otherwise);
  const chosen = typed('letter', row.letter?.letterId ?? '');
  const options = letters.map(
    ({ letterId, registrationNumber, recipientName }) =>
      html`<option value="${letterId}" ${letterId === chosen ? 'selected' : ''}>
        ${registrationNumber} · ${recipientName}
      </option>`,
  );
  const words = html`<p>
    <b>${row.doubt === null ? 'не сошлось' : DOUBTS[row.doubt]}</b> <span class="muted">${row.words}</span>
  </p>`;
  if (!canAct)
    return canSetAside
      ? html`${words} ${asideRowForm(batchId, row, { id, forms, reason: typed('reason', '') })}`
      : words;
  const choice =
    row.doubt === 'shpi_and_fault'
      ? html`<p class="hint">Почта приняла письмо — «Это оно». Письмо осталось в «Новых» — «В «Новых»».</p>`
      : undefined;
  return html`${words} ${choice}
    <form method="post" action="${path}" data-typed="${id}" class="settle-row">
      ${formKeys(forms.keysOf())}
      <input type="hidden" name="reading" value="${row.readingId}" />
      <input type="hidden" name="place" value="${row.place}" />
      <div class="field">
        <label for="letter-${id}">Письмо</label>
        <select id="letter-${id}" name="letter">
          <option value="" ${chosen === '' ? 'selected' : ''}>— не выбрано —</option>
          ${options}
        </select>
      </div>
      <div class="field">
        <label for="shpi-${id}">ШПИ</label>
        <input
          id="shpi-${id}"
          name="shpi"
          type="text"
          inputmode="numeric"
          value="${typed('shpi', row.shpi ?? '')}"
          data-shpi
        />
      </div>
      <p class="button-row">
        <button class="primary" name="act" value="take">
          ${row.doubt === 'other_shpi' ? 'Заменить записанный' : 'Это оно'}
        </button>
      </p>
      ${leftFields(view, row, { id, typed })} ${asideField(id, typed('reason', ''))}
    </form>`;
}

interface RowFields {
  readonly id: string;
  readonly typed: (name: string, otherwise: string) => string;
}

/** The cabinet has left the letter: with which words. Only while some letter has no answer yet. */
function leftFields({ step }: CabinetView, { fault }: CabinetRowView, { id, typed }: RowFields): MaybeHtml {
  if (step !== 'answers') return undefined;
  return html`<div class="field">
      <label for="column-${id}">Если осталось в «Новых»: поле</label>
      <input id="column-${id}" name="column" type="text" value="${typed('column', fault?.column ?? '')}" />
    </div>
    <div class="field">
      <label for="message-${id}">и сообщение кабинета</label>
      <input id="message-${id}" name="message" type="text" value="${typed('message', fault?.message ?? '')}" />
    </div>
    <p class="button-row"><button name="act" value="left">В «Новых»</button></p>`;
}
