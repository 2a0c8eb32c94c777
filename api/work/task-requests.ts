import { z } from '@hono/zod-openapi';
import type { ViewOf } from '#views/view.ts';
import { TASK_QUEUE_CODES } from '#domain/work/task-queues.ts';
import { listQuery, personId, typedText } from '../routes/common-schemas.ts';

export const taskParams = z.object({ taskId: z.string().max(64) });

/** Who gets the task. */
export const delegateSchema = z.object({ personId });
export type DelegateRequest = ViewOf<typeof delegateSchema>;

export const commentSchema = z.object({ text: typedText() });
export type CommentRequest = ViewOf<typeof commentSchema>;

/** Which part of the list; everything the person sees when absent. */
export const taskListQuery = listQuery.extend({ queue: z.enum(TASK_QUEUE_CODES).optional() });
export type TaskListRequest = ViewOf<typeof taskListQuery>;
