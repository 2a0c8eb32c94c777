import { defineEntity, p } from '@mikro-orm/core';

/** Something a person must do. The workflow owns the waiting; the row is its projection. */
const TaskSchema = defineEntity({
  name: 'Task',
  tableName: 'task',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum([
      'approve',
      'mend',
      'revise',
      'unclear_submission',
      'missing_outcome',
      'missing_notice',
      'incident',
    ] as const),
    /** Null: an incident of the whole installation. */
    siteId: p.string().length(16).nullable(),
    letterId: p.uuid().nullable().index(),
    batchId: p.uuid().nullable(),
    /** The letter's revision that the task is about. */
    revision: p.integer().default(0),
    assigneeId: p.uuid().nullable(),
    status: p.enum(['open', 'done', 'dropped'] as const).default('open'),
    remindedAt: p.datetime().nullable(),
    escalatedAt: p.datetime().nullable(),
    dueAt: p.datetime().nullable(),
    details: p.json<Record<string, unknown>>(),
    createdAt: p.datetime(),
    closedAt: p.datetime().nullable(),
    closedById: p.uuid().nullable(),
    /** Incidents only: invariant and subject, once among the open ones. */
    incidentKey: p.text().nullable(),
    /** Incidents only: the steps that close a letter's or a batch's tasks leave them open. */
    aboutLetterId: p.uuid().nullable(),
    aboutBatchId: p.uuid().nullable(),
  },
  indexes: [{ properties: ['siteId', 'status', 'kind', 'createdAt'] }, { properties: ['assigneeId', 'status'] }],
  uniques: [{ properties: ['letterId', 'kind', 'revision'] }],
});
export class Task extends TaskSchema.class {}
TaskSchema.setClass(Task);

/** One run of the reconciler, by the machine's clock. */
const ReconcileRunSchema = defineEntity({
  name: 'ReconcileRun',
  tableName: 'reconcile_run',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    startedAt: p.datetime(),
    finishedAt: p.datetime(),
    isDeep: p.boolean(),
    checked: p.json<Record<string, number>>(),
    breaches: p.json<unknown[]>(),
    breachCount: p.integer(),
    breachCounts: p.json<Record<string, number>>(),
    auditSequence: p.text(),
    auditHash: p.string().length(64),
  },
});
export class ReconcileRun extends ReconcileRunSchema.class {}
ReconcileRunSchema.setClass(ReconcileRun);

/** A message to Temporal, written in the same transaction as the state it follows from; a relay delivers it. */
const OutboxSchema = defineEntity({
  name: 'Outbox',
  tableName: 'outbox',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    /** Derived from what happened: the same fact is never queued twice. */
    dedupeKey: p.string().length(200).unique(),
    kind: p.enum(['start', 'signal', 'decision'] as const),
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

/** Append-only record of who did what, chained by hashes. */
const AuditSchema = defineEntity({
  name: 'Audit',
  tableName: 'audit',
  properties: {
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

/** How far the rehearsal clock runs ahead of the machine's; a single row, ignored outside rehearsal. */
const RehearsalClockSchema = defineEntity({
  name: 'RehearsalClock',
  tableName: 'rehearsal_clock',
  properties: { id: p.integer().primary(), offsetMs: p.bigint('number') },
});
export class RehearsalClock extends RehearsalClockSchema.class {}
RehearsalClockSchema.setClass(RehearsalClock);
