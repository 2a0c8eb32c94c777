import { z } from '@hono/zod-openapi';
import { TASK_KINDS, TASK_STATUSES } from '#domain/work/task-kinds.ts';
import { instant, instantOrNull, textOrNull, whole, type ViewOf } from '../view.ts';

/** Something a person must do. */
export const taskSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(TASK_KINDS),
    /** Null: an incident of the whole installation. */
    siteId: textOrNull,
    letterId: z.uuid().nullable(),
    letterNumber: textOrNull,
    batchId: z.uuid().nullable(),
    revision: whole,
    assigneeId: z.uuid().nullable(),
    status: z.enum(TASK_STATUSES),
    dueAt: instantOrNull,
    remindedAt: instantOrNull,
    escalatedAt: instantOrNull,
    details: z.record(z.string(), z.unknown()),
    createdAt: instant,
  })
  .openapi('Task');
export type TaskView = ViewOf<typeof taskSchema>;
