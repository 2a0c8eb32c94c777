import type { findPostReport, listPostReportRows } from '#db/post-reports/reports.ts';
import { reportDifferenceWords, totalsWords } from '#domain/post-reports/reconcile-report.ts';
import type { PostReportItem, PostReportRowView, PostReportView } from '#views/post-reports/post-report.ts';

type ReportRow = NonNullable<Awaited<ReturnType<typeof findPostReport>>>;
type Row = Awaited<ReturnType<typeof listPostReportRows>>[number];

export function itemOf(report: ReportRow): PostReportItem {
  const { equal, differs, only_ours, only_theirs, not_understood } = report;
  return {
    ...{ id: report.id, siteId: report.site_id, from: report.from_day, to: report.to_day, fileName: report.file_name },
    ...{ byName: report.byName, sentAt: report.sent_at.toISOString() },
    reconciledAt: report.reconciled_at?.toISOString() ?? null,
    counts:
      equal === null || differs === null || only_ours === null || only_theirs === null
        ? null
        : { equal, differs, only_ours, only_theirs, not_understood: not_understood ?? 0 },
    uncompared: report.uncompared,
  };
}

export function viewOf(report: ReportRow, rows: readonly Row[]): PostReportView {
  const { told_count: toldCount, told_kopecks: toldKopecks, our_count: ourCount } = report;
  const { row_count: rowCount, row_kopecks: rowKopecks } = report;
  const isTold = ourCount !== null && rowCount !== null;
  return {
    ...itemOf(report),
    ...{ toldCount, toldKopecks, ourCount, rowCount, rowKopecks },
    totalsWords: isTold
      ? totalsWords(
          { count: toldCount, kopecks: toldKopecks },
          { count: ourCount },
          { count: rowCount, kopecks: rowKopecks },
        )
      : [],
    rows: rows.map(rowOf),
  };
}

function rowOf(row: Row): PostReportRowView {
  const { place, standing, words, shpi, price_kopecks: priceKopecks, letter_id: id, number } = row;
  return {
    ...{ place, standing, words, shpi, priceKopecks },
    letter: id === null ? null : { id, number: number ?? '' },
    differences: row.differences.map(reportDifferenceWords),
    uncompared: row.uncompared,
  };
}
