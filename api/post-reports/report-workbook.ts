import { createHash } from 'node:crypto';
import { writeWorkbook } from '#activities/papers/workbook.ts';
import { uncomparedTotalWords, uncomparedWords } from '#domain/cabinet/uncompared.ts';
import { daysText } from '#domain/day-registry/day-registry.ts';
import { moneyText } from '#domain/post/tariff.ts';
import { REPORT_STANDING_NAMES, REPORT_STANDINGS } from '#domain/post-reports/reconcile-report.ts';
import { capitalised } from '#domain/work/capitalised.ts';
import type { PostReportRowView, PostReportView } from '#views/post-reports/post-report.ts';
import type { Download } from '../documents/read-blob.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADS = ['Строка', 'Сверка', 'Номер письма', 'ШПИ', 'Плата', 'Расхождение', 'В отчёте'];
const WIDTHS = [8, 26, 24, 18, 12, 50, 60];

/** What came of a report as a table: what differs first, in the order of the page. */
export function reportWorkbook(report: PostReportView): Download {
  const { from, to, fileName, totalsWords, rows, uncompared } = report;
  const silent = uncompared === null ? [] : [[capitalised(uncomparedTotalWords(uncompared))]];
  const sorted = REPORT_STANDING_NAMES.flatMap((standing) => rows.filter((row) => row.standing === standing));
  const heading = `Сверка отчёта «${fileName}» за ${daysText(from, to)}`;
  const table = [[heading], ...totalsWords.map((words) => [words]), ...silent, HEADS, ...sorted.map(cellsOf)];
  const bytes = writeWorkbook('Сверка', table, WIDTHS);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, fileName: `Сверка с Почтой ${from} — ${to}.xlsx`, mediaType: MEDIA_TYPE, sha256 };
}

function cellsOf({
  place,
  standing,
  letter,
  shpi,
  priceKopecks,
  differences,
  uncompared,
  words,
}: PostReportRowView): string[] {
  const price = priceKopecks === null ? '' : moneyText({ from: priceKopecks, to: priceKopecks });
  const told = [...differences, uncomparedWords(uncompared) ?? []].flat().join('; ');
  return [
    standing === 'not_understood' ? '' : String(place),
    REPORT_STANDINGS[standing],
    letter?.number ?? '',
    shpi ?? '',
    price,
    told,
    words,
  ];
}
