import { SHEET_HEADS } from '#domain/cases/sheet-columns.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { checkField } from '../components/check-field.ts';
import { dayField } from '../components/day-field.ts';
import { errorSummary } from '../components/error-summary.ts';
import { filesField } from '../components/files-field.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html } from '../html.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { AMIRS_NOTE } from './case-parts.ts';
import { CASE_PATHS, caseImportPath } from './case-paths.ts';
import type { CaseImportView } from '#views/cases/case-import.ts';
import { IMPORT_CRUMBS } from './import-page.ts';

export interface CaseImportFormModel {
  /** `yyyy-MM-dd` */
  readonly dataOn: string;
  readonly isWhole: boolean;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
}

/** Where a file of cases is chosen. */
export function caseImportFormPage(chrome: Chrome, model: CaseImportFormModel, keys: FormKeys): Html {
  const { faults, refusal, dataOn, isWhole } = model;
  const heads = Object.values(SHEET_HEADS).map(([head]) => head);
  const content = html`<div class="page-head letter-head">
      ${IMPORT_CRUMBS}
      <h1>Дела из файла</h1>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Файл не принят' })}
    <form
      class="card stacked"
      data-typed
      method="post"
      enctype="multipart/form-data"
      action="${CASE_PATHS.importCases}"
    >
      ${formKeys(keys)}
      ${filesField({
        ...{ name: 'file', label: 'Файл xlsx, xls, csv или xml', faults, isSingle: true },
        hint: 'До 5000 строк. Сначала будет показано, что изменится: до подтверждения ничего не записывается.',
      })}
      ${dayField({ name: 'dataOn', label: 'Данные на', value: dataOn, faults, hint: 'Когда файл выгружен из картотеки.' })}
      ${checkField({
        ...{ name: 'isWhole', label: 'Полнота', faults, chosen: isWhole ? ['true'] : [] },
        checks: [
          {
            value: 'true',
            label: 'В файле журналы целиком',
            caution:
              'Дела этих журналов, прежде загруженные из файла и не названные в нём, получат пометку «в картотеке больше нет».',
          },
        ],
      })}
      <p class="hint">
        Строка — дело с участником; у следующего участника того же дела своя строка с тем же номером. Столбцы, в любом
        порядке: ${heads.join(', ')}. Обязательны «${SHEET_HEADS.number[0]}» и «${SHEET_HEADS.receivedOn[0]}»; названные
        иначе покажете один раз, участок их запомнит.
      </p>
      <p><a href="${CASE_PATHS.importSample}" download>Образец таблицы</a></p>
      <p class="hint">${AMIRS_NOTE}</p>
      <p class="button-row">
        <button class="primary">Проверить файл</button>
        <a class="button" href="${CASE_PATHS.cases}">К журналам</a>
      </p>
    </form>`;
  return page(chrome, { title: 'Дела из файла' }, content);
}

export interface CaseColumnsModel {
  readonly view: CaseImportView;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
}

/** Which column of a person's sheet is what; proposed, and shown by hand. */
export function caseColumnsPage(chrome: Chrome, { view, faults, refusal }: CaseColumnsModel, keys: FormKeys): Html {
  const title = 'Что в каких столбцах';
  const content = html`<div class="page-head letter-head">
      ${IMPORT_CRUMBS}
      <h1>${title}</h1>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Столбцы не приняты' })}
    <p class="notice notice-calm">
      «${view.fileName}»: нужны «${SHEET_HEADS.number[0]}» и «${SHEET_HEADS.receivedOn[0]}», прочее — если есть. Файлы с
      такими же названиями столбцов участок дальше читает так же.
    </p>
    <form class="card stacked import-columns" method="post" action="${caseImportPath(view.id)}" data-typed>
      ${formKeys(keys)}
      <div id="f-columns" tabindex="-1">
        <table class="letters">
          <thead>
            <tr>
              <th scope="col">Столбец</th>
              <th scope="col">Что под ним</th>
              <th scope="col">Что это</th>
            </tr>
          </thead>
          <tbody>
            ${view.columns.map(columnRow)}
          </tbody>
        </table>
      </div>
      <p class="button-row">
        <button class="primary">Проверить дела</button>
        <a class="button" href="${CASE_PATHS.importCases}">Другой файл</a>
      </p>
    </form>`;
  return page(chrome, { title }, content);
}

function columnRow({ head, samples, field }: CaseImportView['columns'][number], at: number): Html {
  const id = `column-${String(at)}`;
  return html`<tr>
    <td data-label="Столбец"><label for="${id}">${head === '' ? `Столбец ${String(at + 1)}` : head}</label></td>
    <td data-label="Что под ним" class="muted">
      ${samples.length === 0 ? 'пусто' : samples.map((sample) => html`<div>${sample}</div>`)}
    </td>
    <td data-label="Что это">
      <select id="${id}" name="${id}">
        <option value="">— не нужен —</option>
        ${Object.entries(SHEET_HEADS).map(
          ([code, [label]]) => html`<option value="${code}" ${code === field ? 'selected' : ''}>${label}</option>`,
        )}
      </select>
    </td>
  </tr>`;
}
