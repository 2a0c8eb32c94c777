import { UNREAD } from '#domain/composing/sending-questions.ts';
import type { RowState } from '#domain/letters/letter-import.ts';
import type { LetterImportView } from '#views/letters/letter-import.ts';
import { askedLater, askedLetters, type AskedLetter } from '../../components/asked-letters.ts';
import { formKeys } from '../../components/form-keys.ts';
import { lettersText } from '../../format/count.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import type { Chrome, FormKeys } from '../../layout/chrome.ts';
import { page } from '../../layout/page.ts';
import {
  importAgainPath,
  importColumnsPath,
  importSendPath,
  importSheetPath,
  letterImportPath,
  letterPath,
  PATHS,
} from '../../paths.ts';
import { IMPORT_CRUMBS } from './import-form-page.ts';

const REFRESH_SECONDS = 2;
/** While somebody reads and ticks. */
const READING_REFRESH_SECONDS = 4;

const TITLES = {
  asked: 'Что в каких столбцах',
  planned: 'Проверка таблицы писем',
  going: 'Письма создаются',
  done: 'Письма из таблицы созданы',
} as const;

/** What a sheet would make, or how it goes: drawn from what is kept, so that a reload shows the truth. */
export function letterImportPage(chrome: Chrome, view: LetterImportView, keys: FormKeys): Html {
  const { state, counts, fileName, rows } = view;
  const bad = counts.refused + counts.failed;
  const content = html`<div class="page-head letter-head">
      ${IMPORT_CRUMBS}
      <h1>${TITLES[state]}</h1>
    </div>
    <section class="card run stacked" role="status" aria-labelledby="counts-heading">
      <h2 id="counts-heading">${fileName}</h2>
      <p>
        <b
          >${state === 'planned' ? `Годных строк: ${counts.waiting} из ${rows.length}.` : `Создано писем: ${counts.made} из ${counts.made + counts.waiting + counts.failed}.`}</b
        >
        ${counts.already === 0 ? undefined : `Уже были письмами: ${counts.already}.`}
        ${bad === 0 ? undefined : html`<b class="late">С ошибками: ${bad}.</b>`}
        ${state === 'going' ? 'Страница обновляется сама; её можно закрыть: письма создаются на сервере.' : undefined}
      </p>
      ${state === 'planned' ? undefined : html`<progress max="${counts.made + counts.waiting + counts.failed}" value="${counts.made + counts.failed}" aria-label="Сделано"></progress>`}
      ${view.state === 'planned' && view.isReading ? html`<p class="hint">Документы ещё читаются: их страницы и потери при переводе станут видны здесь сами.</p>` : undefined}
      ${fileNotices(view)} ${mending(view, bad)} ${actions(view, keys)}
    </section>
    <h2>Строки таблицы</h2>
    ${rowTable(view)}`;
  const refreshSeconds = state === 'going' ? REFRESH_SECONDS : view.isReading ? READING_REFRESH_SECONDS : undefined;
  return page(chrome, { title: TITLES[state], width: 'wide', refreshSeconds, islands: ['sheet-keys'] }, content);
}

/** What of the sheet and its files is not used, and why. */
function fileNotices({ id, state, fileFaults, extraFiles, twiceNamed, ignoredColumns }: LetterImportView): MaybeHtml {
  const lines = [
    ...fileFaults.map(({ message }) => message),
    ...(twiceNamed.length === 0 ? [] : [`Файлов с одним именем несколько: ${listed(twiceNamed)}.`]),
    ...(extraFiles.length === 0 ? [] : [`Файлы, которых нет ни в одной строке: ${listed(extraFiles)}.`]),
  ];
  const columns =
    state === 'planned'
      ? html`<p class="hint">
          ${ignoredColumns.length === 0 ? undefined : `Не читаются столбцы: ${listed(ignoredColumns)}. `}<a
            href="${importColumnsPath(id)}"
            >Поправить столбцы</a
          >
        </p>`
      : undefined;
  if (lines.length === 0) return columns;
  return html`<div class="notice notice-warn">
      <ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
    </div>
    ${columns}`;
}

const LISTED = 20;

function listed(names: readonly string[]): string {
  const more = names.length > LISTED ? ` и ещё ${String(names.length - LISTED)}` : '';
  return (
    names
      .slice(0, LISTED)
      .map((name) => `«${name}»`)
      .join(', ') + more
  );
}

function mending({ id }: LetterImportView, bad: number): MaybeHtml {
  if (bad === 0) return undefined;
  return html`<p>
    <a href="${importSheetPath(id)}" download>Ваша таблица с ошибками (xlsx)</a>: исправьте помеченное и
    <a href="${importAgainPath(id)}">приложите её снова</a>. Созданные письма не повторятся, документы прикладывать
    снова не нужно.
  </p>`;
}

function actions(view: LetterImportView, keys: FormKeys): MaybeHtml {
  const { id, state, counts, isSent, drafts, rows } = view;
  const others = html`<a class="button" href="${PATHS.importLetters}">Другая таблица</a>
    <a class="button" href="${PATHS.letters}">К письмам</a>`;
  const letters = rows.flatMap(askedLetter);
  if (state === 'planned' && counts.waiting > 0) {
    // A row that is only unread is asked when its document is read, without anybody waiting for it.
    const asked = letters.filter((letter) => !isOnlyUnread(letter));
    const unread = letters.length - asked.length;
    const then = isSent ? sentWords(counts.waiting, asked.length, unread) : laterWords(counts.waiting);
    const words = `Будет создано ${lettersText(counts.waiting)}. ${then}`;
    const questions = isSent ? askedLetters(asked, unread > 0 ? undefined : counts.waiting, STAY) : askedLater(asked);
    return actForm({ action: letterImportPath(id), words, questions, button: 'Создать годные', others }, keys);
  }
  if (state === 'done' && drafts > 0) {
    const words = `Черновиков из этой таблицы: ${drafts}. ${sentWords(drafts, letters.length)}`;
    const questions = askedLetters(letters, drafts, STAY);
    return actForm({ action: importSendPath(id), words, questions, button: 'Отправить все на подпись', others }, keys);
  }
  return html`<p class="button-row">${others}</p>`;
}

function isOnlyUnread({ questions }: Pick<LetterImportView['rows'][number], 'questions'>): boolean {
  return questions.length > 0 && questions.every(({ code }) => code === UNREAD);
}

const STAY = 'они останутся черновиками';

/** Of those that are asked about nobody knows before the box is ticked. */
function sentWords(count: number, asked: number, unread = 0): string {
  const parts = [
    `Сразу получат номера и уйдут на подпись: ${String(count - asked - unread)}`,
    ...(unread > 0 ? [`ещё ${String(unread)} — как только их документы прочитаны и спросить будет не о чем`] : []),
    ...(asked > 0 ? [`ещё ${String(asked)} — только если отмечено, что всё верно`] : []),
  ];
  if (parts.length > 1) return `${parts.join('; ')}. Остальные останутся черновиками с вопросом.`;
  return count === 1 ? 'Оно сразу получит номер и уйдёт на подпись.' : 'Они сразу получат номера и уйдут на подпись.';
}

function laterWords(count: number): string {
  return count === 1 ? 'Оно останется черновиком.' : 'Они останутся черновиками.';
}

function askedLetter({ place, recipientName, questions, answer }: LetterImportView['rows'][number]): AskedLetter[] {
  if (answer === null) return [];
  const name = `Строка ${String(place)}, ${recipientName}`;
  return [{ name, href: `#row-${String(place)}`, questions, answer }];
}

interface ActForm {
  readonly action: string;
  readonly words: string;
  readonly questions: MaybeHtml;
  readonly button: string;
  readonly others: Html;
}

function actForm({ action, words, questions, button, others }: ActForm, keys: FormKeys): Html {
  return html`<form method="post" action="${action}">
    ${formKeys(keys)} ${questions}
    <p class="hint">${words} Клавиши: Ctrl+Enter.</p>
    <p class="button-row"><button class="primary" aria-keyshortcuts="Control+Enter">${button}</button> ${others}</p>
  </form>`;
}

const PILLS: Readonly<Record<RowState, readonly [tone: string, name: string]>> = {
  refused: ['warn', 'С ошибкой'],
  failed: ['warn', 'Не создано'],
  waiting: ['busy', 'Годится'],
  made: ['done', 'Создано'],
  already: ['done', 'Уже создано'],
};
/** What needs a person's eye first. */
const ORDER: readonly RowState[] = ['refused', 'failed', 'waiting', 'made', 'already'];

function rowTable({ rows }: LetterImportView): Html {
  return html`<div class="table-box">
    <table class="letters brought">
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
  const [tone, name] =
    row.state === 'waiting' &&
    ((row.answer !== null && !isOnlyUnread(row)) || row.faults.length > 0 || row.warnings.length > 0)
      ? (['warn', 'Годится, проверьте'] as const)
      : PILLS[row.state];
  const letter =
    row.letterId === null ? undefined : html`<a href="${letterPath(row.letterId)}">${row.number ?? 'черновик'}</a>`;
  return html`<tr id="row-${row.place}">
    <td class="nowrap" data-label="Строка">${row.place}</td>
    <td data-label="Получатель">${row.recipientName}</td>
    <td data-label="Дело">${row.caseNumber}</td>
    <td data-label="Файл">${row.fileName}</td>
    <td class="nowrap"><span class="pill pill-${tone}">${name}</span></td>
    <td class="grow">${letter} ${wordsOf(row)}</td>
  </tr>`;
}

/** The number stands beside it as a link. */
function wordsOf({ state, faults, questions, warnings }: LetterImportView['rows'][number]): string {
  if (state === 'waiting' && isOnlyUnread({ questions })) return words([UNREAD_YET, ...faults, ...warnings]);
  if (state === 'already') return 'Стало письмом раньше: второго не будет.';
  return words([...faults, ...(state === 'waiting' ? questions : []), ...warnings]);
}

const UNREAD_YET = { message: 'Документ ещё читается.' };

function words(told: readonly { readonly message: string }[]): string {
  return told.map(({ message }) => message).join(' ');
}
