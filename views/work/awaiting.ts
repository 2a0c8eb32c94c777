import { z } from '@hono/zod-openapi';
import type { ViewOf } from '../view.ts';

/** The answer to «what do we wait for», in Russian words. */
export const awaitingSchema = z
  .object({
    /** `signature`, `delivery`: what to tell one kind of waiting from another by. */
    code: z.string(),
    /** «подпись», «исправление документа». */
    what: z.string(),
    /** A person's name, «Почта России», «система». */
    from: z.string(),
    /** ISO instant, when there is a term. */
    until: z.string().optional(),
    /** ISO instant, when it began later than the state of its subject: a pause, a loss of the process. */
    since: z.string().optional(),
  })
  .openapi('Awaiting');
export type AwaitingView = ViewOf<typeof awaitingSchema>;
