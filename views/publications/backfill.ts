import { z } from '@hono/zod-openapi';
import { instant, instantOrNull, textOrNull, whole, type ViewOf } from '../view.ts';

/** What publishing the cards already open would do, and how the last such work stands. */
export const backfillSchema = z
  .object({
    /** False: the publication is switched off, nothing would go. */
    isOn: z.boolean(),
    /** How many messages would go. */
    count: whole,
    /** Of them: the newest message was sent and not taken. */
    notTakenCount: whole,
    /** The first fifty of them. */
    cards: z
      .array(
        z.object({
          id: z.uuid(),
          registrationNumber: z.string(),
          documentGroup: z.string(),
          triggerAt: instant,
          isNotTaken: z.boolean(),
        }),
      )
      .readonly(),
    /** Null: there never was one. */
    last: z
      .object({
        authorName: z.string(),
        total: whole,
        /** How many cards were handed over to their publication. */
        marked: whole,
        startedAt: instant,
        finishedAt: instantOrNull,
        stoppedBecause: textOrNull,
      })
      .nullable(),
  })
  .openapi('PublicationBackfill');
export type BackfillView = ViewOf<typeof backfillSchema>;
