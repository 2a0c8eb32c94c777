import { defineEntity, p } from '@mikro-orm/core';
import { ASSIGNMENT_STATES, REPORT_STATES, type Executor, type ReportFile } from '#domain/matters/assignment.ts';
import type { RefusedRow } from '#domain/matters/card-import.ts';
import { MATTER_SOURCES, type CoveringLetter, type MatterCard } from '#domain/matters/matter.ts';

/** A registration card as its source last told it. */
export const MatterSchema = defineEntity({
  name: 'Matter',
  tableName: 'matter',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    source: p.enum(MATTER_SOURCES),
    externalId: p.text().nullable(),
    /** Of the object at its source. */
    revision: p.integer(),
    occurredAt: p.datetime(),
    registrationNumber: p.text(),
    /** `yyyy-MM-dd`, as all days here. */
    registeredOn: p.string().length(10),
    documentGroup: p.text(),
    deliveryKind: p.text(),
    subject: p.text(),
    applicantName: p.text(),
    covering: p.json<CoveringLetter>().nullable(),
    /** What the applicant types to see his page; told to nobody else. */
    accessCode: p.text(),
    /** Grows with every change of the row: the ETag. */
    version: p.integer().default(1),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
  uniques: [{ name: 'matter_external', properties: ['siteId', 'externalId'] }],
  indexes: [
    { name: 'matter_of_site', properties: ['siteId', 'registeredOn', 'id'] },
    { name: 'matter_number', properties: ['siteId', 'registrationNumber'] },
  ],
});
export class Matter extends MatterSchema.class {}
MatterSchema.setClass(Matter);

/** What a card is found by, in the form of `domain/search/search-form.ts` and small letters. Triggers of `matter` write it. */
export const MatterSearchSchema = defineEntity({
  name: 'MatterSearch',
  tableName: 'matter_search',
  properties: {
    siteId: p.string().length(16).primary(),
    registeredOn: p.string().length(10).primary(),
    matterId: p.uuid().primary(),
    words: p.text(),
    /** The same in letters that the index of parts of words knows in any locale. */
    key: p.text(),
  },
});

/** Every revision of a card that was heard of: a picture shows the card as it was when its trigger happened. */
export const MatterRevisionSchema = defineEntity({
  name: 'MatterRevision',
  tableName: 'matter_revision',
  properties: {
    matterId: p.uuid().primary(),
    revision: p.integer().primary(),
    occurredAt: p.datetime(),
    card: p.json<MatterCard>(),
    actorId: p.uuid().nullable(),
  },
});
export class MatterRevision extends MatterRevisionSchema.class {}
MatterRevisionSchema.setClass(MatterRevision);

/** An assignment. Its card may not have come yet: nothing refers to it by a constraint. */
export const AssignmentSchema = defineEntity({
  name: 'Assignment',
  tableName: 'assignment',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    matterId: p.uuid(),
    parentId: p.uuid().nullable(),
    source: p.enum(MATTER_SOURCES),
    externalId: p.text().nullable(),
    revision: p.integer(),
    occurredAt: p.datetime(),
    authorName: p.text(),
    authorId: p.uuid().nullable(),
    text: p.text(),
    executors: p.json<Executor[]>(),
    controllerName: p.text().nullable(),
    controllerId: p.uuid().nullable(),
    issuedOn: p.string().length(10),
    dueOn: p.string().length(10).nullable(),
    extendedTo: p.string().length(10).nullable(),
    state: p.enum(ASSIGNMENT_STATES),
    takenOffControlOn: p.string().length(10).nullable(),
    /** What was asked for and not yet answered. */
    extensionAskedTo: p.string().length(10).nullable(),
    extensionReason: p.text().nullable(),
    version: p.integer().default(1),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
  uniques: [{ name: 'assignment_external', properties: ['siteId', 'externalId'] }],
  indexes: [
    { name: 'assignment_of_matter', properties: ['matterId', 'issuedOn', 'id'] },
    { name: 'assignment_of_parent', properties: ['parentId'] },
  ],
});
export class Assignment extends AssignmentSchema.class {}
AssignmentSchema.setClass(Assignment);

/** An executor's report. Its assignment may not have come yet. */
export const ReportSchema = defineEntity({
  name: 'Report',
  tableName: 'report',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    matterId: p.uuid(),
    assignmentId: p.uuid(),
    source: p.enum(MATTER_SOURCES),
    externalId: p.text().nullable(),
    revision: p.integer(),
    occurredAt: p.datetime(),
    executorName: p.text(),
    executorId: p.uuid().nullable(),
    /** Who sent it last. */
    submittedById: p.uuid().nullable(),
    text: p.text(),
    reportedOn: p.string().length(10),
    state: p.enum(REPORT_STATES),
    /** The author's words when it was returned. */
    remark: p.text().nullable(),
    files: p.json<ReportFile[]>(),
    version: p.integer().default(1),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
  uniques: [{ name: 'report_external', properties: ['siteId', 'externalId'] }],
  indexes: [
    { name: 'report_of_matter', properties: ['matterId', 'reportedOn', 'id'] },
    { name: 'report_of_assignment', properties: ['assignmentId'] },
  ],
});
export class Report extends ReportSchema.class {}
ReportSchema.setClass(Report);

/** What a machine client told, by its own id of the event: the same told again changes nothing. */
export const DeloEventSchema = defineEntity({
  name: 'DeloEvent',
  tableName: 'delo_event',
  properties: {
    siteId: p.string().length(16).primary(),
    eventId: p.text().primary(),
    requestHash: p.string().length(64),
    kind: p.text(),
    occurredAt: p.datetime(),
    receivedAt: p.datetime(),
    /** False: the object was newer already. */
    isApplied: p.boolean(),
  },
});
export class DeloEvent extends DeloEventSchema.class {}
DeloEventSchema.setClass(DeloEvent);

/** A file of cards: looked at first, carried out in portions when a person says so. */
export const MatterImportSchema = defineEntity({
  name: 'MatterImport',
  tableName: 'matter_import',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    authorId: p.uuid(),
    fileName: p.text(),
    /** Of the file as it came, in the store of files. */
    sha256: p.string().length(64),
    total: p.integer(),
    /** Rows that were carried out, from the first on. */
    taken: p.integer().default(0),
    made: p.integer().default(0),
    changed: p.integer().default(0),
    same: p.integer().default(0),
    refused: p.integer().default(0),
    /** Rows that were refused when they were carried out. */
    refusals: p.json<RefusedRow[]>(),
    createdAt: p.datetime(),
    startedAt: p.datetime().nullable(),
    finishedAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'matter_import_of_site', properties: ['siteId', 'createdAt'] }],
});
export class MatterImport extends MatterImportSchema.class {}
MatterImportSchema.setClass(MatterImport);
