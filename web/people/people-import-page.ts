import { MAX_IMPORTED_PEOPLE, PEOPLE_HEADS } from '#domain/people/people-sheet.ts';
import { alreadyThereWords } from '#domain/people/namesake.ts';
import { ROLE_NAMES } from '#domain/people/role.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { PeopleImportView } from '#views/people/managed-person.ts';
import { errorSummary } from '../components/error-summary.ts';
import { fieldId } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { PATHS, peopleImportPath, peopleLinksPath } from '../paths.ts';

export interface PeopleSheetModel {
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
}

/** Where a sheet of people is chosen. */
export function peopleSheetPage(chrome: Chrome, { faults, refusal }: PeopleSheetModel, keys: FormKeys): Html {
  const { fullName, position, role, siteId, login } = PEOPLE_HEADS;
  const columns = [fullName, position, role, siteId, login].map(([name]) => `«${name}»`).join(', ');
  const content = html`${head('Люди из таблицы')} ${errorSummary({ faults, refusal, heading: 'Таблица не принята' })}
    <form class="card stacked" method="post" enctype="multipart/form-data" action="${PATHS.importPeople}">
      ${formKeys(keys)}
      <p class="field">
        <label for="${fieldId('file')}">Файл xlsx или csv</label>
        <input
          type="file"
          id="${fieldId('file')}"
          name="file"
          accept=".xlsx,.csv"
          required
          aria-describedby="file-hint"
        />
        <small class="hint" id="file-hint">
          До ${MAX_IMPORTED_PEOPLE} строк. Сначала будет показано, что получится: до подтверждения никто не заводится.
        </small>
      </p>
      <p class="hint">
        Столбцы, в любом порядке: ${columns}. Вместо ФИО можно «Фамилия», «Имя», «Отчество». Роль — словом, целиком:
        ${Object.values(ROLE_NAMES).join(', ')}. Логин, если он пуст, составится из фамилии и инициалов.
      </p>
      <p><a href="${PATHS.importPeopleSample}" download>Образец xlsx</a></p>
      <p class="button-row">
        <button class="primary">Проверить таблицу</button>
        <a class="button" href="${PATHS.people}">К списку</a>
      </p>
    </form>`;
  return page(chrome, { title: 'Люди из таблицы' }, content);
}

/** What a sheet would make, row by row, or what it made. */
export function peopleImportPage(chrome: Chrome, view: PeopleImportView, keys: FormKeys): Html {
  const isDone = view.state === 'done';
  const title = isDone ? 'Люди заведены' : 'Проверка таблицы людей';
  const content = html`${head(title)}
    <div class="stacked">
      <section class="card" aria-labelledby="counts-heading">
        <h2 id="counts-heading">${view.fileName}</h2>
        <ul class="files">
          <li>${isDone ? 'Заведено' : 'Будет заведено'}: <b>${view.good}</b></li>
          ${view.asked === 0 ? undefined : html`<li>Похожи на заведённых, решите о каждом: <b>${view.asked}</b></li>`}
          <li>${isDone ? 'Не заведено' : 'Не будет заведено'}: <b>${view.refused}</b></li>
        </ul>
        ${
          view.unreadColumns.length === 0
            ? undefined
            : html`<p class="notice notice-warn">
                Эти столбцы не читаются: ${view.unreadColumns.slice(0, 20).join(', ')}.
              </p>`
        }
        ${nextStep(view, keys)}
      </section>
      ${rows(view)}
    </div>`;
  return page(chrome, { title, width: 'wide' }, content);
}

function head(title: string): Html {
  return html`<div class="page-head letter-head">
    <p class="crumbs"><a href="${PATHS.people}">Люди</a></p>
    <h1>${title}</h1>
  </div>`;
}

const PEOPLE_FORM = 'people-form';
const ANOTHER_HINT =
  'Без отметки «Это другой человек» такая строка не заводится: у двух записей одного человека две подписи. Однофамильцев различите должностью: по имени и должности выбирают подписывающего.';

function nextStep({ id, state, good, asked }: PeopleImportView, keys: FormKeys): Html {
  const other = html`<a class="button" href="${PATHS.importPeople}">Другая таблица</a>`;
  if (good + asked === 0) return html`<p class="button-row">${other}</p>`;
  const [action, label] =
    state === 'done'
      ? [peopleLinksPath(id), 'Сделать всем ссылки для паролей']
      : [peopleImportPath(id), 'Завести людей'];
  return html`<form method="post" action="${action}" id="${PEOPLE_FORM}">
    ${formKeys(keys)}
    <p class="button-row"><button class="primary">${label}</button> ${other}</p>
    ${state === 'done' ? html`<p class="hint">Ссылки покажутся один раз, для печати. Прежние перестанут действовать.</p>` : undefined}
    ${asked === 0 ? undefined : html`<p class="hint">${ANOTHER_HINT}</p>`}
  </form>`;
}

function rows({ rows: all, state }: PeopleImportView): MaybeHtml {
  if (all.length === 0) return undefined;
  const weight = (row: SheetLine): number => (row.faults.length > 0 ? 2 : isQuestion(row) ? 1 : 0);
  const faultyFirst = all.toSorted((one, other) => weight(other) - weight(one) || one.place - other.place);
  return html`<div class="table-box">
    <table class="letters brought">
      <caption class="visually-hidden">
        Строки таблицы и что будет с каждой
      </caption>
      <thead>
        <tr>
          <th scope="col">Строка</th>
          <th scope="col">Имя</th>
          <th scope="col">Логин</th>
          <th scope="col">Роль и участок</th>
          <th scope="col">Что будет</th>
        </tr>
      </thead>
      <tbody>
        ${faultyFirst.map((row) => line(row, state))}
      </tbody>
    </table>
  </div>`;
}

type SheetLine = PeopleImportView['rows'][number];

function isQuestion({ namesakes, likeRows }: SheetLine): boolean {
  return namesakes.length + likeRows.length > 0;
}

function question({ place, namesakes, likeRows }: SheetLine): Html {
  return html`<span class="pill pill-warn">Решите</span>
    ${namesakes.length === 0 ? undefined : alreadyThereWords(namesakes)}
    ${likeRows.length === 0 ? undefined : `Похоже, этот же человек стоит выше: строка ${likeRows.join(', ')}.`}
    <label><input type="checkbox" name="other" value="${place}" form="${PEOPLE_FORM}" /> Это другой человек</label>`;
}

function line(row: SheetLine, state: PeopleImportView['state']): Html {
  const { place, fullName, position, login, role, siteId, faults } = row;
  const isRoleKnown = !faults.some(({ field }) => field === 'role');
  return html`<tr>
    <td class="nowrap" data-label="Строка">${place}</td>
    <td class="grow" data-label="Имя">${fullName || '—'}<br /><small class="muted">${position}</small></td>
    <td data-label="Логин">${login || '—'}</td>
    <td data-label="Роль и участок">${isRoleKnown ? ROLE_NAMES[role] : '—'}, ${siteId ?? 'вся установка'}</td>
    <td data-label="Что будет">
      ${
        faults.length === 0
          ? state === 'planned' && isQuestion(row)
            ? question(row)
            : html`<span class="pill pill-done">${state === 'done' ? 'Заведён(а)' : 'Новый человек'}</span>`
          : html`<span class="pill pill-warn">Не принято</span> ${faults.map(({ message }) => message).join(' ')}`
      }
    </td>
  </tr>`;
}
