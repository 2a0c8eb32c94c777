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
  },
});
export class Audit extends AuditSchema.class {}
AuditSchema.setClass(Audit);
