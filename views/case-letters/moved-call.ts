import { z } from '@hono/zod-openapi';
import { instant, type ViewOf } from '../view.ts';

/** The hearing that a letter calls to has been moved since: what it tells of, what is so, and how its texts would say it. */
export const movedCallSchema = z
  .object({
    toldAt: instant,
    startsAt: instant,
    /** «Заседание перенесено на 21.12.2026 в 11:00» */
    words: z.string(),
    /** «20.12.2026 в 10:00» */
    toldWords: z.string(),
    texts: z
      .object({ field: z.enum(['title', 'comment']), before: z.string(), after: z.string() })
      .array()
      .readonly(),
  })
  .openapi('MovedCall');
export type MovedCallView = ViewOf<typeof movedCallSchema>;
