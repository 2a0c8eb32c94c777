import { z } from '@hono/zod-openapi';
import { instant, textOrNull, type ViewOf } from '../view.ts';

/** The hearing that a letter calls to was moved or called off, or has been: what it tells of, what it can be told anew of, and how its texts would say it. */
export const movedCallSchema = z
  .object({
    /** `gone`: the case names the hearing no more; `past`: it has been. */
    reason: z.enum(['moved', 'postponed', 'cancelled', 'gone', 'past']),
    toldAt: instant,
    /** Of the hearing as it is, or of another coming one of the case; null: there is none. */
    startsAt: instant.nullable(),
    startWords: textOrNull,
    /** «Заседание перенесено на 21.12.2026 в 11:00», «Заседание 20.12.2026 в 10:00 отменено» */
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
