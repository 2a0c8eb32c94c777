import { z } from '@hono/zod-openapi';
import { SUBJECT_KINDS } from '#domain/work/subject.ts';
import { TASK_KIND_CODES } from '#domain/work/task-kinds.ts';
import { TASK_STATES } from '#domain/work/task-states.ts';
import { instant, instantOrNull } from '../routes/common-schemas.ts';

const count = z.number().int();

export const taskSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(TASK_KIND_CODES),
    label: z.string(),
    siteId: z.string().nullable(),
    subject: z.object({ kind: z.enum(SUBJECT_KINDS), id: z.uuid(), name: z.string().nullable() }),
    letterId: z.uuid().nullable(),
    letterNumber: z.string().nullable(),
    batchId: z.uuid().nullable(),
    revision: count,
    assigneeId: z.uuid().nullable(),
    assigneeName: z.string().nullable(),
    status: z.enum(TASK_STATES),
    followUpAt: instantOrNull,
    dueAt: instantOrNull,
    remindedAt: instantOrNull,
    escalatedAt: instantOrNull,
    details: z.record(z.string(), z.unknown()),
    commentCount: count,
    createdAt: instant,
    closedAt: instantOrNull,
    completedBy: z.array(z.string()).readonly(),
    actions: z.object({
      carryOut: z.boolean(),
      claim: z.boolean(),
      release: z.boolean(),
      delegate: z.boolean(),
      comment: z.boolean(),
    }),
  })
  .openapi('Task');

const personSchema = z.object({ id: z.uuid(), fullName: z.string(), position: z.string() });

export const taskCardSchema = taskSchema
  .extend({
    comments: z.array(z.object({ id: z.uuid(), at: instant, authorName: z.string(), text: z.string() })).readonly(),
    possibleOwners: z.array(personSchema).readonly(),
  })
  .openapi('TaskCard');

export const taskRefSchema = z
  .object({ taskId: z.uuid(), status: z.enum(TASK_STATES), assigneeId: z.uuid().nullable() })
  .openapi('TaskRef');

export const taskParams = z.object({ taskId: z.string().max(64) });
export const delegateSchema = z.object({ personId: z.string() });
export const commentSchema = z.object({ text: z.string() });
