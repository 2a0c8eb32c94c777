import type { Figures } from '#domain/statistics/figures.ts';
import { BASES, OUTCOMES, queryOf, type LetterFilter } from '#domain/statistics/filter.ts';
import type { Norms } from '#domain/statistics/measures.ts';
import { narrowingWords, signerNameIn } from '#domain/statistics/narrowing-words.ts';
import { periodWords, SPANS } from '#domain/statistics/periods.ts';
import { measureText, type ReportCell } from '#domain/statistics/report-cell.ts';
import { headLines, isSaved, sectionsOf, type ReportLine, type ReportSection } from '#domain/statistics/sections.ts';
import { emptyState } from '../components/empty-state.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { noticesOfDaysPath } from '../notifications/notification-paths.ts';
import { PATHS, withQuery } from '../paths.ts';
import { columnChart, rowChart } from './charts.ts';
import { letterBars } from './letter-bars.ts';
import { numberText } from '../format/number.ts';

export interface StatisticsModel {
  readonly filter: LetterFilter;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly canChooseSite: boolean;
  readonly read?:
    | {
        readonly figures: Figures;
        readonly norms: Norms;
        readonly siteNames: ReadonlyMap<string, string>;
      }
    | undefined;
  readonly refusal?: string | undefined;
  readonly xlsxHref: string;
  readonly pdfHref: string;
}

/** Letters counted in every way; each number leads to the letters behind it. */
export function statisticsPage(chrome: Chrome, model: StatisticsModel): Html {
  const { filter, read, refusal } = model;
  const content = html`<div class="page-head">
      <h1>Отчёт${refusal === undefined ? ` за ${periodWords(filter)}` : ''}</h1>
    </div>
    ${statisticsTabs(PATHS.statistics, filter)}
    <div class="stacked">
      ${periodForm(PATHS.statistics, model)} ${narrowedNotice(PATHS.statistics, filter, read?.figures.signers)}
      ${refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${refusal}</p>`}
      ${read === undefined ? undefined : report(read, model)}
    </div>`;
  return page(chrome, { title: 'Отчёт', width: 'wide' }, content);
}

/** From one page of reports to the others; the days go along. */
export function statisticsTabs(current: string, filter?: Pick<LetterFilter, 'from' | 'to'>): Html {
  const days = filter === undefined ? {} : { from: filter.from, to: filter.to };
  const tabs = [
    { path: PATHS.statistics, href: withQuery(PATHS.statistics, days), label: 'Отчёт' },
    { path: PATHS.economy, href: withQuery(PATHS.economy, days), label: 'Экономика' },
    { path: PATHS.keptStatistics, href: PATHS.keptStatistics, label: 'По расписанию' },
    { path: PATHS.dayRegistry, href: withQuery(PATHS.dayRegistry, days), label: 'Реестр за дни' },
    { path: PATHS.tariffs, href: PATHS.tariffs, label: 'Тарифы и бюджет' },
    { path: PATHS.deliveryNorms, href: PATHS.deliveryNorms, label: 'Сроки доставки' },
  ];
  return html`<nav class="tabs no-print" aria-label="Отчёты">
    <ul>
      ${tabs.map(
        ({ path, href, label }) =>
          html`<li><a href="${href}" ${path === current ? html`aria-current="page"` : undefined}>${label}</a></li>`,
      )}
    </ul>
  </nav>`;
}

/** A part of the letters is never taken for all of them, on the screen and on paper. */
export function narrowedNotice(action: string, filter: LetterFilter, signers: Figures['signers'] = []): MaybeHtml {
  const words = narrowingWords(filter, signerNameIn(signers, filter));
  if (words.length === 0) return undefined;
  const { from, to, basis, siteId } = filter;
  const whole = withQuery(action, queryOf({ from, to, basis, siteId }));
  return html`<p class="notice">
    Только часть писем: ${words.join('; ')}. <a class="no-print" href="${whole}">Все письма за эти дни</a>
  </p>`;
}

/** Which days, of which site, by which date; by what the letters are narrowed stays. */
export function periodForm(
  action: string,
  { filter, sites, canChooseSite }: Pick<StatisticsModel, 'filter' | 'sites' | 'canChooseSite'>,
): Html {
  const { from, to, basis, siteId } = filter;
  const { from: _from, to: _to, basis: _basis, site: _site, ...kept } = queryOf(filter);
  return html`<form class="search report-period no-print" method="get" action="${action}">
      <label class="inline" for="from">с</label><input id="from" name="from" type="date" value="${from}" />
      <label class="inline" for="to">по</label><input id="to" name="to" type="date" value="${to}" />
      <label class="inline" for="basis">письма, которые</label>
      <select id="basis" name="basis">
        ${Object.entries(BASES).map(
          ([code, words]) => html`<option value="${code}" ${code === basis ? 'selected' : ''}>${words}</option>`,
        )}
      </select>
      ${
        canChooseSite
          ? html`<label class="inline" for="site">участок</label>
              <select id="site" name="site">
                <option value="">все участки</option>
                ${sites.map(
                  ({ id, name }) =>
                    html`<option value="${id}" ${id === siteId ? 'selected' : ''}>${id} — ${name}</option>`,
                )}
              </select>`
          : undefined
      }
      ${Object.entries(kept).map(([name, value]) => (value === undefined ? undefined : html`<input type="hidden" name="${name}" value="${value}" />`))}
      <button>Показать</button>
    </form>
    <p class="button-row no-print">
      ${Object.entries(SPANS).map(
        ([span, words]) =>
          html`<a class="button" href="${withQuery(action, { span, from, basis, site: siteId ?? undefined, ...kept })}"
            >${words}</a
          >`,
      )}
    </p>`;
}

function report(read: NonNullable<StatisticsModel['read']>, model: StatisticsModel): Html {
  const { figures } = read;
  const { filter } = model;
  if (figures.letters === 0 && figures.signers.length === 0 && figures.notices.length === 0)
    return emptyState('За эти дни писем нет', 'Выберите другие дни.');
  return html`<section class="card" aria-labelledby="sums-heading">
      <h2 id="sums-heading">
        <a href="${lettersHref(filter, {})}">Писем: ${numberText(figures.letters)}</a>
      </h2>
      ${headLines(read, filter.basis).map((line) => html`<p class="hint">${line}</p>`)}
      <p class="button-row no-print">
        <a class="button" href="${model.pdfHref}" download>PDF для печати</a>
        <a class="button" href="${model.xlsxHref}" download>Таблица xlsx</a>
        ${isSaved(filter.basis) ? html`<a class="button" href="${lettersHref(filter, {})}">Письма, из которых сбережённое сложено</a>` : undefined}
        <a class="button" href="${withQuery(`${PATHS.statisticsLetters}/csv`, queryOf(filter))}" download
          >Все письма, csv</a
        >
      </p>
    </section>
    ${charts(figures, filter)}
    <div class="report-grid">${sectionsOf(read).map((section) => sectionTable(section, filter))}</div>`;
}

function charts({ byDay, byOutcome }: Figures, filter: LetterFilter): MaybeHtml {
  const { title, bars } = letterBars(byDay, filter);
  const outcomes = byOutcome.map(({ code, count }) => ({ label: OUTCOMES[code], value: count }));
  return html`<section class="card" aria-labelledby="charts-heading">
    <h2 id="charts-heading">${title} и по исходам</h2>
    ${columnChart('chart-days', title, bars)} ${rowChart('chart-outcomes', 'Писем по исходам', outcomes)}
  </section>`;
}

/** A longer table scrolls by itself on the screen; on paper it is whole. */
const LONG = 16;

/** A number that counts letters or notices to parties is a link to them. */
function sectionTable({ key, title, columns, lines, note }: ReportSection, filter: LetterFilter): Html {
  return html`<section class="card" aria-labelledby="${key}-heading">
    <h2 id="${key}-heading">${title}</h2>
    <div
      class="table-box ${lines.length > LONG ? 'report-long' : ''}"
      role="region"
      aria-label="${title}: таблица"
      tabindex="0"
    >
      <table class="report-table">
        <thead>
          <tr>
            ${columns.map((words, at) => html`<th scope="col" class="${at === 0 ? '' : 'number'}">${words}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${lines.map((line) => row(line, filter))}
        </tbody>
      </table>
    </div>
    ${note === undefined ? undefined : html`<p class="hint">${note}</p>`}
  </section>`;
}

function row(line: ReportLine, filter: LetterFilter): Html {
  const { name, cells, notices } = line;
  return html`<tr>
    <th scope="row">${name}</th>
    ${cells.map((cell, at) => html`<td class="number nowrap">${notices === undefined ? cellOf(cell, at, line, filter) : noticeCell(cell, line, filter)}</td>`)}
  </tr>`;
}

/** The first number counts the line's letters; a further one, those of them that are over the norm, or what the line says. */
function cellOf(
  cell: ReportCell,
  at: number,
  { name, narrowing, further }: ReportLine,
  filter: LetterFilter,
): Html | string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object') return measureText(cell);
  const text = numberText(cell);
  if (narrowing === undefined || cell === 0) return text;
  const { measured, ...rest } = narrowing;
  const { narrowing: asked, words } =
    at === 0
      ? { narrowing, words: '' }
      : (further ?? { narrowing: { ...rest, over: measured }, words: 'дольше нормы' });
  const label = `${name}: ${text}${words === '' ? '' : `, ${words}`}`;
  return html`<a href="${lettersHref(filter, asked)}" aria-label="${label}">${text}</a>`;
}

/** Every number of such a line is of the same notices. */
function noticeCell(cell: ReportCell, { name, cells, notices }: ReportLine, filter: LetterFilter): Html | string {
  if (typeof cell === 'string') return cell;
  const text = typeof cell === 'object' ? measureText(cell) : numberText(cell);
  if (notices === undefined || cell === 0) return text;
  const [outcome] = cells;
  const words = `${name}, ${typeof outcome === 'string' ? outcome : ''}: ${text}`;
  return html`<a href="${noticesOfDaysPath(notices, filter)}" aria-label="${words}">${text}</a>`;
}

export function lettersHref(filter: LetterFilter, narrowing: Partial<LetterFilter>): string {
  return withQuery(PATHS.statisticsLetters, queryOf({ ...filter, ...narrowing }));
}
