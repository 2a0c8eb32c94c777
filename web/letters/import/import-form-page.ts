import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES } from '#domain/letters/letter.ts';
import { IMPORT_FIELDS, IMPORT_HEADS } from '#domain/letters/import-columns.ts';
import { MAX_IMPORTED_LETTERS } from '#domain/letters/letter-import.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { choicesOf, selectField, type Choice } from '../../components/choice-field.ts';
import { errorSummary } from '../../components/error-summary.ts';
import { textField } from '../../components/field.ts';
import { filesField } from '../../components/files-field.ts';
import { formKeys } from '../../components/form-keys.ts';
import { countText } from '../../format/count.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import type { Chrome, FormKeys } from '../../layout/chrome.ts';
import { page } from '../../layout/page.ts';
import { letterImportPath, PATHS } from '../../paths.ts';

export const IMPORT_CRUMBS = html`<p class="crumbs"><a href="${PATHS.letters}">Письма</a></p>`;

export interface LetterImportForm {
  readonly approvers: readonly Choice[];
  readonly values: Readonly<Record<'approverId' | 'kind' | 'documentKind' | 'title' | 'send' | 'rows', string>>;
  readonly maxTitleLength: number;
  /** All files of one sending together, in words. */
  readonly maxSize: string;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
  /** The sheet that this one goes on from. */
  readonly before?: { readonly id: string; readonly fileName: string; readonly fileCount: number } | undefined;
}

/** A sheet, its documents, and what holds for all rows. */
export function letterImportForm(chrome: Chrome, model: LetterImportForm, keys: FormKeys): Html {
  const { values, faults, refusal, approvers, maxTitleLength, before } = model;
  const heads = IMPORT_FIELDS.map((field) => IMPORT_HEADS[field][0]).join(', ');
  const title = before === undefined ? 'Письма из таблицы' : 'Продолжить таблицу';
  const content = html`<div class="page-head letter-head">
      ${IMPORT_CRUMBS}
      <h1>${title}</h1>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Таблица не принята' })} ${beforeNotice(before)}
    <form class="card stacked" method="post" data-typed enctype="multipart/form-data" action="${PATHS.importLetters}">
      ${formKeys(keys)}
      ${before === undefined ? undefined : html`<input type="hidden" name="from" value="${before.id}" />`}
      ${filesField({ name: 'file', label: 'Таблица xlsx или csv', isSingle: true, isFocused: faults.length === 0 && refusal === undefined, faults, hint: `Строка — письмо, до ${MAX_IMPORTED_LETTERS} строк. Названия столбцов: ${heads}. Если они другие, программа спросит, где что.` })}
      <p><a href="${PATHS.importLettersSample}" download>Образец таблицы</a></p>
      ${textField({ name: 'rows', label: 'Или вставьте строки из таблицы', isOptional: true, hint: 'Выделите строки в Excel или LibreOffice вместе с названиями столбцов, скопируйте и вставьте сюда.', value: values.rows, rows: 4, faults })}
      ${filesField({ name: 'documents', label: 'Документы', faults, hint: `Файлы или ZIP: имя файла каждой строки — в столбце «Файл». Если файл один, он пойдёт всем. Всё вместе — до ${model.maxSize}.` })}
      ${selectField({ name: 'approverId', label: 'Кто подписывает', value: values.approverId, faults, choices: approvers, isRequired: true })}
      ${selectField({ name: 'kind', label: 'Вид письма', value: values.kind, faults, choices: choicesOf(LETTER_KIND_NAMES) })}
      ${selectField({ name: 'documentKind', label: 'Вид документа', value: values.documentKind, faults, choices: choicesOf(DOCUMENT_KIND_NAMES) })}
      ${textField({ name: 'title', label: 'Заголовок писем', hint: 'Для строк без своего заголовка.', value: values.title, maxLength: maxTitleLength, faults })}
      ${selectField({ name: 'send', label: 'Готовые письма', value: values.send, faults, choices: SEND })}
      <p class="hint">
        Сначала будет показано, что получится: до подтверждения ничего не создаётся. Клавиши: Ctrl+Enter.
      </p>
      <p class="button-row">
        <button class="primary" aria-keyshortcuts="Control+Enter">Проверить таблицу</button>
        <a class="button" href="${before === undefined ? PATHS.letters : letterImportPath(before.id)}"
          >${before === undefined ? 'К письмам' : 'Назад'}</a
        >
      </p>
    </form>`;
  return page(chrome, { title, islands: ['sheet-keys'] }, content);
}

const SEND: readonly Choice[] = [
  { value: 'no', label: 'Оставить черновиками' },
  { value: 'yes', label: 'Сразу отправить на подпись' },
];

function beforeNotice(before: LetterImportForm['before']): MaybeHtml {
  if (before === undefined) return undefined;
  const files = countText(before.fileCount, 'документ уже здесь', 'документа уже здесь', 'документов уже здесь');
  return html`<p class="notice notice-calm">
    Таблица «${before.fileName}»: ${files}, прикладывать их снова не нужно. Приложите исправленную таблицу или только
    недостающие файлы: файл с тем же именем заменит прежний. Созданные письма не повторятся.
  </p>`;
}
