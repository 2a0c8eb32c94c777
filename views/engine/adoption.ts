import { z } from '@hono/zod-openapi';
import { MOST_STEERED, STEERING_REASON_LIMITS } from '#domain/processes/steering.ts';
import { instant, type ViewOf } from '../view.ts';

const kind = z.enum(['letter', 'batch', 'publication', 'notification']);

/** What nobody leads though its life goes on: its process was lost, ended or broken off. */
export const lostProcessSchema = z
  .object({ kind, id: z.string(), workflowId: z.string(), words: z.string().array().readonly(), since: instant })
  .openapi('LostProcess');
export type LostProcess = ViewOf<typeof lostProcessSchema>;

const { min, max } = STEERING_REASON_LIMITS;

/** What is to be given its process again, by name, and why: nothing that came to be lost meanwhile is touched. */
export const adoptionRequestSchema = z.object({
  subjects: z
    .array(z.object({ kind, id: z.uuid() }))
    .min(1)
    .max(MOST_STEERED),
  reason: z.string().trim().min(min).max(max),
});
export type AdoptionRequest = ViewOf<typeof adoptionRequestSchema>;

/** It is under way; what comes of each stands in the journal of acts under this id. */
export const adoptionAskedSchema = z.object({ actId: z.string() }).openapi('AdoptionAsked');
export type AdoptionAsked = ViewOf<typeof adoptionAskedSchema>;
