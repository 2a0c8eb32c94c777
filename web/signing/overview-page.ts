import { letterStatusName } from '#domain/letters/letter-life.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { selectField } from '../components/choice-field.ts';
import { emptyState } from '../components/empty-state.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { lettersText } from '../format/count.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import { letterPath, PATHS } from '../paths.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';

interface Load {
  readonly name: string;
  readonly count: number;
  readonly lateCount: number;
  readonly oldestSince: string;
}

interface StandingLetter {
  readonly id: string;
  readonly number: string | null;
  readonly recipientName: string;
  readonly status: LetterStatus;
  readonly statusSince: string;
  readonly isLate: boolean;
  readonly canBeGiven: boolean;
  readonly authorName: string;
  readonly approverName: string;
}

export interface OverviewModel {
  readonly approvers: readonly Load[];
  readonly authors: readonly Load[];
  readonly letters: readonly StandingLetter[];
  readonly people: readonly { readonly id: string; readonly fullName: string }[];
  readonly refusal?: string | undefined;
}

/** What is late, who has how much, and handing letters to another supervisor. */
export function overviewPage(chrome: Chrome, model: OverviewModel, keys: FormKeys): Html {
  const { approvers, authors, letters, refusal } = model;
  const late = letters.filter(({ isLate }) => isLate).length;
  const content = html`<div class="page-head">
      <h1>Обзор участка</h1>
      <p class="muted">
        У людей ${lettersText(letters.length)}${late === 0 ? undefined : html`, <b class="late">просрочено ${late}</b>`}
      </p>
      <a href="${PATHS.substitutions}">Замещение</a> <a href="${PATHS.approvalRoute}">Порядок согласования</a>
    </div>
    ${refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${refusal}</p>`}
    <div class="loads">
      ${loadTable('На подписи и на визе', 'Руководитель', approvers, chrome.viewer)}
      ${loadTable('На исправлении', 'Автор', authors, chrome.viewer)}
    </div>
    ${letters.length === 0 ? nobodyWaits() : handOutForm(model, keys, chrome.viewer)}`;
  return page(chrome, { title: 'Обзор участка', width: 'wide' }, content);
}

function nobodyWaits(): Html {
  return emptyState('Писем у людей нет', 'Здесь стоят письма, которые ждут подписи, визы или исправления.');
}

function handOutForm({ letters, people }: OverviewModel, keys: FormKeys, viewer: Viewer): Html {
  return html`<form method="post" action="${PATHS.overview}">
    ${formKeys(keys)}
    <table class="letters">
      <caption class="visually-hidden">
        Письма у людей
      </caption>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">Отметить</span></th>
          <th scope="col">Номер</th>
          <th scope="col">Кому</th>
          <th scope="col">Состояние</th>
          <th scope="col">Автор</th>
          <th scope="col">Подписывает</th>
          <th scope="col">С какого времени</th>
        </tr>
      </thead>
      <tbody>
        ${letters.map((letter) => row(letter, viewer))}
      </tbody>
    </table>
    <div class="hand-out card">
      ${selectField({ name: 'to', label: 'Передать отмеченные руководителю', value: '', faults: [], choices: people.map(({ id, fullName }) => ({ value: id, label: fullName })) })}
      <button>Передать отмеченные</button>
      <p class="hint">
        Документ подготовится заново, с сертификатом нового руководителя. По каждому письму будет свой итог.
      </p>
    </div>
  </form>`;
}

function loadTable(heading: string, who: string, loads: readonly Load[], viewer: Viewer): Html {
  if (loads.length === 0)
    return html`<section class="card">
      <h2>${heading}</h2>
      <p class="muted">Ничего.</p>
    </section>`;
  const lines = loads.map(
    ({ name, count, lateCount, oldestSince }) =>
      html`<tr>
        <th scope="row">${name}</th>
        <td>${count}</td>
        <td>${lateCount === 0 ? '0' : html`<b class="late">${lateCount}</b>`}</td>
        <td>${timeTag(oldestSince, viewer)}</td>
      </tr>`,
  );
  return html`<section class="card">
    <h2>${heading}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${who}</th>
          <th scope="col">Писем</th>
          <th scope="col">Просрочено</th>
          <th scope="col">Самое давнее</th>
        </tr>
      </thead>
      <tbody>
        ${lines}
      </tbody>
    </table>
  </section>`;
}

function row(letter: StandingLetter, viewer: Viewer): Html {
  const { id, number, recipientName, status, isLate, canBeGiven, authorName, approverName, statusSince } = letter;
  const name = number ?? 'без номера';
  return html`<tr>
    <td>
      ${canBeGiven ? html`<input type="checkbox" name="letter" value="${id}" aria-label="Отметить письмо ${name}" />` : undefined}
    </td>
    <td class="nowrap"><a href="${letterPath(id)}">${name}</a></td>
    <td class="grow" data-label="Кому">${recipientName}</td>
    <td data-label="Состояние">
      ${letterStatusName(status)}${isLate ? html` <b class="late">просрочено</b>` : undefined}
    </td>
    <td data-label="Автор">${authorName}</td>
    <td data-label="Подписывает">${approverName}</td>
    <td data-label="С какого времени">${timeTag(statusSince, viewer)}</td>
  </tr>`;
}
