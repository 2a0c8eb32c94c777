import { defineEntity, p } from '@mikro-orm/core';
import type { SubjectKind } from '#domain/work/subject.ts';

/** The answer given to a request, kept for ever: a repeat gets the same answer. */
export const IdempotencyKeySchema = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  properties: {
    actorId: p.uuid().primary(),
    key: p.string().length(200).primary(),
    requestHash: p.string().length(64),
    responseStatus: p.integer(),
    responseBody: p.json<unknown>(),
    /** What the `id` in the answer is the id of; null: nobody is held to it. */
    namesKind: p.string().length(20).$type<SubjectKind>().nullable(),
    createdAt: p.datetime(),
  },
});
export class IdempotencyKey extends IdempotencyKeySchema.class {}
IdempotencyKeySchema.setClass(IdempotencyKey);
