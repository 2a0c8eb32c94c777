import { defineEntity, p } from '@mikro-orm/core';
import type { MailingTerms } from '#domain/case-letters/mailing-terms.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { ROW_STATES } from '#domain/letters/letter-import.ts';
import type { LetterFields } from '#domain/letters/letter.ts';

/** Letters of several cases, looked through on one page and made by themselves. */
export const CaseMailingSchema = defineEntity({
  name: 'CaseMailing',
  tableName: 'case_mailing',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    authorId: p.uuid(),
    approverId: p.uuid(),
    /** True: each letter is sent for approval as it is made. */
    isSent: p.boolean(),
    terms: p.json<MailingTerms>(),
    caseCount: p.integer(),
    createdAt: p.datetime(),
    /** Null: only looked at. */
    startedAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'case_mailing_of_site', properties: ['siteId', 'createdAt'] }],
});
export class CaseMailing extends CaseMailingSchema.class {}
CaseMailingSchema.setClass(CaseMailing);

/** One letter of it and what came of it; or a case or a party that gets none, with why. */
export const CaseMailingRowSchema = defineEntity({
  name: 'CaseMailingRow',
  tableName: 'case_mailing_row',
  properties: {
    mailingId: p.uuid().primary(),
    /** From 1. */
    place: p.integer().primary(),
    caseId: p.uuid(),
    /** Whom the letter is about; null: nobody of the case was found to write to. */
    casePartyId: p.uuid().nullable(),
    state: p.enum(ROW_STATES),
    fields: p.json<LetterFields>(),
    /** Of the act's document. */
    fileName: p.text(),
    byteSize: p.integer(),
    sha256: p.string().length(64).nullable(),
    /** Hash of `rowKey`. */
    rowKey: p.string().length(64).nullable(),
    letterId: p.uuid().nullable(),
    faults: p.json<Fault[]>(),
    /** What was asked of it and nobody confirmed: its letter stays a draft. */
    held: p.json<Fault[]>(),
    tries: p.integer().default(0),
    freeAt: p.datetime(),
  },
  indexes: [
    { name: 'case_mailing_row_due', properties: ['state', 'freeAt'] },
    { name: 'case_mailing_row_file', properties: ['sha256'] },
  ],
});
export class CaseMailingRow extends CaseMailingRowSchema.class {}
CaseMailingRowSchema.setClass(CaseMailingRow);
