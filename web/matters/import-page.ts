import { IMPORT_OUTCOMES, type ImportOutcome } from '#domain/matters/card-import.ts';
import { isDay } from '#domain/calendar/day.ts';
import { CARD_LABELS } from '#domain/matters/matter-faults.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { CardImportView } from '#views/matters/card-import.ts';
import { errorSummary } from '../components/error-summary.ts';
import { fieldId } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { dayText } from '../format/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { importPath, MATTER_PATHS } from './matter-paths.ts';

/** Rows on the page at most; the counts are of all. */
const SHOWN_ROWS = 500;

const CRUMBS = html`<p class="crumbs"><a href="${MATTER_PATHS.matters}">Карточки</a></p>`;

export interface ImportFormModel {
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
}

/** Where a file of cards is chosen. */
export function importFormPage(chrome: Chrome, { faults, refusal }: ImportFormModel, keys: FormKeys): Html {
  const columns = Object.values(CARD_LABELS).join(', ');
  const content = html`<div class="page-head letter-head">
      ${CRUMBS}
      <h1>Карточки из файла</h1>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Файл не принят' })}
    <form class="card stacked" method="post" enctype="multipart/form-data" action="${MATTER_PATHS.importCards}">
      ${formKeys(keys)}
      <p class="field">
        <label for="${fieldId('file')}">Файл xlsx, xls или xml</label>
        <input
          type="file"
          id="${fieldId('file')}"
          name="file"
          accept=".xlsx,.xls,.xml"
          required
          aria-describedby="file-hint"
        />
        <small class="hint" id="file-hint"
          >До 5000 строк. Сначала будет показано, что изменится: до подтверждения ничего не записывается.</small
        >
      </p>
      <p class="hint">
        Столбцы, в любом порядке: ${columns}. Три последних нужны, только если обращение переслал другой орган.
      </p>
      <p><a href="${MATTER_PATHS.importSample}" download>Образец xlsx</a></p>
      <p class="button-row">
        <button class="primary">Проверить файл</button>
        <a class="button" href="${MATTER_PATHS.matters}">К журналу</a>
      </p>
    </form>`;
  return page(chrome, { title: 'Карточки из файла' }, content);
}

const COUNT_WORDS: Readonly<Record<ImportOutcome, readonly [planned: string, done: string]>> = {
  made: ['Будет зарегистрировано', 'Зарегистрировано'],
  changed: ['Будет изменено', 'Изменено'],
  same: ['Без изменений', 'Без изменений'],
  refused: ['Не будет принято', 'Не принято'],
};
const PILLS: Readonly<Record<ImportOutcome, readonly [tone: string, name: string]>> = {
  made: ['done', 'Новая'],
  changed: ['busy', 'Изменится'],
  same: ['calm', 'Без изменений'],
  refused: ['warn', 'Не принята'],
};
/** What needs a person's eye first. */
const ORDER: readonly ImportOutcome[] = ['refused', 'changed', 'made', 'same'];

/** More rows than these are not written while one waits without noticing. */
const MANY_ROWS = 500;

/** What a file would do, row by row, or what it did. */
export function importPage(chrome: Chrome, view: CardImportView, keys: FormKeys): Html {
  const title = view.state === 'done' ? 'Файл карточек принят' : 'Проверка файла карточек';
  const content = html`<div class="page-head letter-head">
      ${CRUMBS}
      <h1>${title}</h1>
    </div>
    <section class="card" aria-labelledby="counts-heading">
      <h2 id="counts-heading">${view.fileName}</h2>
      ${countList(view)} ${ignoredNotice(view)} ${confirmForm(view, keys)}
    </section>
    ${rowTable(view)}`;
  return page(chrome, { title, width: 'wide' }, content);
}

function countList({ counts, state, total }: CardImportView): Html {
  const word = state === 'planned' ? 0 : 1;
  return html`<ul class="files">
    <li>Строк в файле: <b>${total}</b></li>
    ${IMPORT_OUTCOMES.map((outcome) => html`<li>${COUNT_WORDS[outcome][word]}: <b>${counts[outcome]}</b></li>`)}
  </ul>`;
}

function ignoredNotice({ ignoredColumns }: CardImportView): MaybeHtml {
  if (ignoredColumns.length === 0) return undefined;
  return html`<p class="notice notice-warn">Эти столбцы не читаются: ${ignoredColumns.slice(0, 20).join(', ')}.</p>`;
}

function confirmForm({ id, state, counts, taken, total }: CardImportView, keys: FormKeys): Html {
  const hasWork = counts.made + counts.changed > 0;
  if (id === null || state === 'done' || (state === 'planned' && !hasWork)) {
    return html`<p class="button-row">
      <a class="button primary" href="${MATTER_PATHS.matters}">К журналу</a>
      <a class="button" href="${MATTER_PATHS.importCards}">Другой файл</a>
    </p>`;
  }
  return html`<form method="post" action="${importPath(id)}">
    ${formKeys(keys)}
    ${state === 'going' ? html`<p class="notice notice-warn">Выполнено строк: ${taken} из ${total}. Продолжите с этого места.</p>` : undefined}
    ${total > MANY_ROWS && state !== 'going' ? html`<p class="hint">Строк много: запись займёт до минуты. Если страница оборвётся, откройте её снова — продолжится с того же места.</p>` : undefined}
    <p class="button-row">
      <button class="primary">${state === 'going' ? 'Продолжить' : 'Записать карточки'}</button>
      <a class="button" href="${MATTER_PATHS.importCards}">Другой файл</a>
    </p>
  </form>`;
}

function rowTable({ rows, state }: CardImportView): MaybeHtml {
  if (rows.length === 0) return undefined;
  const shown = ORDER.flatMap((outcome) => rows.filter((row) => row.outcome === outcome)).slice(0, SHOWN_ROWS);
  return html`<h2>${state === 'planned' ? 'По строкам' : 'Не принятые строки'}</h2>
    ${rows.length > shown.length ? html`<p class="hint">Показаны первые ${shown.length} строк из ${rows.length}: сначала не принятые.</p>` : undefined}
    <div class="table-box">
      <table class="letters brought">
        <caption class="visually-hidden">
          Строки файла и что будет с каждой
        </caption>
        <thead>
          <tr>
            <th scope="col">Строка</th>
            <th scope="col">Номер${state === 'planned' ? ' и дата' : ''}</th>
            ${
              state === 'planned'
                ? html`<th scope="col">Заявитель</th>
                    <th scope="col">Группа и доставка</th>`
                : undefined
            }
            <th scope="col">${state === 'planned' ? 'Что будет' : 'Итог'}</th>
            <th scope="col">${state === 'planned' ? 'Содержание или что не так' : 'Что не так'}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(tableRow)}
        </tbody>
      </table>
    </div>`;
}

function tableRow({ place, registrationNumber, outcome, card, ...row }: CardImportView['rows'][number]): Html {
  const [tone, name] = PILLS[outcome];
  return html`<tr>
    <td class="nowrap" data-label="Строка">${place}</td>
    <td data-label="Номер">
      ${registrationNumber === '' ? '—' : registrationNumber}
      ${card && card.registeredOn !== '' ? html`<small class="awaits">от ${valueText(card.registeredOn)}</small>` : undefined}
    </td>
    ${
      card &&
      html`<td data-label="Заявитель">${card.applicantName}</td>
        <td data-label="Группа и доставка">
          ${card.documentGroup} <small class="awaits">${card.deliveryKind}</small>
        </td>`
    }
    <td class="nowrap"><span class="pill pill-${tone}">${name}</span></td>
    <td class="grow">${detail({ outcome, card, ...row })}</td>
  </tr>`;
}

/** What differs or is wrong; where nothing does, what the card is about. */
function detail({
  outcome,
  differences,
  faults,
  card,
}: Pick<CardImportView['rows'][number], 'outcome' | 'differences' | 'faults' | 'card'>): MaybeHtml {
  if (outcome === 'changed') return differenceList(differences);
  if (faults.length > 0) return html`${faults.map(({ message }) => message).join(' ')}`;
  return card === null ? undefined : html`${card.subject}`;
}

/** Of a long text its beginning. */
const SHOWN_LENGTH = 200;

function differenceList(differences: CardImportView['rows'][number]['differences']): Html {
  return html`<ul class="files">
    ${differences.map(
      ({ label, was, becomes }) =>
        html`<li>
          ${label}: <del>${valueText(was)}</del> <span aria-hidden="true">→</span> <ins>${valueText(becomes)}</ins>
        </li>`,
    )}
  </ul>`;
}

function valueText(value: string): string {
  if (value === '') return '(пусто)';
  if (isDay(value)) return dayText(value);
  return value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value;
}
