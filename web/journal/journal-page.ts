import { NAMED_ACTS } from '#domain/journal/act-words.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { JournalAsked, JournalCheckView, JournalEntryView, JournalPageView } from '#views/journal/journal.ts';
import { selectField } from '../components/choice-field.ts';
import { emptyState } from '../components/empty-state.ts';
import { errorSummary } from '../components/error-summary.ts';
import { faultLines, fieldId, textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { managementTabs } from '../components/management-tabs.ts';
import { timeTag } from '../components/time.ts';
import { countText } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { batchPath, letterPath, PATHS, personPath, withQuery } from '../paths.ts';

export interface JournalModel {
  readonly asked: JournalAsked;
  readonly days: { readonly from: string; readonly to: string };
  readonly entries: JournalPageView;
  /** Null: it was never checked whole. */
  readonly check: JournalCheckView | null;
  /** To choose from; empty for who sees one site. */
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
  readonly isRefused: boolean;
  readonly mayCheck: boolean;
  readonly seesInstallation: boolean;
  /** Not the first page. */
  readonly isLater: boolean;
}

/** Who did what, when and from where. */
export function journalPage(chrome: Chrome, model: JournalModel, keys: FormKeys): Html {
  const { faults, refusal, isRefused, seesInstallation } = model;
  const content = html`<div class="page-head"><h1>Журнал</h1></div>
    ${managementTabs(PATHS.auditJournal, { seesInstallation })}
    ${errorSummary({ faults, refusal, heading: 'Не показано: исправьте условия' })}
    <div class="stacked">
      ${checkSection(model, keys, chrome.viewer)} ${filterForm(model)}
      ${isRefused ? undefined : entriesTable(model, chrome.viewer)}
    </div>`;
  return page(chrome, { title: 'Журнал', width: 'wide' }, content);
}

function checkSection({ check, mayCheck }: JournalModel, keys: FormKeys, viewer: Viewer): Html {
  return html`<section class="card" aria-labelledby="check-heading">
    <h2 id="check-heading">Целость журнала</h2>
    ${check === null ? html`<p class="muted">Целиком ещё не проверялся: проверяется каждую ночь.</p>` : checkFacts(check, viewer)}
    ${
      mayCheck
        ? html`<form method="post" action="${PATHS.auditJournalCheck}">
            ${formKeys(keys)}
            <p class="button-row"><button>Проверить сейчас</button></p>
          </form>`
        : undefined
    }
  </section>`;
}

function checkFacts(
  { finishedAt, entryCount, chainCount, brokenAt, askedByName }: JournalCheckView,
  viewer: Viewer,
): Html {
  const over = `${countText(entryCount, 'запись', 'записи', 'записей')}, ${countText(chainCount, 'цепочка', 'цепочки', 'цепочек')}`;
  const result =
    brokenAt.length === 0
      ? html`<span class="pill pill-good">цел</span> Каждая запись сходится с предыдущей.`
      : html`<span class="pill pill-bad">разорван</span> Записи не сходятся с места: ${brokenAt.join(', ')}. Открыта
          неисправность.`;
  return html`<p>${result}</p>
    <p class="muted">Проверен ${timeTag(finishedAt, viewer)}: ${over}; ${askedByName ?? 'ночью, по расписанию'}.</p>`;
}

function filterForm(model: JournalModel): Html {
  const { asked, faults, sites } = model;
  const line = (name: 'person' | 'object', label: string, hint: string): Html =>
    textField({ name, label, value: asked[name] ?? '', faults, hint });
  return html`<form class="card" method="get" action="${PATHS.auditJournal}" aria-label="Условия">
    <div class="journal-filter">
      ${line('person', 'Кто', 'Логин или часть имени.')}
      ${selectField({
        ...{ name: 'action', label: 'Что', value: asked.action ?? '', faults, emptyLabel: 'любое действие' },
        ...{ choices: NAMED_ACTS, isEmptyKept: true },
      })}
      ${line('object', 'Над чем', 'Номер письма или идентификатор.')} ${dayField(model, 'from', 'С дня')}
      ${dayField(model, 'to', 'По день')}
      ${
        sites.length === 0
          ? undefined
          : selectField({
              ...{ name: 'siteId', label: 'Участок', value: asked.siteId ?? '', faults, emptyLabel: 'все' },
              ...{ choices: sites.map(({ id, name }) => ({ value: id, label: `${id} — ${name}` })), isEmptyKept: true },
            })
      }
    </div>
    <p class="button-row">
      <button class="primary">Показать</button> <a class="button" href="${PATHS.auditJournal}">Сбросить</a>
      <a class="button" href="${fileHref(model, 'xlsx')}" download>Скачать xlsx</a>
      <a class="button" href="${fileHref(model, 'csv')}" download>Скачать csv</a>
    </p>
    <p class="hint">Выгрузка записывается в журнал.</p>
  </form>`;
}

function dayField({ days, faults }: JournalModel, name: 'from' | 'to', label: string): Html {
  const own = faults.filter(({ field }) => field === name);
  return html`<div class="field">
    <label for="${fieldId(name)}">${label}</label>
    ${faultLines(name, own)} <input type="date" id="${fieldId(name)}" name="${name}" value="${days[name]}" />
  </div>`;
}

function queryOf({ asked, days }: JournalModel): Readonly<Record<string, string>> {
  const filled = Object.entries({ ...asked, ...days }).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(filled) as Record<string, string>;
}

function fileHref(model: JournalModel, format: 'xlsx' | 'csv'): string {
  return withQuery(`${PATHS.auditJournal}/${format}`, queryOf(model));
}

function entriesTable(model: JournalModel, viewer: Viewer): Html {
  const { items, nextCursor } = model.entries;
  if (items.length === 0) return emptyState('Записей нет', 'За эти дни по этим условиям никто ничего не делал.');
  return html`<div class="table-box">
      <table class="letters">
        <caption class="visually-hidden">
          Записи журнала, новые первыми
        </caption>
        <thead>
          <tr>
            <th scope="col">Когда</th>
            <th scope="col">Кто</th>
            <th scope="col">Что</th>
            <th scope="col">Над чем</th>
            <th scope="col">Откуда</th>
          </tr>
        </thead>
        <tbody>
          ${items.map((entry) => entryRow(entry, viewer))}
        </tbody>
      </table>
    </div>
    <p class="button-row">
      ${model.isLater ? html`<a class="button" href="${withQuery(PATHS.auditJournal, queryOf(model))}">К началу</a>` : undefined}
      ${nextCursor === null ? undefined : html`<a class="button" rel="next" href="${withQuery(PATHS.auditJournal, { ...queryOf(model), cursor: nextCursor })}">Раньше</a>`}
    </p>`;
}

function entryRow(entry: JournalEntryView, viewer: Viewer): Html {
  const { at, actorName, actorLogin, actionWords, details, address, device } = entry;
  return html`<tr>
    <td class="nowrap" data-label="Когда">${timeTag(at, viewer)}</td>
    <td data-label="Кто">
      ${actorName ?? 'программа'}${actorLogin === null ? undefined : html`<br /><small class="muted">${actorLogin}</small>`}
    </td>
    <td class="grow" data-label="Что">
      ${actionWords}${details === '' ? undefined : html`<br /><small class="muted journal-details">${details}</small>`}
    </td>
    <td data-label="Над чем">${subjectLink(entry)}</td>
    <td data-label="Откуда">${originWords(address, device)}</td>
  </tr>`;
}

function originWords(address: string | null, device: string | null): MaybeHtml {
  if (address === null && device === null) return html`<span class="muted">—</span>`;
  return html`${address ?? ''}<br /><small class="muted">${device ?? ''}</small>`;
}

function subjectLink({ subjectKind, subjectId, subjectWords }: JournalEntryView): Html {
  const path = PAGES[subjectKind]?.(subjectId);
  return path === undefined ? html`${subjectWords}` : html`<a href="${path}">${subjectWords}</a>`;
}

const PAGES: Readonly<Record<string, (id: string) => string>> = {
  letter: letterPath,
  batch: batchPath,
  account: personPath,
};
