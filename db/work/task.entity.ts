import { defineEntity, p } from '@mikro-orm/core';
import { TASK_KINDS, TASK_STATUSES } from '#domain/work/task-kinds.ts';

/** Something a person must do. The workflow owns the waiting; the row is its projection. */
export const TaskSchema = defineEntity({
  name: 'Task',
  tableName: 'task',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(TASK_KINDS),
    /** Null: an incident of the whole installation. */
    siteId: p.string().length(16).nullable(),
    letterId: p.uuid().nullable().index(),
    batchId: p.uuid().nullable(),
    /** The letter's revision that the task is about. */
    revision: p.integer().default(0),
    assigneeId: p.uuid().nullable(),
    status: p.enum(TASK_STATUSES).default('open'),
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
