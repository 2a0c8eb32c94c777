import { defineEntity, p } from '@mikro-orm/core';
import type { Fault } from '#domain/documents/fault.ts';
import type { SheetLayout } from '#domain/letters/import-columns.ts';
import { ROW_STATES, type ImportDefaults } from '#domain/letters/letter-import.ts';
import type { LetterFields } from '#domain/letters/letter.ts';

/** A sheet whose rows become letters. */
export const LetterImportSchema = defineEntity({
  name: 'LetterImport',
  tableName: 'letter_import',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    authorId: p.uuid(),
    approverId: p.uuid(),
    /** True: each letter is sent for approval as it is made. */
    isSent: p.boolean(),
    fileName: p.text(),
    /** Of the sheet as it came. */
    sha256: p.string().length(64),
    createdAt: p.datetime(),
    /** Null: only looked at. */
    startedAt: p.datetime().nullable(),
    /** The row of the heads; 0: letters begin with the first row. */
    headPlace: p.integer(),
    /** What each column holds; null: a person is asked, and there are no rows yet. */
    columns: p.json<SheetLayout['columns']>().nullable(),
    /** Heads of columns that are not read. */
    ignored: p.json<string[]>(),
    /** What holds for rows that say nothing else. */
    defaults: p.json<ImportDefaults>(),
    /** What is wrong with the files that came along. */
    faults: p.json<Fault[]>(),
  },
  indexes: [
    { name: 'letter_import_of_site', properties: ['siteId', 'createdAt'] },
    { name: 'letter_import_file', properties: ['sha256'] },
  ],
});
export class LetterImport extends LetterImportSchema.class {}
LetterImportSchema.setClass(LetterImport);

/** One row of it and what came of it. */
export const LetterImportRowSchema = defineEntity({
  name: 'LetterImportRow',
  tableName: 'letter_import_row',
  properties: {
    importId: p.uuid().primary(),
    /** As the sheet counts, from 1. */
    place: p.integer().primary(),
    state: p.enum(ROW_STATES),
    fields: p.json<LetterFields>(),
    fileName: p.text(),
    byteSize: p.integer(),
    sha256: p.string().length(64).nullable(),
    /** Hash of `rowKey`. */
    rowKey: p.string().length(64).nullable(),
    /** The letter it became, or the one that was there already. */
    letterId: p.uuid().nullable(),
    faults: p.json<Fault[]>(),
    /** What was asked of it and nobody confirmed: its letter stays a draft. */
    held: p.json<Fault[]>(),
    tries: p.integer().default(0),
    freeAt: p.datetime(),
  },
  indexes: [
    { name: 'letter_import_row_due', properties: ['state', 'freeAt'] },
    { name: 'letter_import_row_file', properties: ['sha256'] },
  ],
});
export class LetterImportRow extends LetterImportRowSchema.class {}
LetterImportRowSchema.setClass(LetterImportRow);

/** Files that came with a sheet, whether a row names them or not. */
export const LetterImportDocumentSchema = defineEntity({
  name: 'LetterImportDocument',
  tableName: 'letter_import_document',
  properties: {
    importId: p.uuid().primary(),
    /** From 0. */
    ordinal: p.integer().primary(),
    fileName: p.text(),
    byteSize: p.integer(),
    sha256: p.string().length(64),
  },
  indexes: [{ name: 'letter_import_document_content', properties: ['sha256'] }],
});
export class LetterImportDocument extends LetterImportDocumentSchema.class {}
LetterImportDocumentSchema.setClass(LetterImportDocument);

/** How sheets with such heads are read at this site, as a person showed it. */
export const LetterImportShapeSchema = defineEntity({
  name: 'LetterImportShape',
  tableName: 'letter_import_shape',
  properties: {
    siteId: p.string().length(16).primary(),
    /** Hash of the heads. */
    shape: p.string().length(64).primary(),
    columns: p.json<SheetLayout['columns']>(),
  },
});
export class LetterImportShape extends LetterImportShapeSchema.class {}
LetterImportShapeSchema.setClass(LetterImportShape);

/** Nobody gets the same document in the same case twice from a sheet. */
export const LetterImportKeySchema = defineEntity({
  name: 'LetterImportKey',
  tableName: 'letter_import_key',
  properties: {
    siteId: p.string().length(16).primary(),
    rowKey: p.string().length(64).primary(),
    letterId: p.uuid(),
  },
});
export class LetterImportKey extends LetterImportKeySchema.class {}
LetterImportKeySchema.setClass(LetterImportKey);
