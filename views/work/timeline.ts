import { z } from '@hono/zod-openapi';
import { instant, textOrNull, type ViewOf } from '../view.ts';

/** One line of what happened to a subject. */
export const timelineLineSchema = z
  .object({
    id: z.string(),
    at: instant,
    kind: z.string(),
    /** The line in words. */
    text: z.string(),
    /** Null: the program itself. */
    actorName: textOrNull,
  })
  .openapi('TimelineLine');
export type TimelineLine = ViewOf<typeof timelineLineSchema>;
