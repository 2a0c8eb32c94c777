import { defineEntity, p } from '@mikro-orm/core';
import { MESSAGE_KINDS } from '#domain/work/message-kinds.ts';

/** A message to Temporal, written in the same transaction as the state it follows from; a relay delivers it. */
export const OutboxSchema = defineEntity({
  name: 'Outbox',
  tableName: 'outbox',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    /** Derived from what happened: the same fact is never queued twice. */
    dedupeKey: p.string().length(200).unique(),
    kind: p.enum(MESSAGE_KINDS),
    workflowType: p.text().nullable(),
    workflowId: p.text(),
    /** The name of the signal, or of the update by which the decision is told. */
    signalName: p.text().nullable(),
    payload: p.json<unknown>(),
    createdAt: p.datetime(),
    deliveredAt: p.datetime().nullable(),
    attempts: p.integer().default(0),
    nextAttemptAt: p.datetime(),
    /** Error type only; messages may hold data. */
    lastError: p.text().nullable(),
  },
});
export class Outbox extends OutboxSchema.class {}
OutboxSchema.setClass(Outbox);
