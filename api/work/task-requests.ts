import { z } from '@hono/zod-openapi';

export const taskParams = z.object({ taskId: z.string().max(64) });
export const delegateSchema = z.object({ personId: z.string() });
export const commentSchema = z.object({ text: z.string() });
