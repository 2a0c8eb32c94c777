import { z } from '@hono/zod-openapi';
import { whole, type ViewOf } from '../view.ts';

/** One line of a workflow's history in Russian words. */
const historyLineSchema = z.object({
  eventId: whole,
  /** ISO instant. */
  at: z.string(),
  text: z.string(),
  detail: z.string().optional(),
});
export type HistoryLine = ViewOf<typeof historyLineSchema>;

/** A step that has not ended: runs now, or waits for its next attempt. */
const pendingStepSchema = z.object({
  activityType: z.string(),
  state: z.string(),
  attempt: whole,
  /** ISO instant. */
  nextAttemptAt: z.string().optional(),
  lastFailureType: z.string().optional(),
});
export type PendingStep = ViewOf<typeof pendingStepSchema>;

/** A letter's workflow as the engine knows it. */
export const workflowSchema = z
  .object({
    workflowId: z.string(),
    runId: z.string(),
    status: z.string(),
    startedAt: z.string(),
    closedAt: z.string().optional(),
    historyLength: whole,
    historySizeBytes: whole,
    history: z.array(historyLineSchema).readonly(),
    pending: z.array(pendingStepSchema).readonly(),
  })
  .openapi('Workflow');
export type WorkflowView = ViewOf<typeof workflowSchema>;
