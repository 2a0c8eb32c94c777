import { defineEntity, p } from '@mikro-orm/core';
import type { SubjectKind } from '#domain/work/subject.ts';
import type { TaskKind } from '#domain/work/task-kinds.ts';
import { TASK_STATES } from '#domain/work/task-states.ts';

/** Something a person must do. The process owns the waiting; the row is its projection. */
export const TaskSchema = defineEntity({
  name: 'Task',
  tableName: 'task',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<TaskKind>(),
    subjectKind: p.text().$type<SubjectKind>(),
    subjectId: p.uuid(),
    /** Null: of the whole installation. */
    siteId: p.string().length(16).nullable(),
    /** The subject's revision that the task is about; 0 where there is none. */
    revision: p.integer().default(0),
    /** The actual owner. */
    assigneeId: p.uuid().nullable(),
    /** Who must never own it: a letter's author does not approve it. */
    excludedOwnerId: p.uuid().nullable(),
    status: p.enum(TASK_STATES).default('ready'),
    remindedAt: p.datetime().nullable(),
    escalatedAt: p.datetime().nullable(),
    /** When somebody looks again whether it goes on. */
    followUpAt: p.datetime().nullable(),
    dueAt: p.datetime().nullable(),
    details: p.json<Record<string, unknown>>(),
    commentCount: p.integer().default(0),
    createdAt: p.datetime(),
    closedAt: p.datetime().nullable(),
    closedById: p.uuid().nullable(),
    /** Incidents only: the name, once among the open ones. */
    incidentKey: p.text().nullable(),
  },
  indexes: [{ properties: ['subjectKind', 'subjectId', 'createdAt'] }],
});
export class Task extends TaskSchema.class {}
TaskSchema.setClass(Task);

/** A remark of one person to the others about a task; never changed. */
export const TaskCommentSchema = defineEntity({
  name: 'TaskComment',
  tableName: 'task_comment',
  properties: {
    id: p.uuid().primary(),
    taskId: p.uuid().index(),
    at: p.datetime(),
    authorId: p.uuid(),
    text: p.text(),
  },
});
export class TaskComment extends TaskCommentSchema.class {}
TaskCommentSchema.setClass(TaskComment);
