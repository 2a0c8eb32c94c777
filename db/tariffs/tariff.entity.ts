import { defineEntity, p } from '@mikro-orm/core';

/** A tariff of the Post as it was entered; of two with one day the later one is in force. Never changed. */
export const PostTariffSchema = defineEntity({
  name: 'PostTariff',
  tableName: 'post_tariff',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** `yyyy-MM-dd`. */
    validFrom: p.string().length(10),
    electronicKopecks: p.integer(),
    paperKopecks: p.integer(),
    simpleKopecks: p.integer().nullable(),
    includedSheets: p.integer().nullable(),
    furtherSheetElectronicKopecks: p.integer().nullable(),
    furtherSheetPaperKopecks: p.integer().nullable(),
    pagesPerSheet: p.integer().default(1),
    noticeKopecks: p.integer().nullable(),
    vatPercent: p.integer().nullable(),
    source: p.text(),
    authorId: p.uuid(),
    createdAt: p.datetime(),
  },
});
export class PostTariff extends PostTariffSchema.class {}
PostTariffSchema.setClass(PostTariff);

/** What a site may spend in a year as it was set; the latest row of a year is in force. Never changed. */
export const SiteBudgetSchema = defineEntity({
  name: 'SiteBudget',
  tableName: 'site_budget',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    siteId: p.string().length(16),
    year: p.integer(),
    limitKopecks: p.bigint('number'),
    warnPercent: p.integer(),
    authorId: p.uuid(),
    createdAt: p.datetime(),
  },
  indexes: [{ name: 'site_budget_year', properties: ['siteId', 'year'] }],
});
export class SiteBudget extends SiteBudgetSchema.class {}
SiteBudgetSchema.setClass(SiteBudget);
