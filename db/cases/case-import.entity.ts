import { defineEntity, p } from '@mikro-orm/core';
import type { KnownCase } from '#domain/cases/known-case.ts';

/** A file of cases: looked at first, carried out in portions when a person says so. */
export const CaseImportSchema = defineEntity({
  name: 'CaseImport',
  tableName: 'case_import',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    authorId: p.uuid(),
    fileName: p.text(),
    /** Of the file as it came, in the store of files. */
    sha256: p.string().length(64),
    dataAsOf: p.datetime(),
    /** The file holds whole journals: cases of them that it does not name are no longer in the register. */
    isWhole: p.boolean(),
    /** Which column of a sheet is which; null: the file says so itself, or nobody has yet. */
    layout: p.json<string[]>().nullable(),
    total: p.integer(),
    /** Records that were carried out, from the first on. */
    taken: p.integer().default(0),
    made: p.integer().default(0),
    changed: p.integer().default(0),
    same: p.integer().default(0),
    older: p.integer().default(0),
    refused: p.integer().default(0),
    gone: p.integer().default(0),
    createdAt: p.datetime(),
    startedAt: p.datetime().nullable(),
    finishedAt: p.datetime().nullable(),
    undoneAt: p.datetime().nullable(),
    undoneById: p.uuid().nullable(),
  },
  indexes: [
    { name: 'case_import_of_site', properties: ['siteId', 'createdAt'] },
    { name: 'case_import_file', properties: ['sha256'] },
  ],
});
export class CaseImport extends CaseImportSchema.class {}
CaseImportSchema.setClass(CaseImport);

/** As of when a source has last told anything of a site's cases. */
export const CaseSourceSchema = defineEntity({
  name: 'CaseSource',
  tableName: 'case_source',
  properties: {
    siteId: p.string().length(16).primary(),
    source: p.text().primary(),
    dataAsOf: p.datetime(),
  },
});

/** A case that an import has changed: what it was before, null: it was not there; and which version it has since. */
export const CaseImportCaseSchema = defineEntity({
  name: 'CaseImportCase',
  tableName: 'case_import_case',
  properties: {
    importId: p.uuid().primary(),
    caseId: p.uuid().primary(),
    version: p.integer(),
    before: p.json<KnownCase>().nullable(),
  },
});

/** How sheets with such heads are read at a site, once a person has shown it. */
export const CaseImportShapeSchema = defineEntity({
  name: 'CaseImportShape',
  tableName: 'case_import_shape',
  properties: {
    siteId: p.string().length(16).primary(),
    /** Hash of the heads. */
    shape: p.string().length(64).primary(),
    columns: p.json<string[]>(),
  },
});
