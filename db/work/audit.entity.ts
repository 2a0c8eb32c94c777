import { defineEntity, p } from '@mikro-orm/core';

/** Append-only record of who did what, chained by hashes. */
export const AuditSchema = defineEntity({
  name: 'Audit',
  tableName: 'audit',
  properties: {
    /** A site's id or `installation`; entries of a chain follow one another without a gap. */
    chain: p.string().length(16).primary(),
    sequence: p.bigint('string').primary(),
    at: p.datetime(),
    actorId: p.uuid().nullable(),
    action: p.text(),
    subjectType: p.text(),
    subjectId: p.text(),
    data: p.json<Record<string, unknown>>(),
    previousHash: p.string().length(64),
    hash: p.string().length(64),
    /** From where; absent: the program itself, or it was not kept yet. */
    address: p.text().nullable(),
    device: p.text().nullable(),
  },
});
export class Audit extends AuditSchema.class {}
AuditSchema.setClass(Audit);

/** From where a person last decided about a subject, for the entry that a step of its process writes. */
export const DecisionOriginSchema = defineEntity({
  name: 'DecisionOrigin',
  tableName: 'decision_origin',
  properties: {
    actorId: p.uuid().primary(),
    subjectId: p.text().primary(),
    address: p.text(),
    device: p.text(),
  },
});
export class DecisionOrigin extends DecisionOriginSchema.class {}
DecisionOriginSchema.setClass(DecisionOrigin);

/** One check of every chain, from its first entry to its last. */
export const AuditCheckSchema = defineEntity({
  name: 'AuditCheck',
  tableName: 'audit_check',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    startedAt: p.datetime(),
    finishedAt: p.datetime(),
    entryCount: p.bigint('string'),
    chainCount: p.integer(),
    /** Places of the first entries that do not hold, one a chain. */
    brokenAt: p.json<readonly string[]>(),
    /** Absent: the night. */
    askedById: p.uuid().nullable(),
  },
});
export class AuditCheck extends AuditCheckSchema.class {}
AuditCheckSchema.setClass(AuditCheck);
