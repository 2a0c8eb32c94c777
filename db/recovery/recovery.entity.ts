import { defineEntity, p } from '@mikro-orm/core';
import { FINDING_SOURCES, RECOVERY_CAUSES, SEARCH_STATES } from '#domain/recovery/recovery.ts';

/** A court that must ask the Post before it hands anything over. While one is not finished, no batch is opened or handed over. */
export const RecoverySchema = defineEntity({
  name: 'Recovery',
  tableName: 'recovery',
  properties: {
    id: p.uuid().primary(),
    cause: p.enum(RECOVERY_CAUSES),
    /** As of when the data are. */
    copyAt: p.datetime(),
    openedAt: p.datetime(),
    /** The last of the copy's own letters that the Post was asked about, in the order of their ids. */
    knownAfterId: p.uuid().nullable(),
    /** When all of them had been asked about. */
    knownAt: p.datetime().nullable(),
    /** When every open letter and batch had its process again. */
    leadAt: p.datetime().nullable(),
    askedCount: p.integer().default(0),
    adoptedCount: p.integer().default(0),
    /** So many versions of every publication are passed over. */
    versionLift: p.integer().default(0),
    /** Why the next step did not succeed, in words; null: it did. */
    trouble: p.text().nullable(),
    finishedAt: p.datetime().nullable(),
    /** Null when it ended by itself. */
    finishedById: p.uuid().nullable(),
    finishReason: p.text().nullable(),
  },
});
export class Recovery extends RecoverySchema.class {}
RecoverySchema.setClass(Recovery);

/** The search for one site's numbers of one year that were given after the copy. */
export const RecoverySearchSchema = defineEntity({
  name: 'RecoverySearch',
  tableName: 'recovery_search',
  properties: {
    recoveryId: p.uuid().primary(),
    siteId: p.string().length(16).primary(),
    year: p.integer().primary(),
    firstSequence: p.integer(),
    askedTo: p.integer(),
    highestFound: p.integer().nullable(),
    quiet: p.integer(),
    state: p.enum(SEARCH_STATES),
    /** What the counter was lifted to; the numbers from `firstSequence` to it are given to nobody. */
    liftedTo: p.integer().nullable(),
    endedAt: p.datetime().nullable(),
    /** The person who answered in the Post's place. */
    endedById: p.uuid().nullable(),
  },
});
export class RecoverySearch extends RecoverySearchSchema.class {}
RecoverySearchSchema.setClass(RecoverySearch);

/** A letter that the Post has and the copy did not know to be sent. Without `letterId` the copy does not know it at all. */
export const RecoveryFindingSchema = defineEntity({
  name: 'RecoveryFinding',
  tableName: 'recovery_finding',
  properties: {
    recoveryId: p.uuid().primary(),
    registrationNumber: p.string().length(30).primary(),
    siteId: p.string().length(16),
    letterId: p.uuid().nullable(),
    shpi: p.string().length(14).nullable(),
    uploadId: p.text().nullable(),
    /** As the Post's list gives it; its answer to a question does not. */
    addressee: p.text().nullable(),
    source: p.enum(FINDING_SOURCES),
    foundAt: p.datetime(),
    settledAt: p.datetime().nullable(),
    settledById: p.uuid().nullable(),
    note: p.text().nullable(),
  },
});
export class RecoveryFinding extends RecoveryFindingSchema.class {}
RecoveryFindingSchema.setClass(RecoveryFinding);
