import { defineEntity, p } from '@mikro-orm/core';
import { ACT_KINDS } from '#domain/cases/case-act.ts';
import { HEARING_STATES } from '#domain/cases/case-hearing.ts';
import { PARTY_ROLES } from '#domain/cases/case-party.ts';
import { CASE_KINDS, CASE_SOURCES, CASE_STATES } from '#domain/cases/court-case.ts';
import { RECIPIENT_TYPES } from '#domain/letters/letter.ts';

/** A case as its source last told it, or as people here keep it. */
export const CourtCaseSchema = defineEntity({
  name: 'CourtCase',
  tableName: 'court_case',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    number: p.text(),
    kind: p.enum(CASE_KINDS),
    essence: p.text(),
    judge: p.text(),
    /** `yyyy-MM-dd`, as all days here. */
    receivedOn: p.string().length(10),
    state: p.enum(CASE_STATES),
    source: p.enum(CASE_SOURCES),
    /** The source's own id; null: kept by hand. */
    externalId: p.text().nullable(),
    /** As of when its source told it; of a case kept by hand, when it was last changed. */
    dataAsOf: p.datetime(),
    /** A note of the court's own people; no source changes it. */
    note: p.text(),
    /** Of its hearings that are not cancelled, the latest; a trigger of `case_hearing` keeps it. */
    hearingAt: p.datetime().nullable(),
    /** Since when its source, told whole, no longer names it. */
    goneAt: p.datetime().nullable(),
    /** Grows with every change of the case and of what belongs to it: the ETag. */
    version: p.integer().default(1),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
  uniques: [{ name: 'court_case_external', properties: ['siteId', 'source', 'externalId'] }],
  indexes: [
    { name: 'court_case_received', properties: ['siteId', 'kind', 'state', 'receivedOn', 'id'] },
    { name: 'court_case_judge', properties: ['siteId', 'judge', 'kind', 'state', 'receivedOn', 'id'] },
    { name: 'court_case_hearing', properties: ['siteId', 'kind', 'state', 'hearingAt', 'id'] },
    { name: 'court_case_by_number', properties: ['siteId', 'number'] },
  ],
});
export class CourtCase extends CourtCaseSchema.class {}
CourtCaseSchema.setClass(CourtCase);

/** Who takes part in a case. A text that is not known is empty. */
export const CasePartySchema = defineEntity({
  name: 'CaseParty',
  tableName: 'case_party',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    /** The source's own id; null: entered by hand. */
    externalId: p.text().nullable(),
    /** From 1, as the source names them. */
    ordinal: p.integer(),
    role: p.enum(PARTY_ROLES),
    /** A party of the same case. */
    representsPartyId: p.uuid().nullable(),
    /** A person said it: a source that says nothing of it leaves it. */
    isLinkedByHand: p.boolean().default(false),
    kind: p.enum(RECIPIENT_TYPES),
    name: p.text(),
    address: p.text(),
    inn: p.text(),
    kpp: p.text(),
    phone: p.text(),
    email: p.text(),
    /** Since when it is no longer named in the case. */
    goneAt: p.datetime().nullable(),
  },
  uniques: [{ name: 'case_party_external', properties: ['caseId', 'externalId'] }],
  indexes: [
    { name: 'case_party_of_case', properties: ['caseId', 'ordinal', 'id'] },
    { name: 'case_party_represents', properties: ['representsPartyId'] },
  ],
});
export class CaseParty extends CasePartySchema.class {}
CasePartySchema.setClass(CaseParty);

/** A hearing of a case. */
export const CaseHearingSchema = defineEntity({
  name: 'CaseHearing',
  tableName: 'case_hearing',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    /** Of its case: hearings of a court are read by their days. */
    siteId: p.string().length(16),
    externalId: p.text().nullable(),
    startsAt: p.datetime(),
    room: p.text(),
    state: p.enum(HEARING_STATES),
    goneAt: p.datetime().nullable(),
  },
  uniques: [{ name: 'case_hearing_external', properties: ['caseId', 'externalId'] }],
  indexes: [
    { name: 'case_hearing_of_case', properties: ['caseId', 'startsAt', 'id'] },
    { name: 'case_hearing_of_site', properties: ['siteId', 'startsAt', 'caseId'] },
  ],
});
export class CaseHearing extends CaseHearingSchema.class {}
CaseHearingSchema.setClass(CaseHearing);

/** A judicial act of a case, with its document where there is one. */
export const CaseActSchema = defineEntity({
  name: 'CaseAct',
  tableName: 'case_act',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    externalId: p.text().nullable(),
    kind: p.enum(ACT_KINDS),
    title: p.text(),
    actDate: p.string().length(10),
    /** Of the document in the store of files. */
    sha256: p.string().length(64).nullable(),
    fileName: p.text().nullable(),
    byteSize: p.integer().nullable(),
    goneAt: p.datetime().nullable(),
  },
  uniques: [{ name: 'case_act_external', properties: ['caseId', 'externalId'] }],
  indexes: [
    { name: 'case_act_of_case', properties: ['caseId', 'actDate', 'id'] },
    { name: 'case_act_file', properties: ['sha256'] },
  ],
});
export class CaseAct extends CaseActSchema.class {}
CaseActSchema.setClass(CaseAct);

/** How many cases of a site stand in a journal and a state; triggers of `court_case` keep it. */
export const CaseTallySchema = defineEntity({
  name: 'CaseTally',
  tableName: 'case_tally',
  properties: {
    siteId: p.string().length(16).primary(),
    kind: p.text().primary(),
    state: p.text().primary(),
    count: p.bigint(),
  },
});

/** What a case is found by, in the form of `domain/search/search-form.ts` and small letters. Triggers of `court_case` and `case_party` write it. */
export const CaseSearchSchema = defineEntity({
  name: 'CaseSearch',
  tableName: 'case_search',
  properties: {
    siteId: p.string().length(16).primary(),
    receivedOn: p.string().length(10).primary(),
    caseId: p.uuid().primary(),
    words: p.text(),
    /** The same in letters that the index of parts of words knows in any locale. */
    key: p.text(),
  },
});
