import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES } from '#domain/letters/letter.ts';
import { IMPORT_FIELDS, IMPORT_HEADS, MAX_IMPORTED_LETTERS, type RowState } from '#domain/letters/letter-import.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { LetterImportView } from '#views/letters/letter-import.ts';
import { selectField, type Choice } from '../../components/choice-field.ts';
import { errorSummary } from '../../components/error-summary.ts';
import { textField } from '../../components/field.ts';
import { filesField } from '../../components/files-field.ts';
import { formKeys } from '../../components/form-keys.ts';
import { lettersText } from '../../format/count.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import type { Chrome, FormKeys } from '../../layout/chrome.ts';
import { page } from '../../layout/page.ts';
import { letterImportPath, letterPath, PATHS } from '../../paths.ts';

const REFRESH_SECONDS = 2;
const CRUMBS = html`<p class="crumbs"><a href="${PATHS.letters}">Письма</a></p>`;

export interface LetterImportForm {
  readonly approvers: readonly Choice[];
  readonly values: Readonly<Record<'approverId' | 'kind' | 'documentKind' | 'title' | 'send', string>>;
  readonly maxTitleLength: number;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
}

/** A sheet, its documents, and what holds for all rows. */
export function letterImportForm(chrome: Chrome, model: LetterImportForm, keys: FormKeys): Html {
  const { values, faults, refusal, approvers, maxTitleLength } = model;
  const heads = IMPORT_FIELDS.map((field) => IMPORT_HEADS[field][0]).join(', ');
  const send = [
    { value: 'no', label: 'Оставить черновиками' },
    { value: 'yes', label: 'Сразу отправить на подпись' },
  ];
  const content = html`<div class="page-head letter-head">
      ${CRUMBS}
      <h1>Письма из таблицы</h1>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Таблица не принята' })}
    <form class="card stacked" method="post" data-typed enctype="multipart/form-data" action="${PATHS.importLetters}">
      ${formKeys(keys)}
      ${filesField({ name: 'file', label: 'Таблица xlsx или csv', faults, hint: `Строка — письмо, до ${MAX_IMPORTED_LETTERS} строк. Столбцы в любом порядке: ${heads}. Нужны «Получатель» и «Адрес».` })}
      <p><a href="${PATHS.importLettersSample}" download>Образец таблицы</a></p>
      ${filesField({ name: 'documents', label: 'Документы', faults, hint: 'Файлы или ZIP: имя файла каждой строки — в столбце «Файл». Если файл один, он пойдёт всем.' })}
      ${selectField({ name: 'approverId', label: 'Кто подписывает', value: values.approverId, faults, choices: approvers })}
      ${selectField({ name: 'kind', label: 'Вид письма', value: values.kind, faults, choices: choicesOf(LETTER_KIND_NAMES) })}
      ${selectField({ name: 'documentKind', label: 'Вид документа', value: values.documentKind, faults, choices: choicesOf(DOCUMENT_KIND_NAMES) })}
      ${textField({ name: 'title', label: 'Заголовок писем', hint: 'Для строк без своего заголовка.', value: values.title, maxLength: maxTitleLength, faults })}
      ${selectField({ name: 'send', label: 'Готовые письма', value: values.send, faults, choices: send })}
      <p class="hint">Сначала будет показано, что получится: до подтверждения ничего не создаётся.</p>
      <p class="button-row">
        <button class="primary">Проверить таблицу</button>
        <a class="button" href="${PATHS.letters}">К письмам</a>
      </p>
    </form>`;
  return page(chrome, { title: 'Письма из таблицы' }, content);
}

function choicesOf(names: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

const TITLES = {
  planned: 'Проверка таблицы писем',
  going: 'Письма создаются',
  done: 'Письма из таблицы созданы',
} as const;

/** What a sheet would make, or how it goes: drawn from what is kept, so that a reload shows the truth. */
export function letterImportPage(chrome: Chrome, view: LetterImportView, keys: FormKeys): Html {
  const { state, counts, fileName, rows } = view;
  const bad = counts.refused + counts.failed;
  const content = html`<div class="page-head letter-head">
      ${CRUMBS}
      <h1>${TITLES[state]}</h1>
    </div>
    <section class="card run" role="status" aria-labelledby="counts-heading">
      <h2 id="counts-heading">${fileName}</h2>
      <p>
        <b
          >${state === 'planned' ? `Годных строк: ${counts.waiting} из ${rows.length}.` : `Создано писем: ${counts.made} из ${counts.made + counts.waiting + counts.failed}.`}</b
        >
        ${bad === 0 ? undefined : html`<b class="late">С ошибками: ${bad}.</b>`}
        ${state === 'going' ? 'Страница обновляется сама; её можно закрыть: письма создаются на сервере.' : undefined}
      </p>
      ${state === 'planned' ? undefined : html`<progress max="${counts.made + counts.waiting + counts.failed}" value="${counts.made + counts.failed}" aria-label="Сделано"></progress>`}
      ${actions(view, keys)}
      ${bad === 0 ? undefined : html`<p><a href="${letterImportPath(view.id)}/sheet" download>Ваша таблица с ошибками (xlsx)</a>: исправьте и приложите её снова, созданные письма не повторятся.</p>`}
    </section>
    ${rowTable(view)}`;
  const refreshSeconds = state === 'going' ? REFRESH_SECONDS : undefined;
  return page(chrome, { title: TITLES[state], width: 'wide', refreshSeconds }, content);
}

function actions({ id, state, counts, isSent }: LetterImportView, keys: FormKeys): MaybeHtml {
  const others = html`<a class="button" href="${PATHS.importLetters}">Другая таблица</a>
    <a class="button" href="${PATHS.letters}">К письмам</a>`;
  if (state !== 'planned' || counts.waiting === 0) return html`<p class="button-row">${others}</p>`;
  const then = isSent ? 'Они сразу уйдут на подпись' : 'Они останутся черновиками';
  return html`<form method="post" action="${letterImportPath(id)}">
    ${formKeys(keys)}
    <p class="hint">Будет создано ${lettersText(counts.waiting)}. ${then}.</p>
    <p class="button-row"><button class="primary">Создать годные</button> ${others}</p>
  </form>`;
}

const PILLS: Readonly<Record<RowState, readonly [tone: string, name: string]>> = {
  refused: ['warn', 'С ошибкой'],
  failed: ['warn', 'Не создано'],
  waiting: ['busy', 'Годится'],
  made: ['done', 'Создано'],
};
/** What needs a person's eye first. */
const ORDER: readonly RowState[] = ['refused', 'failed', 'waiting', 'made'];

function rowTable({ rows }: LetterImportView): Html {
  return html`<div class="table-box">
    <table class="letters">
      <caption class="visually-hidden">
        Строки таблицы и что с каждой
      </caption>
      <thead>
        <tr>
          <th scope="col">Строка</th>
          <th scope="col">Получатель</th>
          <th scope="col">Дело</th>
          <th scope="col">Файл</th>
          <th scope="col">Итог</th>
          <th scope="col">Подробнее</th>
        </tr>
      </thead>
      <tbody>
        ${ORDER.flatMap((state) => rows.filter((row) => row.state === state)).map(tableRow)}
      </tbody>
    </table>
  </div>`;
}

function tableRow(row: LetterImportView['rows'][number]): Html {
  const [tone, name] = PILLS[row.state];
  const letter =
    row.letterId === null ? undefined : html`<a href="${letterPath(row.letterId)}">${row.number ?? 'черновик'}</a>`;
  return html`<tr>
    <td class="nowrap" data-label="Строка">${row.place}</td>
    <td data-label="Получатель">${row.recipientName}</td>
    <td data-label="Дело">${row.caseNumber}</td>
    <td data-label="Файл">${row.fileName}</td>
    <td class="nowrap"><span class="pill pill-${tone}">${name}</span></td>
    <td class="grow">${letter} ${row.faults.map(({ message }) => message).join(' ')}</td>
  </tr>`;
}
