import { z } from '@hono/zod-openapi';
import { instant, type ViewOf } from '../view.ts';

const kind = z.enum(['letter', 'batch', 'publication', 'notification']);

/** A process that the engine has lost. */
export const lostProcessSchema = z
  .object({ kind, id: z.string(), words: z.string().array().readonly(), since: instant })
  .openapi('LostProcess');
export type LostProcess = ViewOf<typeof lostProcessSchema>;

/** What is to be given its process again; nothing named: everything that has lost it. */
export const adoptionRequestSchema = z.object({ subject: z.object({ kind, id: z.uuid() }).optional() });
export type AdoptionRequest = ViewOf<typeof adoptionRequestSchema>;

/** It is queued; what comes of it shows in the courses and in the list of what is lost. */
export const adoptionAskedSchema = z.object({ wishId: z.string() }).openapi('AdoptionAsked');
export type AdoptionAsked = ViewOf<typeof adoptionAskedSchema>;
