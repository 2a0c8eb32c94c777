import { uncomparedTotalWords } from '#domain/cabinet/uncompared.ts';
import { CURRENCY } from '#domain/post/tariff.ts';
import { daysText } from '#domain/day-registry/day-registry.ts';
import type { PostReportItem } from '#views/post-reports/post-report.ts';
import { emptyState } from '../components/empty-state.ts';
import { errorLine } from '../components/error-line.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { PATHS, postReportPath } from '../paths.ts';

export interface PostReportsModel {
  readonly reports: readonly PostReportItem[];
  readonly canSend: boolean;
  readonly refusal?: string | undefined;
  /** What was typed into a form that was not taken. */
  readonly typed: (name: string) => string;
}

/** Tables of the Post's cabinet for periods: bring one, see what came of the others. */
export function postReportsPage(chrome: Chrome, model: PostReportsModel, keys: FormKeys): Html {
  const { reports, refusal, canSend } = model;
  const content = html`<div class="page-head">
      <p class="crumbs"><a href="${PATHS.batches}">Партии</a></p>
      <h1>Отчёты кабинета Почты</h1>
      <p class="muted">Статистика и подробный отчёт кабинета за период сверяются с нашими письмами, по одному.</p>
    </div>
    ${errorLine(refusal)} ${canSend ? sendForm(model, keys) : undefined}
    ${
      reports.length === 0
        ? emptyState('Отчётов ещё нет', 'Скачайте таблицу в разделе «Статистика» кабинета Почты и загрузите её здесь.')
        : table(reports, chrome.viewer)
    }`;
  return page(chrome, { title: 'Отчёты кабинета Почты', width: 'wide' }, content);
}

function sendForm({ typed }: PostReportsModel, keys: FormKeys): Html {
  const day = (name: string, label: string) =>
    html`<div class="field">
      <label for="report-${name}">${label}</label>
      <input id="report-${name}" name="${name}" type="date" required value="${typed(name)}" />
    </div>`;
  const told = (name: string, label: string, mode: string) =>
    html`<div class="field">
      <label for="report-${name}">${label}</label>
      <input id="report-${name}" name="${name}" type="text" inputmode="${mode}" value="${typed(name)}" />
    </div>`;
  return html`<form
    class="card stacked"
    method="post"
    action="${PATHS.postReports}"
    enctype="multipart/form-data"
    aria-labelledby="report-heading"
    data-typed
  >
    ${formKeys(keys)}
    <h2 id="report-heading">Загрузить таблицу</h2>
    <div class="field">
      <label for="report-file">Таблица: xlsx, xls или csv</label>
      <input id="report-file" name="file" type="file" required accept=".xlsx,.xls,.csv,.txt,.html" />
      <p class="hint">
        Подходит любая таблица, в которой у строки есть номер письма или ШПИ. Что в столбцах, спросим один раз.
      </p>
    </div>
    <div class="field-row">${day('from', 'Первый день')} ${day('to', 'Последний день')}</div>
    <div class="field-row">
      ${told('count', 'Писем по статистике кабинета, если видно', 'numeric')}
      ${told('sum', `Сумма по статистике, ${CURRENCY}, если видно`, 'decimal')}
    </div>
    <p class="button-row"><button class="primary">Загрузить и сверить</button></p>
  </form>`;
}

function table(reports: readonly PostReportItem[], viewer: Viewer): Html {
  return html`<div class="table-box" role="region" aria-label="Загруженные отчёты" tabindex="0">
    <table class="folding">
      <caption class="visually-hidden">
        Загруженные отчёты, новые сверху
      </caption>
      <thead>
        <tr>
          <th scope="col">Период</th>
          <th scope="col">Файл</th>
          <th scope="col">Загружен</th>
          <th scope="col">Сверка</th>
        </tr>
      </thead>
      <tbody>
        ${reports.map((report) => reportLine(report, viewer))}
      </tbody>
    </table>
  </div>`;
}

function reportLine(report: PostReportItem, viewer: Viewer): Html {
  const { id, from, to, fileName, byName, sentAt } = report;
  return html`<tr>
    <td class="nowrap"><a class="row-link" href="${postReportPath(id)}">${daysText(from, to)}</a></td>
    <td data-label="Файл">${fileName}</td>
    <td data-label="Загружен">${timeTag(sentAt, viewer)}<small class="awaits">${byName}</small></td>
    <td data-label="Сверка">${standingOf(report)}</td>
  </tr>`;
}

function standingOf({ counts, uncompared }: PostReportItem): MaybeHtml {
  if (counts === null) return html`<b>не сверен: назовите столбцы</b>`;
  const { equal, differs, only_ours: ours, only_theirs: theirs, not_understood: silent } = counts;
  if (differs + ours + theirs + silent === 0)
    return html`${uncompared === null ? 'всё сошлось' : 'сошлось'}: ${equal}${silentOf(uncompared)}`;
  return html`сошлось ${equal}, отличается ${differs}, только у нас ${ours}, только у Почты
  ${theirs}${silent === 0 ? undefined : html`, не понято строк ${silent}`}${silentOf(uncompared)}`;
}

function silentOf(uncompared: PostReportItem['uncompared']): MaybeHtml {
  return uncompared === null ? undefined : html`; <b>${uncomparedTotalWords(uncompared)}</b>`;
}
