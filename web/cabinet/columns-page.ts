import { COLUMN_MEANING_NAMES, COLUMN_MEANINGS } from '#domain/cabinet/columns.ts';
import type { UnknownTableView } from '#views/cabinet/cabinet.ts';
import { errorLine } from '../components/error-line.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html } from '../html.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';

export interface ColumnsPageModel {
  readonly table: Omit<UnknownTableView, 'batchId' | 'readingId'>;
  /** Where the form goes, and where one comes back to. */
  readonly place: { readonly back: string; readonly backWords: string; readonly action: string };
  readonly refusal?: string | undefined;
  /** What was chosen for a column in a form that was not taken; undefined: nothing was sent. */
  readonly chosen?: ((at: number) => string) | undefined;
}

/** A table of an unknown form: a person says once what its columns mean. */
export function columnsPage(chrome: Chrome, { table, place, refusal, chosen }: ColumnsPageModel, keys: FormKeys): Html {
  const { fileName, heads, recognised } = table;
  const { back, backWords, action } = place;
  const content = html`<div class="page-head">
      <p class="crumbs"><a href="${back}">${backWords}</a></p>
      <h1>Что в столбцах таблицы</h1>
    </div>
    ${errorLine(refusal)}
    <form class="card stacked" method="post" action="${action}">
      ${formKeys(keys)}
      <p>«${fileName}»: укажите, где номер письма и где ШПИ. Таблицы с такими же заголовками дальше прочтутся сами.</p>
      <p class="hint">
        Если столбцов с ШПИ или с номерами несколько, укажите тот, что у самого письма: ШПИ уведомления — не его ШПИ.
      </p>
      <div class="table-box" role="region" aria-label="Столбцы таблицы" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Столбец</th>
              <th scope="col">Первые строки</th>
              <th scope="col">Что это</th>
            </tr>
          </thead>
          <tbody>
            ${heads.map((head, at) => columnRow(table, { head, at, value: chosen?.(at) ?? recognised[at] ?? '' }))}
          </tbody>
        </table>
      </div>
      <p class="button-row">
        <button class="primary">Запомнить и прочесть</button>
        <a class="button" href="${back}">Не читать</a>
      </p>
    </form>`;
  return page(chrome, { title: 'Столбцы таблицы', width: 'wide' }, content);
}

interface ShownColumn {
  readonly head: string;
  readonly at: number;
  readonly value: string;
}

function columnRow({ sample }: ColumnsPageModel['table'], { head, at, value }: ShownColumn): Html {
  const name = head === '' ? `столбец ${String(at + 1)}` : head;
  const options = COLUMN_MEANING_NAMES.map(
    (meaning) =>
      html`<option value="${meaning}" ${meaning === value ? 'selected' : ''}>${COLUMN_MEANINGS[meaning]}</option>`,
  );
  return html`<tr>
    <td>${name}</td>
    <td class="muted">
      ${sample
        .map((cells) => cells[at] ?? '')
        .filter((cell) => cell !== '')
        .join(' · ')}
    </td>
    <td>
      <select name="column-${at}" aria-label="Что в столбце «${name}»">
        <option value="">— не нужен —</option>
        ${options}
      </select>
    </td>
  </tr>`;
}
