import { calendarLabel } from '#domain/calendar/year-changes.ts';
import { MAX_DECREE_LENGTH } from '#domain/calendar/year-faults.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { CalendarLookView, CalendarVersionView, CurrentYearView } from '#views/calendar/calendar-year.ts';
import { changeLook } from '../components/change-look.ts';
import { conflictSection, saveButtons, seenInputs, type EditConflict, type Seen } from '../components/edit-conflict.ts';
import { errorSummary } from '../components/error-summary.ts';
import { faultLines, fieldId, textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { managementTabs } from '../components/management-tabs.ts';
import { versionsSection } from '../components/versions-section.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { PATHS, calendarVersionPath, calendarYearPath } from '../paths.ts';
import { yearGrid } from './month-grid.ts';

/** What is typed of a year: days with anything between. */
export type CalendarValues = Readonly<Record<'decree' | 'daysOff' | 'workingDays', string>>;

/** Every year that is kept, and those that come. */
export function calendarPage(
  chrome: Chrome,
  { years, seesInstallation }: { readonly years: readonly CurrentYearView[]; readonly seesInstallation: boolean },
): Html {
  const content = html`<div class="page-head"><h1>Календарь</h1></div>
    ${managementTabs(PATHS.calendar, { seesInstallation })}
    <p>
      По этим дням закрываются партии и идут сроки заданий и напоминаний. Праздники и выходные — по статье 112 ТК РФ,
      переносы — из постановлений Правительства: их вносит администратор.
    </p>
    <div class="table-box">
      <table class="letters">
        <caption class="visually-hidden">
          Годы календаря: рабочих дней и чем перенесены дни
        </caption>
        <thead>
          <tr>
            <th scope="col">Год</th>
            <th scope="col">Рабочих дней</th>
            <th scope="col">Чем перенесены дни</th>
          </tr>
        </thead>
        <tbody>
          ${years.map(
            ({ kept, workingDayCount }) =>
              html`<tr>
                <td data-label="Год"><a href="${calendarYearPath(String(kept.year))}">${kept.year}</a></td>
                <td data-label="Рабочих дней">${workingDayCount}</td>
                <td class="grow" data-label="Чем перенесены дни">
                  ${kept.decree || html`<span class="pill pill-warn">не внесено</span> только праздники и выходные по закону`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  return page(chrome, { title: 'Календарь', width: 'wide' }, content);
}

export interface CalendarYearModel {
  readonly current: CurrentYearView;
  readonly versions: readonly CalendarVersionView[];
  readonly values: CalendarValues;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
  readonly seen: Seen;
  readonly conflict?: EditConflict | undefined;
  /** The form is filled with what this version said. */
  readonly from: number | null;
  /** The form is filled from a sheet, and this was not understood in it. */
  readonly unread?: readonly string[] | undefined;
  readonly mayChange: boolean;
}

/** One year: its months, what was moved, and every version of that. */
export function calendarYearPage(chrome: Chrome, model: CalendarYearModel, keys: FormKeys): Html {
  const { current, versions, faults, refusal, mayChange } = model;
  const { year, decree } = current.kept;
  const title = `Календарь ${String(year)} года`;
  const content = html`${head(title)} ${errorSummary({ faults, refusal, heading: 'Не сохранено: исправьте указанное' })}
    ${
      decree === ''
        ? html`<p class="notice notice-warn">
            Постановление о переносе выходных дней в ${year} году не внесено: дни считаются только по статье 112 ТК РФ и
            выходным. Внесите переносы, когда оно опубликовано.
          </p>`
        : undefined
    }
    <div class="columns">
      <div class="column-main">
        <section class="card" aria-labelledby="months-heading">
          <h2 id="months-heading">Рабочих дней: ${current.workingDayCount}</h2>
          ${yearGrid(current.kept)}
        </section>
        ${
          mayChange
            ? form(model, keys)
            : html`<section class="card">
                <h2>Переносы</h2>
                ${movedFacts(current)}
              </section>`
        }
      </div>
      <aside class="column-side" aria-label="Версии и таблица">
        ${mayChange ? sheetForm(model, keys) : undefined}
        ${versionsSection((version) => calendarVersionPath(String(year), version), versions, chrome.viewer)}
      </aside>
    </div>`;
  return page(chrome, { title, width: 'wide' }, content);
}

function movedFacts({ kept }: CurrentYearView): Html {
  return kept.decree === '' ? html`<p class="muted">Не внесены.</p>` : html`<p>${kept.decree}</p>`;
}

function form(model: CalendarYearModel, keys: FormKeys): Html {
  const { current, values, faults, seen, conflict } = model;
  const days = (name: 'daysOff' | 'workingDays', hint: string): Html =>
    textField({ name, label: calendarLabel(name), value: values[name], faults, hint, rows: 2, isOptional: true });
  return html`<form
    class="card stacked"
    method="post"
    action="${calendarYearPath(String(current.kept.year))}"
    data-typed
  >
    ${formKeys(keys)}${seenInputs(seen)}
    <h2>Переносы</h2>
    ${conflictSection(conflict, 'в календаре')} ${filledFrom(model)}
    ${textField({
      ...{ name: 'decree', label: calendarLabel('decree'), value: values.decree, faults, maxLength: MAX_DECREE_LENGTH },
      ...{ isOptional: true, hint: 'Постановление, его дата и номер; для местного праздника — акт субъекта.' },
    })}
    ${days('daysOff', 'Будни, ставшие выходными: 09.01.2026, 31.12.2026. Праздники по закону вписывать не нужно.')}
    ${days('workingDays', 'Субботы и воскресенья, ставшие рабочими.')}
    <div class="button-row">
      ${saveButtons('Показать, что изменится', conflict)}
      <p class="hint">Сначала будет показано, когда закроются партии; сохраните на той странице.</p>
    </div>
  </form>`;
}

function filledFrom({ from, unread }: CalendarYearModel): MaybeHtml {
  if (from !== null) {
    return html`<p class="notice notice-warn" role="status">
      В форме — версия ${from}. Она не действует, пока не сохранена.
    </p>`;
  }
  if (unread === undefined) return undefined;
  return html`<div class="notice notice-warn" role="status">
    <p>В форме — прочитанное из таблицы. Оно не действует, пока не сохранено.</p>
    ${
      unread.length === 0
        ? undefined
        : html`<p>
            Не понято:
            ${unread.slice(0, 20).join(' ')}${unread.length > 20 ? ` И ещё ${String(unread.length - 20)}.` : ''}
          </p>`
    }
  </div>`;
}

function sheetForm({ current, faults, seen, values }: CalendarYearModel, keys: FormKeys): Html {
  const own = faults.filter(({ field }) => field === 'file');
  return html`<form
    class="card stacked"
    method="post"
    enctype="multipart/form-data"
    action="${calendarYearPath(String(current.kept.year))}"
  >
    ${formKeys(keys)}${seenInputs(seen)}
    ${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <h2>Из таблицы</h2>
    <div class="field">
      <label for="${fieldId('file')}">Файл xlsx, xls или csv</label>
      ${faultLines('file', own)}
      <input
        type="file"
        id="${fieldId('file')}"
        name="file"
        accept=".xlsx,.xls,.csv"
        required
        aria-describedby="sheet-hint"
      />
      <p class="hint" id="sheet-hint">
        Столбцы «Дата» и «Какой день» (рабочий, выходной, праздник), можно «Основание»; или производственный календарь
        из открытых данных: «Год/Месяц» и двенадцать месяцев с числами нерабочих дней.
      </p>
    </div>
    <p class="button-row"><button name="step" value="sheet">Прочитать в форму</button></p>
  </form>`;
}

export interface CalendarLookModel {
  readonly year: number;
  readonly look: CalendarLookView;
  readonly values: CalendarValues;
  readonly seen: Seen;
}

/** What a change does, before it is saved. */
export function calendarLookPage(
  chrome: Chrome,
  { year, look, values, seen }: CalendarLookModel,
  keys: FormKeys,
): Html {
  const title = `Календарь ${String(year)} года: что изменится`;
  const content = html`${head(title)}
  ${changeLook({ look, values, seen, action: calendarYearPath(String(year)) }, keys)}`;
  return page(chrome, { title }, content);
}

function head(title: string): Html {
  return html`<div class="page-head letter-head">
    <p class="crumbs"><a href="${PATHS.calendar}">Календарь</a></p>
    <h1>${title}</h1>
  </div>`;
}
