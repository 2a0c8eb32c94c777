import { isDay } from '#domain/calendar/day.ts';
import type { CaseImportView } from '#views/cases/case-import.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { dateTimeText, dayText } from '../format/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { CASE_PATHS, caseImportPath, casePath, markedCasesPath, undoImportPath } from './case-paths.ts';

export const IMPORT_CRUMBS = html`<p class="crumbs"><a href="${CASE_PATHS.cases}">Дела</a></p>`;

type Outcome = CaseImportView['cases'][number]['outcome'];

const PILLS: Readonly<Record<Outcome, readonly [tone: string, name: string]>> = {
  made: ['done', 'Новое'],
  changed: ['busy', 'Изменится'],
  same: ['calm', 'Без изменений'],
  older: ['warn', 'Старее записанного'],
  refused: ['warn', 'Не принято'],
};
const COUNT_WORDS: readonly (readonly [keyof CaseImportView['counts'], planned: string, done: string])[] = [
  ['made', 'Будет внесено', 'Внесено'],
  ['changed', 'Будет изменено', 'Изменено'],
  ['same', 'Без изменений', 'Без изменений'],
  ['older', 'Старее записанного, не тронуто', 'Старее записанного, не тронуто'],
  ['gone', 'Больше нет в картотеке, будет помечено', 'Больше нет в картотеке, помечено'],
  ['refused', 'Не будет принято', 'Не принято'],
];
const TITLES: Readonly<Record<CaseImportView['state'], string>> = {
  columns: 'Что в каких столбцах',
  planned: 'Проверка файла дел',
  going: 'Запись файла дел',
  done: 'Файл дел записан',
  undone: 'Загрузка дел отменена',
};

export interface CaseImportModel {
  readonly view: CaseImportView;
  /** Why the last act was not done, in words. */
  readonly refusal?: string | undefined;
}

/** What a file would do, case by case, or what it did. */
export function caseImportPage(chrome: Chrome, { view, refusal }: CaseImportModel, keys: FormKeys): Html {
  const content = html`<div class="page-head letter-head">
      ${IMPORT_CRUMBS}
      <h1>${TITLES[view.state]}</h1>
    </div>
    ${refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${refusal}</p>`}
    <section class="card" aria-labelledby="counts-heading">
      <h2 id="counts-heading">${view.fileName}</h2>
      <p class="muted">Данные на ${timeTag(view.dataAsOf, chrome.viewer)}${view.isWhole ? '; журналы целиком' : ''}</p>
      ${countList(view)} ${sheetLink(view)} ${wholeNotice(view)} ${actsOf(view, keys)}
    </section>
    ${undoSection(view, keys)} ${caseTable(view, chrome.viewer)}`;
  return page(chrome, { title: TITLES[view.state], width: 'wide' }, content);
}

function countList({ counts, state, total }: CaseImportView): Html {
  const word = state === 'planned' ? 1 : 2;
  return html`<ul class="files">
    <li>Дел в файле: <b>${total}</b></li>
    ${COUNT_WORDS.filter(([name]) => name !== 'gone' || counts.gone > 0).map(
      (words) => html`<li>${words[word]}: <b>${counts[words[0]]}</b></li>`,
    )}
  </ul>`;
}

function sheetLink({ id, counts, state, fileName }: CaseImportView): MaybeHtml {
  if (counts.refused === 0 || state === 'columns' || /\.xml$/i.test(fileName)) return undefined;
  return html`<p>
    <a href="${markedCasesPath(id)}" download>Ваша таблица с ошибками в её строках (xlsx)</a>
    <span class="muted">Исправьте её и загрузите снова: записанное прежде не удвоится.</span>
  </p>`;
}

function wholeNotice({ isWhole, counts, state }: CaseImportView): MaybeHtml {
  if (!isWhole || counts.refused === 0) return undefined;
  return html`<p class="notice notice-warn">
    В файле есть непринятые дела, поэтому неназванные ${state === 'planned' ? 'не будут помечены' : 'не помечены'}: кто
    из них выбыл, по такому файлу не узнать.
  </p>`;
}

function actsOf({ id, state, counts, taken, total }: CaseImportView, keys: FormKeys): Html {
  const hasWork = counts.made + counts.changed + counts.gone > 0;
  if (state === 'done' || state === 'undone' || (state === 'planned' && !hasWork)) {
    return html`<p class="button-row">
      <a class="button primary" href="${CASE_PATHS.cases}">К журналам</a>
      <a class="button" href="${CASE_PATHS.importCases}">Другой файл</a>
    </p>`;
  }
  return html`<form method="post" action="${caseImportPath(id)}">
    ${formKeys(keys)}
    ${state === 'going' ? html`<p class="notice notice-warn">Записано дел: ${taken} из ${total}. Продолжите с этого места.</p>` : undefined}
    ${total > 500 && state !== 'going' ? html`<p class="hint">Дел много: запись займёт до минуты. Если страница оборвётся, откройте её снова — продолжится с того же места.</p>` : undefined}
    <p class="button-row">
      <button class="primary">${state === 'going' ? 'Продолжить' : 'Записать дела'}</button>
      <a class="button" href="${CASE_PATHS.importCases}">Другой файл</a>
    </p>
  </form>`;
}

function undoSection({ id, canUndo, touched }: CaseImportView, keys: FormKeys): MaybeHtml {
  if (!canUndo) return undefined;
  if (touched.length > 0) {
    return html`<section class="card" aria-labelledby="undo-heading">
      <h2 id="undo-heading">Отменить загрузку</h2>
      <p>
        Отменить уже нельзя: с тех пор этих дел касались —
        ${touched.map(({ id: caseId, number }, at) => html`${at === 0 ? '' : ', '}<a href="${casePath(caseId)}">${number}</a>`)}.
      </p>
    </section>`;
  }
  return html`<form class="card stacked" method="post" action="${undoImportPath(id)}">
    ${formKeys(keys)}
    <h2>Отменить загрузку</h2>
    <p class="hint">Всё станет как до неё: внесённые дела исчезнут, изменённые вернутся к прежнему.</p>
    <p class="button-row"><button class="danger">Отменить загрузку</button></p>
  </form>`;
}

function caseTable({ cases, total, state }: CaseImportView, viewer: Viewer): MaybeHtml {
  if (state !== 'planned' || cases.length === 0) return undefined;
  return html`<h2>По делам</h2>
    ${total > cases.length ? html`<p class="hint">Показаны первые ${cases.length} из ${total}: сначала не принятые, с замечаниями и изменённые.</p>` : undefined}
    <div class="table-box">
      <table class="letters brought">
        <caption class="visually-hidden">
          Дела файла и что будет с каждым
        </caption>
        <thead>
          <tr>
            <th scope="col">Строка</th>
            <th scope="col">Номер</th>
            <th scope="col">Что будет</th>
            <th scope="col">Что изменится или что не так</th>
          </tr>
        </thead>
        <tbody>
          ${cases.map((one) => caseRow(one, viewer))}
        </tbody>
      </table>
    </div>`;
}

function caseRow(
  { place, number, outcome, changes, faults, notices, repeats }: CaseImportView['cases'][number],
  viewer: Viewer,
): Html {
  const [tone, name] = PILLS[outcome];
  return html`<tr>
    <td class="nowrap" data-label="Строка">${place}</td>
    <td data-label="Номер">${number === '' ? '—' : number}</td>
    <td class="nowrap"><span class="pill pill-${tone}">${name}</span></td>
    <td class="grow">
      ${[...faults, ...notices].map(({ message }) => html`<div>${message}</div>`)}
      ${repeats === null ? undefined : html`<div><a href="${casePath(repeats)}">Открыть дело № ${number}</a></div>`}
      ${
        changes.length === 0
          ? undefined
          : html`<ul class="files">
              ${changes.map(
                ({ label, was, becomes }) =>
                  html`<li>
                    ${label}: <del>${valueText(was, viewer)}</del> <span aria-hidden="true">→</span>
                    <ins>${valueText(becomes, viewer)}</ins>
                  </li>`,
              )}
            </ul>`
      }
    </td>
  </tr>`;
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const SHOWN_LENGTH = 200;

function valueText(value: string, { timeZone }: Viewer): string {
  if (value === '') return '(пусто)';
  if (isDay(value)) return dayText(value);
  if (INSTANT.test(value)) return dateTimeText(value, timeZone);
  return value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value;
}
