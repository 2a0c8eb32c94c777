import { ACT_STATES, WHO_APPROVES } from '#domain/keeping/destruction.ts';
import type { Role } from '#domain/people/role.ts';
import type { ActListView, ActView } from '#views/keeping/keeping.ts';
import { DOCUMENT_KIND_NAMES } from '#domain/letters/letter.ts';
import { emptyState } from '../components/empty-state.ts';
import { errorSummary } from '../components/error-summary.ts';
import { factList } from '../components/facts.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { selectField } from '../components/choice-field.ts';
import { optionalTime, timeTag } from '../components/time.ts';
import { lettersText } from '../format/count.ts';
import { dayText } from '../format/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { destructionActPath, destructionWordPath, letterPath, PATHS } from '../paths.ts';
import { keepingTabs } from './keeping-tabs.ts';

export interface ActsModel {
  readonly items: ActListView['items'];
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly role: Role;
  readonly refusal: string | undefined;
  readonly keys: FormKeys;
}

/** Acts by which letters whose term is over are destroyed. */
export function actsPage(chrome: Chrome, { items, sites, role, refusal, keys }: ActsModel): Html {
  const content = html`<div class="page-head"><h1>Акты о выделении к уничтожению</h1></div>
    ${keepingTabs(PATHS.destructionActs, role)} ${errorSummary({ faults: [], refusal, heading: 'Не составлено' })}
    <div class="stacked">
      ${role === 'auditor' ? undefined : draftForm(sites, keys)}
      ${items.length === 0 ? emptyState('Актов пока нет', 'Проект собирает письма, срок хранения которых истёк.') : list(items, chrome.viewer)}
    </div>`;
  return page(chrome, { title: 'Акты об уничтожении', width: 'wide' }, content);
}

function draftForm(sites: ActsModel['sites'], keys: FormKeys): Html {
  return html`<form class="card" method="post" action="${PATHS.destructionActs}">
    ${formKeys(keys)}
    <p>
      Проект собирает письма с истёкшим сроком: без запрета, без открытых заданий, не по делу в производстве. Ничего не
      уничтожается, пока акт не утвердит другой человек.
    </p>
    ${
      sites.length === 0
        ? undefined
        : selectField({
            ...{ name: 'siteId', label: 'Участок', value: '', faults: [], emptyLabel: 'выберите' },
            choices: sites.map(({ id, name }) => ({ value: id, label: `${id} — ${name}` })),
          })
    }
    <p class="button-row"><button class="primary">Составить проект акта</button></p>
  </form>`;
}

function list(items: ActsModel['items'], viewer: Viewer): Html {
  return html`<div class="table-box" role="region" aria-label="Таблица: Акты" tabindex="0">
    <table class="letters">
      <caption class="visually-hidden">
        Акты, новые первыми
      </caption>
      <thead>
        <tr>
          <th scope="col">Номер</th>
          <th scope="col">Составлен</th>
          <th scope="col">Состояние</th>
          <th scope="col">Писем</th>
          <th scope="col">Уничтожено</th>
        </tr>
      </thead>
      <tbody>
        ${items.map(
          (act) =>
            html`<tr>
              <td data-label="Номер"><a href="${destructionActPath(act.id)}">${act.number}</a></td>
              <td data-label="Составлен">${act.draftedByName}, ${timeTag(act.draftedAt, viewer)}</td>
              <td class="grow" data-label="Состояние">${ACT_STATES[act.state]}</td>
              <td data-label="Писем">${act.itemCount}</td>
              <td data-label="Уничтожено">${act.destroyedCount}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export interface ActModel {
  readonly act: ActView;
  readonly role: Role;
  readonly refusal: string | undefined;
  readonly wordsOf: (item: ActView['items'][number]) => string;
  readonly keysOf: () => FormKeys;
}

const REFRESH_SECONDS = 15;

/** One act: its letters with the state of each, its papers, and what may be decided. */
export function actPage(chrome: Chrome, model: ActModel): Html {
  const { act, role, refusal } = model;
  const content = html`<div class="page-head">
      <h1>Акт № ${act.number}</h1>
      <p class="muted">${ACT_STATES[act.state]}</p>
    </div>
    ${keepingTabs('', role)} ${errorSummary({ faults: [], refusal, heading: 'Не сделано' })}
    <div class="stacked">
      <section class="card" aria-labelledby="act-heading">
        <h2 id="act-heading">Сведения</h2>
        ${factList([
          ['Участок', act.siteName],
          ['Сроки посчитаны на', dayText(act.asOfDay)],
          ['Номенклатура дел', `версия ${String(act.nomenclatureVersion)}`],
          ['Составил', html`${act.draftedByName}, ${timeTag(act.draftedAt, chrome.viewer)}`],
          [
            'Решил',
            act.decidedAt === null ? undefined : html`${act.decidedByName}, ${timeTag(act.decidedAt, chrome.viewer)}`,
          ],
          ['Исполнен', optionalTime(act.finishedAt, chrome.viewer)],
          ['Писем', lettersText(act.itemCount)],
          ['Уничтожено', String(act.destroyedCount)],
        ])}
        <p class="notice notice-calm">${act.copies}</p>
        <p class="button-row">
          <a class="button" href="${destructionActPath(act.id)}/pdf" download>Скачать PDF</a>
          <a class="button" href="${destructionActPath(act.id)}/xlsx" download>Скачать xlsx</a>
        </p>
        ${decisions(model)}
      </section>
      ${items(model, chrome.viewer)}
    </div>`;
  const refreshSeconds = act.state === 'approved' ? REFRESH_SECONDS : undefined;
  return page(chrome, { title: `Акт ${act.number}`, width: 'wide', refreshSeconds }, content);
}

function decisions({ act, role, keysOf }: ActModel): MaybeHtml {
  if (act.state !== 'draft' || role === 'auditor') return undefined;
  const approve = act.mayApprove
    ? html`<form method="post" action="${destructionWordPath(act.id, 'approve')}">
        ${formKeys(keysOf())}
        <button class="danger">Утвердить и уничтожить письма</button>
      </form>`
    : html`<p class="muted">${WHO_APPROVES}</p>`;
  return html`<div class="button-row">
    ${approve}
    <form method="post" action="${destructionWordPath(act.id, 'withdraw')}">
      ${formKeys(keysOf())}
      <button>Отозвать проект</button>
    </form>
  </div>`;
}

function items({ act, role, wordsOf, keysOf }: ActModel, viewer: Viewer): Html {
  const mayExclude = act.state === 'draft' && role !== 'auditor';
  return html`<div class="table-box" role="region" aria-label="Таблица: Письма акта" tabindex="0">
    <table class="letters">
      <caption class="visually-hidden">
        Письма акта и что с каждым
      </caption>
      <thead>
        <tr>
          <th scope="col">№</th>
          <th scope="col">Письмо</th>
          <th scope="col">Вид и индекс</th>
          <th scope="col">Окончено</th>
          <th scope="col">Хранить до</th>
          <th scope="col">Что с письмом</th>
        </tr>
      </thead>
      <tbody>
        ${act.items.map(
          (item) =>
            html`<tr>
              <td data-label="№">${item.place}</td>
              <td data-label="Письмо"><a href="${letterPath(item.letterId)}">${item.number}</a></td>
              <td data-label="Вид и индекс">${DOCUMENT_KIND_NAMES[item.documentKind]}, ${item.itemIndex}</td>
              <td class="nowrap" data-label="Окончено">${dayText(item.endedOn)}</td>
              <td class="nowrap" data-label="Хранить до">${dayText(item.keptUntil)}</td>
              <td class="grow" data-label="Что с письмом">
                ${wordsOf(item)}${item.settledAt === null ? undefined : html`, ${timeTag(item.settledAt, viewer)}`}
                ${mayExclude && item.state === 'waiting' ? excludeForm(act.id, item, keysOf) : undefined}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function excludeForm(actId: string, { letterId, number }: ActView['items'][number], keysOf: () => FormKeys): Html {
  return html`<details>
    <summary>Исключить<span class="visually-hidden"> ${number}</span></summary>
    <form method="post" action="${destructionWordPath(actId, 'exclude')}" data-typed="${letterId}">
      ${formKeys(keysOf())}<input type="hidden" name="letterId" value="${letterId}" />
      ${textField({ name: 'reason', form: letterId, label: 'Почему', value: '', faults: [] })}
      <p class="button-row"><button>Исключить из проекта</button></p>
    </form>
  </details>`;
}
