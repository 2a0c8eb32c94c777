import type { Fault } from '#domain/documents/fault.ts';
import { IMPORT_FIELDS, IMPORT_HEADS, NEEDED_FIELDS, type ImportField } from '#domain/letters/import-columns.ts';
import type { ImportColumns } from '#views/letters/letter-import.ts';
import { selectField } from '../../components/choice-field.ts';
import { errorSummary } from '../../components/error-summary.ts';
import { ariaOf, faultLines, faultsOf, fieldId } from '../../components/field.ts';
import { formKeys } from '../../components/form-keys.ts';
import { html, type Html } from '../../html.ts';
import type { Chrome, FormKeys } from '../../layout/chrome.ts';
import { page } from '../../layout/page.ts';
import { importColumnsPath, PATHS } from '../../paths.ts';
import { IMPORT_CRUMBS } from './import-form-page.ts';

export interface ImportColumnsModel {
  readonly sheet: ImportColumns;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
}

const TITLE = 'Что в каких столбцах';

/** Which column of a person's sheet is what; proposed, and shown by hand. */
export function importColumnsPage(
  chrome: Chrome,
  { sheet, faults, refusal }: ImportColumnsModel,
  keys: FormKeys,
): Html {
  const needed = NEEDED_FIELDS.map((field) => `«${IMPORT_HEADS[field][0]}»`).join(' и ');
  const headChoices = [
    { value: '0', label: 'Названий нет: письма с первой строки' },
    ...sheet.headRows.map(({ place, text }) => ({ value: String(place), label: `Строка ${place}: ${text}` })),
  ];
  const content = html`<div class="page-head letter-head">
      ${IMPORT_CRUMBS}
      <h1>${TITLE}</h1>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Столбцы не приняты' })}
    <p class="notice notice-calm">
      «${sheet.fileName}»: проверьте, что программа предложила. Нужны ${needed}, прочее — если есть. Таблицы с такими же
      названиями столбцов участок дальше читает так же.
    </p>
    <form class="card stacked import-columns" method="post" action="${importColumnsPath(sheet.id)}" data-typed>
      ${formKeys(keys)}
      ${selectField({ name: 'headPlace', label: 'Где названия столбцов', value: String(sheet.headPlace), faults, choices: headChoices })}
      <div id="${fieldId('columns')}" tabindex="-1">
        ${faultLines('columns', faultsOf(faults, 'columns'))}
        <table class="letters">
          <thead>
            <tr>
              <th scope="col">Столбец</th>
              <th scope="col">Что под ним</th>
              <th scope="col">Что это</th>
            </tr>
          </thead>
          <tbody>
            ${sheet.columns.map((column) => columnRow(column, faults))}
          </tbody>
        </table>
      </div>
      <p class="button-row">
        <button class="primary">Проверить строки</button>
        <a class="button" href="${PATHS.importLetters}">Другая таблица</a>
      </p>
    </form>`;
  return page(chrome, { title: TITLE }, content);
}

function columnRow(
  { at, name, head, samples, field }: ImportColumns['columns'][number],
  faults: readonly Fault[],
): Html {
  const key = `column-${at}`;
  const label = head === '' ? `Столбец ${name}` : `${name}: ${head}`;
  return html`<tr>
    <td data-label="Столбец"><label for="${fieldId(key)}">${label}</label></td>
    <td data-label="Что под ним" class="muted">
      ${samples.length === 0 ? 'пусто' : samples.map((sample) => html`<div>${sample}</div>`)}
    </td>
    <td data-label="Что это">
      ${faultLines(key, faultsOf(faults, key))}
      <select id="${fieldId(key)}" name="${key}" ${ariaOf({ name: key, label, value: '', faults })}>
        ${option('', '— не нужен —', field)} ${IMPORT_FIELDS.map((one) => option(one, IMPORT_HEADS[one][0], field))}
      </select>
    </td>
  </tr>`;
}

function option(value: string, label: string, chosen: ImportField | null): Html {
  return html`<option value="${value}" ${value === (chosen ?? '') ? 'selected' : ''}>${label}</option>`;
}
