import { capitalised } from '#domain/work/capitalised.ts';
import { uncomparedTotals, uncomparedTotalWords, uncomparedWords } from '#domain/cabinet/uncompared.ts';
import { daysText } from '#domain/day-registry/day-registry.ts';
import { moneyText } from '#domain/post/tariff.ts';
import { REPORT_STANDING_NAMES, REPORT_STANDINGS, type ReportStanding } from '#domain/post-reports/reconcile-report.ts';
import type { PostReportRowView, PostReportView } from '#views/post-reports/post-report.ts';
import { factList } from '../components/facts.ts';
import { shpiTag } from '../components/shpi.ts';
import { timeTag } from '../components/time.ts';
import { numberText } from '../format/number.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { letterPath, PATHS, postReportColumnsPath, postReportPath } from '../paths.ts';

/** A report and what came of it, letter by letter; what differs stands first. */
export function postReportPage(chrome: Chrome, report: PostReportView, canName: boolean): Html {
  const { id, from, to, fileName, byName, sentAt, reconciledAt, totalsWords } = report;
  const content = html`<div class="page-head">
      <p class="crumbs">
        <a href="${PATHS.batches}">Партии</a> · <a href="${PATHS.postReports}">Отчёты кабинета Почты</a>
      </p>
      <h1>Отчёт за ${daysText(from, to)}</h1>
      <p class="muted">«${fileName}», загрузил(а) ${byName} ${timeTag(sentAt, chrome.viewer)}</p>
    </div>
    <div class="stacked">
      ${reconciledAt === null ? unread(canName, id) : undefined}
      ${totalsWords.map((words) => html`<p class="notice notice-warn">${words}</p>`)} ${notCompared(report, canName)}
      ${reconciledAt === null ? undefined : summary(report, canName)}
      ${REPORT_STANDING_NAMES.map((standing) => group(standing, report))}
    </div>`;
  return page(chrome, { title: `Отчёт Почты за ${daysText(from, to)}`, width: 'wide' }, content);
}

function unread(canName: boolean, id: string): Html {
  return html`<p class="notice notice-warn">
    Отчёт не сверен: неизвестно, в каком столбце номер письма или ШПИ.
    ${canName ? html`<a href="${postReportColumnsPath(id)}">Назвать столбцы</a>` : undefined}
  </p>`;
}

/** What is not compared is not agreed, whatever the count of agreeing rows. */
function notCompared({ id, uncompared }: PostReportView, canName: boolean): MaybeHtml {
  if (uncompared === null) return undefined;
  return html`<p class="notice notice-warn">
    ${capitalised(uncomparedTotalWords(uncompared))}: столбец не узнан, пуст, или у нас этого нет.
    ${canName ? html`<a href="${postReportColumnsPath(id)}">Назвать столбцы</a>` : undefined}
  </p>`;
}

/** Beside a number of rows. */
function besides(rows: readonly PostReportRowView[]): string {
  const totals = uncomparedTotals(rows);
  return totals === null ? '' : `; ${uncomparedTotalWords(totals)}`;
}

function summary(report: PostReportView, canName: boolean): Html {
  const { id, ourCount, rowCount, rowKopecks, toldCount, counts, rows } = report;
  const equal = besides(rows.filter(({ standing }) => standing === 'equal'));
  const sum = rowKopecks === null ? undefined : moneyText({ from: rowKopecks, to: rowKopecks });
  return html`<section class="card" aria-labelledby="report-summary">
    <h2 id="report-summary">Сверка</h2>
    ${factList([
      ['Принято заказных у нас', numberText(ourCount ?? 0)],
      ['Строк в отчёте', numberText(rowCount ?? 0)],
      ['По статистике кабинета', toldCount === null ? undefined : numberText(toldCount)],
      ['Плата по отчёту', sum],
      ['Сошлось', `${numberText(counts?.equal ?? 0)}${equal}`],
      [
        'Не понято строк',
        counts === null || counts.not_understood === 0 ? undefined : numberText(counts.not_understood),
      ],
    ])}
    <p class="button-row no-print">
      <a class="button" href="${postReportPath(id)}/xlsx" download>Таблица xlsx</a>
      ${canName ? html`<a class="button" href="${postReportColumnsPath(id)}">Столбцы поняты иначе…</a>` : undefined}
    </p>
  </section>`;
}

function group(standing: ReportStanding, { rows }: PostReportView): MaybeHtml {
  const own = rows.filter((row) => row.standing === standing);
  if (own.length === 0) return undefined;
  const words = `${capitalised(REPORT_STANDINGS[standing])}: ${numberText(own.length)}${besides(own)}`;
  if (standing !== 'equal')
    return html`<section class="card" aria-labelledby="rows-${standing}">
      <h2 id="rows-${standing}">${words}</h2>
      ${table(words, own)}
    </section>`;
  return html`<details class="disclosure">
    <summary>${words}</summary>
    ${table(words, own)}
  </details>`;
}

function table(caption: string, rows: readonly PostReportRowView[]): Html {
  return html`<div class="table-box" role="region" aria-label="Таблица: ${caption}" tabindex="0">
    <table class="folding">
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="number">Строка</th>
          <th scope="col">Письмо</th>
          <th scope="col">ШПИ</th>
          <th scope="col" class="number">Плата</th>
          <th scope="col">Что не так</th>
          <th scope="col">В отчёте</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(rowLine)}
      </tbody>
    </table>
  </div>`;
}

/** Its place is that of a row among those that were read. */
function isOfReport(standing: ReportStanding): boolean {
  return standing !== 'only_ours' && standing !== 'not_understood';
}

function rowLine(row: PostReportRowView): Html {
  const { place, standing, letter, words, shpi, priceKopecks, differences, uncompared } = row;
  const silent = uncomparedWords(uncompared);
  const price = priceKopecks === null ? '—' : moneyText({ from: priceKopecks, to: priceKopecks });
  const told = differences.length === 0 ? REPORT_STANDINGS[standing] : differences.map((one) => html`<p>${one}</p>`);
  return html`<tr>
    <td class="number" data-label="Строка">${isOfReport(standing) ? place : '—'}</td>
    <td class="nowrap" data-label="Письмо">
      ${letter === null ? html`<span class="muted">нет</span>` : html`<a href="${letterPath(letter.id)}">${letter.number}</a>`}
    </td>
    <td class="nowrap" data-label="ШПИ">${shpi === null ? '—' : shpiTag(shpi)}</td>
    <td class="number nowrap" data-label="Плата">${price}</td>
    <td data-label="Что не так">
      ${told} ${silent === null ? undefined : html`<small class="muted">${silent}</small>`}
    </td>
    <td data-label="${standing === 'only_ours' ? 'Получатель' : 'В отчёте'}">${words}</td>
  </tr>`;
}
