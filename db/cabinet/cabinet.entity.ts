import { defineEntity, p } from '@mikro-orm/core';
import { ANSWER_STANDINGS, ANSWER_STATES, READING_WAYS } from '#domain/cabinet/answer-row.ts';
import type { ColumnMap } from '#domain/cabinet/columns.ts';
import type { HeldAgainst } from '#domain/cabinet/uncompared.ts';

/** One reading of the cabinet's answer to one batch, never changed; the table of an unknown form waits for its columns to be named. */
export const CabinetReadingSchema = defineEntity({
  name: 'CabinetReading',
  tableName: 'cabinet_reading',
  properties: {
    id: p.uuid().primary(),
    batchId: p.uuid(),
    way: p.enum(READING_WAYS),
    fileName: p.text().nullable(),
    sha256: p.string().length(64).nullable(),
    byteSize: p.integer().nullable(),
    readById: p.uuid(),
    readAt: p.datetime(),
  },
  indexes: [
    { name: 'cabinet_reading_of_batch', properties: ['batchId'] },
    { name: 'cabinet_reading_sha256', properties: ['sha256'] },
  ],
});
export class CabinetReading extends CabinetReadingSchema.class {}
CabinetReadingSchema.setClass(CabinetReading);

/** What a reading says of one letter, and what has come of it. */
export const CabinetAnswerSchema = defineEntity({
  name: 'CabinetAnswer',
  tableName: 'cabinet_answer',
  properties: {
    readingId: p.uuid().primary(),
    place: p.integer().primary(),
    words: p.text(),
    letterId: p.uuid().nullable(),
    state: p.enum(ANSWER_STATES),
    shpi: p.string().length(14).nullable(),
    faultColumn: p.text().nullable(),
    faultMessage: p.text().nullable(),
    standing: p.enum(ANSWER_STANDINGS),
    doubt: p.text().nullable(),
    /** What of it was held against nothing. */
    uncompared: p.json<HeldAgainst[]>().defaultRaw(`'[]'`),
    /** A person wants the number that is written replaced by this one. */
    isCorrection: p.boolean(),
    settledById: p.uuid().nullable(),
    settledAt: p.datetime().nullable(),
    sharedAt: p.datetime().nullable(),
  },
});
export class CabinetAnswer extends CabinetAnswerSchema.class {}
CabinetAnswerSchema.setClass(CabinetAnswer);

/** A letter that the cabinet left in «Новые», until its ШПИ comes or it goes back to its author. */
export const CabinetFaultSchema = defineEntity({
  name: 'CabinetFault',
  tableName: 'cabinet_fault',
  properties: {
    batchId: p.uuid().primary(),
    letterId: p.uuid().primary(),
    column: p.text(),
    message: p.text(),
    foundAt: p.datetime(),
    /** What was changed in the cabinet itself. */
    mendedWords: p.text().nullable(),
    mendedById: p.uuid().nullable(),
    mendedAt: p.datetime().nullable(),
  },
});
export class CabinetFault extends CabinetFaultSchema.class {}
CabinetFaultSchema.setClass(CabinetFault);

/** What the columns of a table with these heads mean, as somebody of the site has said once. */
export const CabinetColumnsSchema = defineEntity({
  name: 'CabinetColumns',
  tableName: 'cabinet_columns',
  properties: {
    siteId: p.string().length(16).primary(),
    headsKey: p.string().length(64).primary(),
    meanings: p.json<ColumnMap>(),
    namedById: p.uuid(),
    namedAt: p.datetime(),
  },
});
export class CabinetColumns extends CabinetColumnsSchema.class {}
CabinetColumnsSchema.setClass(CabinetColumns);

/** A letter of a batch that was taken back, of whose archive it was said afterwards that it is in the cabinet; never changed. */
export const UploadDoubtSchema = defineEntity({
  name: 'UploadDoubt',
  tableName: 'upload_doubt',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    batchId: p.uuid(),
    letterId: p.uuid(),
    toldById: p.uuid(),
    toldAt: p.datetime(),
  },
  indexes: [{ name: 'upload_doubt_of_letter', properties: ['letterId'] }],
});
export class UploadDoubt extends UploadDoubtSchema.class {}
UploadDoubtSchema.setClass(UploadDoubt);
