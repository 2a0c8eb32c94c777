import { judgedEntries, versionsInForce, type Judged } from '#domain/calendar/valid-from.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SHIPPED_TARIFF, type Tariff, type Tariffs } from '#domain/post/tariff.ts';
import { database } from '../statements/database.ts';

/** As they were entered, by the day they begin, newest first. */
export async function listTariffs(em: EntityManager): Promise<readonly Judged<Tariff>[]> {
  const rows = await database(em)
    .selectFrom('post_tariff as t')
    .innerJoin('account as a', 'a.id', 't.author_id')
    .select(['t.valid_from as validFrom', 't.electronic_kopecks as electronicKopecks'])
    .select(['t.paper_kopecks as paperKopecks', 't.simple_kopecks as simpleKopecks', 't.source'])
    .select(['t.included_sheets as includedSheets', 't.further_sheet_paper_kopecks as furtherSheetPaperKopecks'])
    .select(['t.further_sheet_electronic_kopecks as furtherSheetElectronicKopecks'])
    .select(['t.pages_per_sheet as pagesPerSheet', 't.notice_kopecks as noticeKopecks', 't.vat_percent as vatPercent'])
    .select(['a.full_name as authorName', 't.created_at as at'])
    .orderBy('t.valid_from', 'desc')
    .orderBy('t.id', 'desc')
    .execute();
  const entered = rows.map(({ authorName, at, ...value }) => ({ value, authorName, at }));
  return judgedEntries<Tariff>(entered, SHIPPED_TARIFF);
}

export async function readTariffs(em: EntityManager): Promise<Tariffs> {
  return versionsInForce(await listTariffs(em), SHIPPED_TARIFF);
}

export async function putTariff(
  em: EntityManager,
  tariff: Tariff,
  { authorId, at }: { readonly authorId: string; readonly at: Date },
): Promise<void> {
  await database(em)
    .insertInto('post_tariff')
    .values({
      ...{ valid_from: tariff.validFrom, electronic_kopecks: tariff.electronicKopecks },
      ...{ paper_kopecks: tariff.paperKopecks, simple_kopecks: tariff.simpleKopecks, source: tariff.source },
      ...{ included_sheets: tariff.includedSheets, pages_per_sheet: tariff.pagesPerSheet },
      further_sheet_electronic_kopecks: tariff.furtherSheetElectronicKopecks,
      further_sheet_paper_kopecks: tariff.furtherSheetPaperKopecks,
      ...{ notice_kopecks: tariff.noticeKopecks, vat_percent: tariff.vatPercent },
      ...{ author_id: authorId, created_at: at },
    })
    .execute();
}
