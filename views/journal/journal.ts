import { z } from '@hono/zod-openapi';
import { instant, typed, whole, type ViewOf } from '../view.ts';

/** One entry of the journal. */
export const journalEntrySchema = z
  .object({
    /** Of its chain: `<site>/<number>`, of the installation's the number alone. */
    place: z.string(),
    at: instant,
    /** Null: the program itself, or somebody at the machine. */
    actorName: z.string().nullable(),
    actorLogin: z.string().nullable(),
    action: z.string(),
    actionWords: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    /** «письмо 50MS0095/26/768». */
    subjectWords: z.string(),
    details: z.string(),
    /** Null: not by a request, or before addresses were kept. */
    address: z.string().nullable(),
    device: z.string().nullable(),
  })
  .openapi('JournalEntry');
export type JournalEntryView = ViewOf<typeof journalEntrySchema>;

export const journalPageSchema = z
  .object({ items: journalEntrySchema.array().readonly(), nextCursor: z.string().nullable() })
  .openapi('JournalPage');
export type JournalPageView = ViewOf<typeof journalPageSchema>;

/** A check of every chain, whole. */
export const journalCheckSchema = z
  .object({
    finishedAt: instant,
    entryCount: whole,
    chainCount: whole,
    /** Places of the first entries that do not hold; empty: the journal is whole. */
    brokenAt: z.string().array().readonly(),
    /** Null: by night. */
    askedByName: z.string().nullable(),
  })
  .openapi('JournalCheck');
export type JournalCheckView = ViewOf<typeof journalCheckSchema>;

/** As they are typed; empty and absent are the same. Days are `yyyy-MM-dd` of the reader's zone. */
export const journalFilterSchema = z.object({
  person: typed(200).optional(),
  action: z.string().max(80).optional(),
  object: typed(200).optional(),
  from: z.string().max(10).optional(),
  to: z.string().max(10).optional(),
  siteId: z.string().max(16).optional(),
});
export type JournalAsked = ViewOf<typeof journalFilterSchema>;
