import { defineEntity, p } from '@mikro-orm/core';
import type { HeldAgainst, UncomparedTotals } from '#domain/cabinet/uncompared.ts';
import type { FormDifference } from '#domain/form103/form-differences.ts';
import { REPORT_STANDING_NAMES } from '#domain/post-reports/reconcile-report.ts';

/** A table of the Post's cabinet for a period, and what came of holding it against the site's letters. Days `yyyy-MM-dd` of the site. */
export const PostReportSchema = defineEntity({
  name: 'PostReport',
  tableName: 'post_report',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    fromDay: p.string().length(10),
    toDay: p.string().length(10),
    fileName: p.text(),
    sha256: p.string().length(64),
    byteSize: p.integer(),
    /** What the cabinet's statistics say, as a person has typed it. */
    toldCount: p.integer().nullable(),
    toldKopecks: p.integer().nullable(),
    ourCount: p.integer().nullable(),
    rowCount: p.integer().nullable(),
    rowKopecks: p.integer().nullable(),
    equal: p.integer().nullable(),
    differs: p.integer().nullable(),
    onlyOurs: p.integer().nullable(),
    onlyTheirs: p.integer().nullable(),
    notUnderstood: p.integer().nullable(),
    /** In how many rows each was held against nothing; null: in none, or it is not known. */
    uncompared: p.json<UncomparedTotals>().nullable(),
    sentById: p.uuid(),
    sentAt: p.datetime(),
    /** Null: nobody has said yet what its columns mean. */
    reconciledAt: p.datetime().nullable(),
  },
  indexes: [
    { name: 'post_report_of_site', properties: ['siteId', 'sentAt'] },
    { name: 'post_report_sha256', properties: ['sha256'] },
  ],
});
export class PostReport extends PostReportSchema.class {}
PostReportSchema.setClass(PostReport);

/** A row of the report, a letter of ours, or both. */
export const PostReportRowSchema = defineEntity({
  name: 'PostReportRow',
  tableName: 'post_report_row',
  properties: {
    reportId: p.uuid().primary(),
    place: p.integer().primary(),
    standing: p.enum(REPORT_STANDING_NAMES),
    letterId: p.uuid().nullable(),
    number: p.text().nullable(),
    words: p.text(),
    shpi: p.string().length(14).nullable(),
    priceKopecks: p.integer().nullable(),
    differences: p.json<FormDifference[]>(),
    /** What of it was held against nothing. */
    uncompared: p.json<HeldAgainst[]>().defaultRaw(`'[]'`),
  },
});
export class PostReportRow extends PostReportRowSchema.class {}
PostReportRowSchema.setClass(PostReportRow);
