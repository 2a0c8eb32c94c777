import { defineEntity, p } from '@mikro-orm/core';
import type { Fault } from '#domain/documents/fault.ts';
import { ROW_STATES } from '#domain/letters/letter-import.ts';
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
