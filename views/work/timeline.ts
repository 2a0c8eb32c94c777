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
    /** Where a card shows the course of all that hangs on it: which of that it is. */
    about: z.string().optional(),
  })
  .openapi('TimelineLine');
export type TimelineLine = ViewOf<typeof timelineLineSchema>;

/** What a card with a long course says of it. */
export const timelinePageFields = {
  /** The newest lines, oldest first. */
  timeline: z.array(timelineLineSchema).readonly(),
  /** Asked for as `timeline` it gives the lines before those; null: there are none. */
  olderTimeline: textOrNull,
};
