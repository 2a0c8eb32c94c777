import { defineEntity, p } from '@mikro-orm/core';
import type { Figures } from '#domain/statistics/figures.ts';
import type { Norms } from '#domain/statistics/measures.ts';
import type { Pace } from '#domain/statistics/periods.ts';
import type { ReturnCause } from '#domain/returns/return-cause.ts';

/** What a report asks of a letter and its row does not say; a trigger and the tracking write it. */
export const LetterCourseSchema = defineEntity({
  name: 'LetterCourse',
  tableName: 'letter_course',
  properties: {
    letterId: p.uuid().primary(),
    /** First sent to be signed. */
    submittedAt: p.datetime().nullable(),
    /** Last signed. */
    signedAt: p.datetime().nullable().index(),
    /** Null: the Post has not told. */
    way: p.text().$type<'electronic' | 'paper'>().nullable(),
    /** Why it came back; of letters that did. */
    cause: p.text().$type<ReturnCause>().nullable(),
    /** The way and the cause are what the Post's operations say. */
    isTold: p.boolean().default(false),
  },
});
export class LetterCourse extends LetterCourseSchema.class {}
LetterCourseSchema.setClass(LetterCourse);

/** What reports count against, by versions; without a row the shipped ones hold. */
export const StatisticsNormSchema = defineEntity({
  name: 'StatisticsNorm',
  tableName: 'statistics_norm',
  properties: {
    version: p.integer().primary().autoincrement(false),
    content: p.json<Omit<Norms, 'version'>>(),
    authorId: p.uuid().nullable(),
    createdAt: p.datetime(),
  },
});
export class StatisticsNorm extends StatisticsNormSchema.class {}
StatisticsNormSchema.setClass(StatisticsNorm);

/** A report that makes itself. */
export const StatisticsScheduleSchema = defineEntity({
  name: 'StatisticsSchedule',
  tableName: 'statistics_schedule',
  properties: {
    /** A site's id or `all`. */
    scope: p.text().primary(),
    pace: p.text().$type<Pace>().primary(),
    isOn: p.boolean(),
    /** Periods that begin earlier are not made. */
    since: p.string().length(10),
    /** Accounts that are told of each. */
    recipients: p.json<readonly string[]>(),
    changedById: p.uuid(),
    changedAt: p.datetime(),
  },
});
export class StatisticsSchedule extends StatisticsScheduleSchema.class {}
StatisticsScheduleSchema.setClass(StatisticsSchedule);

/** A report of one whole period as it was when it was made. */
export const KeptStatisticsSchema = defineEntity({
  name: 'KeptStatistics',
  tableName: 'kept_statistics',
  properties: {
    id: p.uuid().primary(),
    scope: p.text(),
    pace: p.text().$type<Pace>(),
    firstDay: p.string().length(10),
    lastDay: p.string().length(10),
    madeAt: p.datetime(),
    figures: p.json<Figures>(),
    norms: p.json<Norms>(),
    xlsxSha256: p.string().length(64),
    pdfSha256: p.string().length(64),
  },
  uniques: [{ name: 'kept_statistics_period', properties: ['scope', 'pace', 'firstDay'] }],
  indexes: [
    { name: 'kept_statistics_xlsx', properties: ['xlsxSha256'] },
    { name: 'kept_statistics_pdf', properties: ['pdfSha256'] },
  ],
});
export class KeptStatistics extends KeptStatisticsSchema.class {}
KeptStatisticsSchema.setClass(KeptStatistics);
