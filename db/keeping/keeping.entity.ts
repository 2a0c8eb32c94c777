import { defineEntity, p } from '@mikro-orm/core';
import { ACT_STATES, ITEM_STATES, type ActState, type ItemState } from '#domain/keeping/destruction.ts';
import type { PersonAsked, PersonSource } from '#domain/keeping/person-search.ts';
import { CHECK_STATES, type CheckState } from '#domain/keeping/signed-file-check.ts';
import type { Nomenclature } from '#domain/keeping/storage-term.ts';
import type { DocumentKind } from '#domain/letters/letter.ts';

function codes<T extends string>(names: Readonly<Record<T, string>>): [T, ...T[]] {
  return Object.keys(names) as [T, ...T[]];
}

const HELD_KINDS = ['letter', 'case', 'case_number'] as const;

/** How a stored signed file was found when it was looked at last. */
export const SignatureCheckSchema = defineEntity({
  name: 'SignatureCheck',
  tableName: 'signature_check',
  properties: {
    letterId: p.uuid().primary(),
    revision: p.integer().primary(),
    checkedAt: p.datetime(),
    state: p.enum(codes<CheckState>(CHECK_STATES)),
    /** Since when it has not been good. */
    failedSince: p.datetime().nullable(),
  },
});

/** How the nights go through the signed files, in a single row: by which pace, up to where, and how the last one went. */
export const SignatureCheckRunSchema = defineEntity({
  name: 'SignatureCheckRun',
  tableName: 'signature_check_run',
  properties: {
    id: p.integer().primary().autoincrement(false),
    days: p.integer(),
    afterLetterId: p.uuid().nullable(),
    afterRevision: p.integer().nullable(),
    changedAt: p.datetime().nullable(),
    changedById: p.uuid().nullable(),
    beganAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    totalCount: p.integer().nullable(),
    lookedCount: p.integer().nullable(),
    failedCount: p.integer().nullable(),
  },
});

/** A site's nomenclature, version by version; without one the shipped one holds. */
export const NomenclatureVersionSchema = defineEntity({
  name: 'NomenclatureVersion',
  tableName: 'nomenclature_version',
  properties: {
    siteId: p.string().length(16).primary(),
    version: p.integer().primary(),
    content: p.json<Nomenclature>(),
    reason: p.text(),
    savedById: p.uuid(),
    savedAt: p.datetime(),
  },
});

/** The index of one letter, or of all letters of a case, where it is not that of the letter's kind. */
export const KeepingIndexSchema = defineEntity({
  name: 'KeepingIndex',
  tableName: 'keeping_index',
  properties: {
    subjectKind: p.enum(HELD_KINDS).primary(),
    subjectId: p.uuid().primary(),
    /** Of a `case_number`, with its site; null: of any other. */
    number: p.text().nullable(),
    siteId: p.string().length(16).nullable(),
    itemIndex: p.text(),
    reason: p.text(),
    setById: p.uuid(),
    setAt: p.datetime(),
  },
});

/** Nothing of it may be destroyed until it is lifted. */
export const KeepingHoldSchema = defineEntity({
  name: 'KeepingHold',
  tableName: 'keeping_hold',
  properties: {
    id: p.uuid().primary(),
    subjectKind: p.enum(HELD_KINDS),
    subjectId: p.uuid(),
    /** Of a `case_number`; null: of any other. */
    number: p.text().nullable(),
    siteId: p.string().length(16),
    reason: p.text(),
    setById: p.uuid(),
    setAt: p.datetime(),
    liftedById: p.uuid().nullable(),
    liftedAt: p.datetime().nullable(),
    liftReason: p.text().nullable(),
  },
  indexes: [{ name: 'keeping_hold_of_site', properties: ['siteId', 'setAt', 'id'] }],
});

/** An act by which letters whose term is over are destroyed: one person draws it up, another approves it. */
export const DestructionActSchema = defineEntity({
  name: 'DestructionAct',
  tableName: 'destruction_act',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    year: p.integer(),
    sequence: p.integer(),
    state: p.enum(codes<ActState>(ACT_STATES)),
    /** The day by which terms were counted. */
    asOfDay: p.string().length(10),
    nomenclatureVersion: p.integer(),
    draftedById: p.uuid(),
    draftedAt: p.datetime(),
    decidedById: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    finishedAt: p.datetime().nullable(),
  },
  uniques: [{ name: 'destruction_act_number', properties: ['siteId', 'year', 'sequence'] }],
});

/** A letter of an act. What is left here of a destroyed one names no person. */
export const DestructionItemSchema = defineEntity({
  name: 'DestructionItem',
  tableName: 'destruction_item',
  properties: {
    actId: p.uuid().primary(),
    letterId: p.uuid().primary(),
    place: p.integer(),
    number: p.text(),
    documentKind: p.text().$type<DocumentKind>(),
    itemIndex: p.text(),
    endedOn: p.string().length(10),
    keptUntil: p.string().length(10),
    state: p.enum(codes<ItemState>(ITEM_STATES)),
    /** Why it was excluded, or what keeps it from being destroyed. */
    reason: p.text().nullable(),
    /** SHA-256 of the files that go with it. */
    hashes: p.json<readonly string[]>().default('[]'),
    /** Of these, the ones that something else names: they stay. */
    shared: p.json<readonly string[]>().default('[]'),
    settledAt: p.datetime().nullable(),
    /** One after the other. */
    failures: p.integer().default(0),
    /** After a failure, by the database's clock. */
    nextTryAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'destruction_item_of_act', properties: ['actId', 'place'] }],
});

/** Who asked what is held of a person, and why. Never changed. */
export const PersonRequestSchema = defineEntity({
  name: 'PersonRequest',
  tableName: 'person_request',
  properties: {
    id: p.uuid().primary(),
    /** Null: in every site. */
    siteId: p.string().length(16).nullable(),
    asked: p.json<PersonAsked>(),
    reason: p.text(),
    foundCount: p.integer(),
    askedById: p.uuid(),
    askedAt: p.datetime(),
  },
  indexes: [{ name: 'person_request_newest', properties: ['askedAt', 'id'] }],
});

/** Whether a row goes into the certificate of a request; the last word of each row holds. Never changed. */
export const PersonChoiceSchema = defineEntity({
  name: 'PersonChoice',
  tableName: 'person_choice',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    requestId: p.uuid(),
    source: p.text().$type<PersonSource>(),
    rowId: p.text(),
    isGiven: p.boolean(),
    reason: p.text(),
    chosenById: p.uuid(),
    chosenAt: p.datetime(),
  },
  indexes: [{ name: 'person_choice_of_request', properties: ['requestId', 'id'] }],
});
