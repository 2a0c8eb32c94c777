import { z } from '@hono/zod-openapi';
import { SUBJECT_KINDS } from '#domain/work/subject.ts';
import { SIGHT_REASONS, TASK_KIND_CODES } from '#domain/work/task-kinds.ts';
import { BULK_ACTS, MOST_AT_ONCE, TASK_QUEUE_CODES, type TaskQueue } from '#domain/work/task-queues.ts';
import { TASK_STATES } from '#domain/work/task-states.ts';
import { personSchema, type PersonView } from '../people/person.ts';
import { instant, instantOrNull, textOrNull, whole, type ViewOf } from '../view.ts';

/** What whoever asks, a person or a program, may do with this task now; the pages show exactly these buttons. */
const taskActionsSchema = z
  .object({
    /** May carry it out, by one of `completedBy`. */
    carryOut: z.boolean(),
    claim: z.boolean(),
    release: z.boolean(),
    delegate: z.boolean(),
    comment: z.boolean(),
  })
  .openapi('TaskActions');
export type TaskActions = ViewOf<typeof taskActionsSchema>;

/** Something a person must do. */
export const taskSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(TASK_KIND_CODES),
    /** What has to be done, in words. */
    label: z.string(),
    /** Null: of the whole installation. */
    siteId: textOrNull,
    /** What it is about; `name` is a letter's number, a batch's date and number. */
    subject: z.object({ kind: z.enum(SUBJECT_KINDS), id: z.uuid(), name: textOrNull }),
    /** The subject once more, where it is a letter or a batch. */
    letterId: z.uuid().nullable(),
    letterNumber: textOrNull,
    batchId: z.uuid().nullable(),
    revision: whole,
    /** The actual owner. */
    assigneeId: z.uuid().nullable(),
    assigneeName: textOrNull,
    status: z.enum(TASK_STATES),
    followUpAt: instantOrNull,
    dueAt: instantOrNull,
    remindedAt: instantOrNull,
    escalatedAt: instantOrNull,
    details: z.record(z.string(), z.unknown()),
    commentCount: whole,
    createdAt: instant,
    closedAt: instantOrNull,
    /** Names of the decisions that complete it; without any it ends when its cause does. */
    completedBy: z.array(z.string()).readonly(),
    actions: taskActionsSchema,
    /** Why this person has it before him. */
    reason: z.enum(SIGHT_REASONS),
  })
  .openapi('Task');
export type TaskView = ViewOf<typeof taskSchema>;

const taskCommentSchema = z
  .object({ id: z.uuid(), at: instant, authorName: z.string(), text: z.string() })
  .openapi('TaskComment');
export type TaskCommentView = ViewOf<typeof taskCommentSchema>;

/** A task with what people said of it and whom it may be handed to. */
export const taskCardSchema = taskSchema
  .extend({
    comments: z.array(taskCommentSchema).readonly(),
    possibleOwners: z.array(personSchema).readonly(),
  })
  .openapi('TaskCard');
export type TaskCard = ViewOf<typeof taskCardSchema>;

/** Somebody to whom some of several tasks may be handed over. */
export interface TakerView extends PersonView {
  readonly taskIds: readonly string[];
}

/** How a task stands after a person's act. */
export const taskRefSchema = z
  .object({ taskId: z.uuid(), status: z.enum(TASK_STATES), assigneeId: z.uuid().nullable() })
  .openapi('TaskRef');
export type TaskRef = ViewOf<typeof taskRefSchema>;

const countOfQueue = Object.fromEntries(TASK_QUEUE_CODES.map((queue) => [queue, whole]));
/** How many tasks each queue holds. */
export const taskCountsSchema = z.object(countOfQueue as Record<TaskQueue, typeof whole>).openapi('TaskCounts');
export type TaskCounts = ViewOf<typeof taskCountsSchema>;

/** One act with several tasks. */
export const bulkTasksSchema = z
  .object({
    act: z.enum(BULK_ACTS),
    taskIds: z.array(z.uuid()).min(1).max(MOST_AT_ONCE),
    /** Who gets them, where they are handed over. */
    personId: z.uuid().optional(),
  })
  .openapi('BulkTasks');
export type BulkTasksRequest = ViewOf<typeof bulkTasksSchema>;

/** What came of each, in the order they were named; `refusal` says in words why one stays as it was. */
export const bulkResultSchema = z
  .object({ results: z.array(z.object({ taskId: z.uuid(), refusal: textOrNull })).readonly() })
  .openapi('BulkTasksResult');
export type BulkTasksResult = ViewOf<typeof bulkResultSchema>;
