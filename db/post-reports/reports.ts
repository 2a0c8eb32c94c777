import type { EntityManager } from '@mikro-orm/postgresql';
import { uncomparedTotals } from '#domain/cabinet/uncompared.ts';
import { isUuid } from '#domain/work/uuid.ts';
import type { ReconciledRow, ReportStanding } from '#domain/post-reports/reconcile-report.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

export interface NewPostReport {
  readonly id: string;
  readonly siteId: string;
  readonly from: string;
  readonly to: string;
  readonly file: { readonly name: string; readonly sha256: string; readonly byteSize: number };
  readonly toldCount: number | null;
  readonly toldKopecks: number | null;
  readonly byId: string;
}

export async function addPostReport(em: EntityManager, report: NewPostReport, now: Date): Promise<void> {
  const { id, siteId, from, to, file, toldCount, toldKopecks, byId } = report;
  await database(em)
    .insertInto('post_report')
    .values({
      ...{ id, site_id: siteId, from_day: from, to_day: to, file_name: file.name, sha256: file.sha256 },
      ...{ byte_size: file.byteSize, told_count: toldCount, told_kopecks: toldKopecks },
      ...{ sent_by_id: byId, sent_at: now, reconciled_at: null, our_count: null, row_count: null, row_kopecks: null },
      ...{ equal: null, differs: null, only_ours: null, only_theirs: null, not_understood: null },
      uncompared: null,
    })
    .execute();
}

/** What came of a report. */
export interface Reconciled {
  readonly rows: readonly ReconciledRow[];
  readonly counts: Readonly<Record<ReportStanding, number>>;
  readonly ourCount: number;
  readonly rowCount: number;
  readonly rowKopecks: number | null;
}

const AT_ONCE = 2_000;

/** Writes what came of a report in the place of what came of it before. */
export async function keepReconciled(em: EntityManager, reportId: string, came: Reconciled, now: Date): Promise<void> {
  const { rows, counts, ourCount, rowCount, rowKopecks } = came;
  const uncompared = uncomparedTotals(rows);
  await database(em).deleteFrom('post_report_row').where('report_id', '=', reportId).execute();
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    await database(em)
      .insertInto('post_report_row')
      .values(
        rows.slice(start, start + AT_ONCE).map((row) => ({
          ...{ report_id: reportId, place: row.place, standing: row.standing, letter_id: row.letterId },
          ...{ number: row.number, words: row.words, shpi: row.shpi, price_kopecks: row.priceKopecks },
          differences: json([...row.differences]),
          uncompared: json([...row.uncompared]),
        })),
      )
      .execute();
  }
  await database(em)
    .updateTable('post_report')
    .set({
      ...{ our_count: ourCount, row_count: rowCount, row_kopecks: rowKopecks, reconciled_at: now },
      ...{ equal: counts.equal, differs: counts.differs, only_ours: counts.only_ours, only_theirs: counts.only_theirs },
      not_understood: counts.not_understood,
      uncompared: uncompared && json(uncompared),
    })
    .where('id', '=', reportId)
    .execute();
}

function reportsOf(em: EntityManager, siteId: string | null) {
  const all = database(em)
    .selectFrom('post_report as r')
    .innerJoin('account as a', 'a.id', 'r.sent_by_id')
    .selectAll('r')
    .select('a.full_name as byName');
  return siteId === null ? all : all.where('r.site_id', '=', siteId);
}

/** Newest first; `siteId` null: of every site. */
export function listPostReports(em: EntityManager, siteId: string | null, limit: number) {
  return reportsOf(em, siteId).orderBy('r.sent_at', 'desc').orderBy('r.id').limit(limit).execute();
}

/** Null: there is none, or it is of another site. */
export async function findPostReport(em: EntityManager, siteId: string | null, id: string) {
  if (!isUuid(id)) return null;
  return (await reportsOf(em, siteId).where('r.id', '=', id).executeTakeFirst()) ?? null;
}

export function listPostReportRows(em: EntityManager, reportId: string) {
  return database(em)
    .selectFrom('post_report_row')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('place')
    .execute();
}
