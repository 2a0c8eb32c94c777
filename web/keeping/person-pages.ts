import type { Fault } from '#domain/documents/fault.ts';
import type { Role } from '#domain/people/role.ts';
import type { PersonReportView, PersonRequestsView } from '#views/keeping/keeping.ts';
import { dayField } from '../components/day-field.ts';
import { emptyState } from '../components/empty-state.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { countText } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { PATHS, personChoicePath, personRequestPath } from '../paths.ts';
import { keepingTabs } from './keeping-tabs.ts';

export interface PersonFormModel {
  readonly items: PersonRequestsView['items'];
  readonly typed: PersonReportView['asked'] & { readonly reason: string };
  readonly role: Role;
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly keys: FormKeys;
  readonly wordsOf: (asked: PersonReportView['asked']) => string;
}

const NAME_HINT =
  'Имя из двух слов и больше ищется в любом падеже; одну фамилию укажите в именительном: «Листова» — это и другой человек.';

/** Whom a request is about, why it is looked for, and the requests before. */
export function personFormPage(chrome: Chrome, model: PersonFormModel): Html {
  const { items, typed, role, faults, refusal, keys, wordsOf } = model;
  const content = html`<div class="page-head"><h1>Персональные данные по запросу</h1></div>
    ${keepingTabs(PATHS.personRequests, role)}
    ${errorSummary({ faults, refusal, heading: 'Не найдено: исправьте указанное' })}
    <div class="stacked">
      <form class="card" method="post" action="${PATHS.personRequests}" data-typed aria-labelledby="ask-heading">
        <h2 id="ask-heading">Что хранится о человеке</h2>
        ${formKeys(keys)}
        <p class="hint">
          По запросу субъекта персональных данных (152-ФЗ). Кто искал, зачем и что выдано, записывается в журнал. Кроме
          имени укажите что-нибудь ещё, если оно известно: однофамильцы различаются по нему.
        </p>
        ${textField({ name: 'name', label: 'Фамилия, имя, отчество', hint: NAME_HINT, value: typed.name, faults })}
        ${dayField({ name: 'birthDate', label: 'Дата рождения', isOptional: true, hint: 'В карточках её нет: она стоит в справке, чтобы отличить тёзок.', value: typed.birthDate, faults })}
        ${textField({ name: 'address', label: 'Часть адреса', isOptional: true, value: typed.address, faults })}
        ${textField({ name: 'phone', label: 'Телефон', isOptional: true, value: typed.phone, faults })}
        ${textField({ name: 'email', label: 'Электронная почта', isOptional: true, value: typed.email, faults })}
        ${textField({ name: 'reason', label: 'Причина', hint: 'Номер и дата запроса.', rows: 2, value: typed.reason, faults })}
        <p class="button-row"><button class="primary">Найти</button></p>
      </form>
      ${requestList(items, wordsOf, chrome.viewer)}
    </div>`;
  return page(chrome, { title: 'Персональные данные' }, content);
}

function requestList(items: PersonFormModel['items'], wordsOf: PersonFormModel['wordsOf'], viewer: Viewer): MaybeHtml {
  if (items.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="requests-heading">
    <h2 id="requests-heading">Прежние запросы</h2>
    <ul class="files">
      ${items.map(
        ({ id, asked, reason, foundCount, askedByName, askedAt }) =>
          html`<li>
            <a href="${personRequestPath(id)}">${wordsOf(asked)}</a>: найдено ${foundCount}<br /><small class="muted"
              >${askedByName}, ${timeTag(askedAt, viewer)}. ${reason}</small
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

export interface PersonReportModel {
  readonly report: PersonReportView;
  readonly role: Role;
  readonly words: string;
  readonly refusal: string | undefined;
  readonly keysOf: () => FormKeys;
}

/** What is held of the person now. */
export function personReportPage(chrome: Chrome, model: PersonReportModel): Html {
  const { report, role, words, refusal } = model;
  const { id, records, notes, isCut, asOf } = report;
  const leftOutCount = records.filter(({ leftOut }) => leftOut !== null).length;
  const content = html`<div class="page-head">
      <h1>${words}</h1>
      <p class="muted">
        ${countText(records.length - leftOutCount, 'запись', 'записи', 'записей')} на
        ${timeTag(asOf, chrome.viewer)}${leftOutCount === 0 ? '' : `, исключено: ${String(leftOutCount)}`}
      </p>
    </div>
    ${keepingTabs('', role)} ${errorSummary({ faults: [], refusal, heading: 'Не сделано' })}
    <div class="stacked">
      <section class="card" aria-label="Справка">
        <p>Причина запроса: ${report.reason}</p>
        ${isCut ? html`<p class="notice notice-warn">Показаны не все записи: сузьте запрос адресом, телефоном или именем полностью.</p>` : undefined}
        ${notes.map((note) => html`<p class="hint">${note}</p>`)}
        <p class="button-row">
          ${(['pdf', 'xlsx', 'json'] as const).map((format) => html`<a class="button" href="${personRequestPath(id)}/${format}" download>Справка ${format}</a>`)}
          <a class="button" href="${PATHS.personRequests}">К запросам</a>
        </p>
        <p class="hint">
          Выдача справки записывается в журнал. Запись о другом человеке (тёзка, однофамилец) исключите до выдачи: в
          справку она не войдёт, причина останется с запросом.
        </p>
      </section>
      ${records.length === 0 ? emptyState('Ничего не хранится', 'Данных о таком человеке программа не нашла.') : table(model, chrome.viewer)}
    </div>`;
  return page(chrome, { title: 'Справка о персональных данных', width: 'wide' }, content);
}

function table(model: PersonReportModel, viewer: Viewer): Html {
  return html`<div class="table-box" role="region" aria-label="Таблица: Что хранится" tabindex="0">
    <table class="letters">
      <caption class="visually-hidden">
        Что хранится о человеке, откуда и кому передано
      </caption>
      <thead>
        <tr>
          <th scope="col">Где</th>
          <th scope="col">Какие данные</th>
          <th scope="col">Откуда</th>
          <th scope="col">С какого времени</th>
          <th scope="col">Кому передано</th>
        </tr>
      </thead>
      <tbody>
        ${model.report.records.map(
          ({ sourceName, title, held, from, since, sentTo, ...row }) =>
            html`<tr>
              <td data-label="Где">
                ${sourceName}<br /><small class="muted">${title}</small> ${choiceForm(model, { title, ...row }, viewer)}
              </td>
              <td class="grow" data-label="Какие данные">
                ${held.map(({ name, value }) => html`<div><small class="muted">${name}:</small> ${value}</div>`)}
              </td>
              <td data-label="Откуда">${from}</td>
              <td class="nowrap" data-label="С какого времени">${timeTag(since, viewer)}</td>
              <td data-label="Кому передано">${sentTo}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Whether the row goes into the certificate: what was chosen and why, and how it is chosen otherwise. */
function choiceForm(
  { report, keysOf }: PersonReportModel,
  { source, id, title, leftOut }: Pick<PersonReportView['records'][number], 'source' | 'id' | 'title' | 'leftOut'>,
  viewer: Viewer,
): Html {
  const form = `${source}-${id}`;
  const isOut = leftOut !== null;
  return html`${isOut ? html`<div><b>Исключено из справки:</b> ${leftOut.reason} <small class="muted">${leftOut.byName}, ${timeTag(leftOut.at, viewer)}</small></div>` : undefined}
    <details>
      <summary>${isOut ? 'Вернуть в справку' : 'Исключить'}<span class="visually-hidden"> ${title}</span></summary>
      <form method="post" action="${personChoicePath(report.id)}" data-typed="${form}">
        ${formKeys(keysOf())}<input type="hidden" name="source" value="${source}" />
        <input type="hidden" name="row" value="${id}" />
        <input type="hidden" name="isGiven" value="${isOut ? 'yes' : 'no'}" />
        ${textField({ name: 'reason', form, label: 'Почему', value: '', faults: [] })}
        <p class="button-row"><button>${isOut ? 'Вернуть в справку' : 'Исключить из справки'}</button></p>
      </form>
    </details>`;
}
