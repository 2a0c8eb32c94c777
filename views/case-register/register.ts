import { z } from '@hono/zod-openapi';
import { instant, instantOrNull, textOrNull, whole, type ViewOf } from '../view.ts';

const unreadCaseSchema = z.object({ externalId: z.string(), number: z.string(), words: z.string(), at: instant });

/** A site's register of cases, and how it stands. */
export const caseRegisterSchema = z
  .object({
    siteId: z.string(),
    siteName: z.string(),
    /** The site as the register calls it; null: it is not bound to one. */
    code: textOrNull,
    isOn: z.boolean(),
    /** The moment that what is shown was told for; null: it was never read to its end. */
    dataAsOf: instantOrNull,
    answeredAt: instantOrNull,
    /** Since when every question has failed. */
    awaySince: instantOrNull,
    /** It does answer, and what it answers is of no use. */
    isErring: z.boolean(),
    /** Why, in words. */
    troubleWords: textOrNull,
    /** A reading is under way, or wanted and not begun. */
    isReading: z.boolean(),
    readCount: whole,
    changedCount: whole,
    /** Cases that could not be taken in. */
    unreadCount: whole,
    unread: z.array(unreadCaseSchema).readonly(),
    /** What this person may do with it. */
    canSet: z.boolean(),
    canRead: z.boolean(),
  })
  .openapi('CaseRegister');
export type CaseRegisterView = ViewOf<typeof caseRegisterSchema>;

export const caseRegisterRefSchema = z.object({ siteId: z.string() }).openapi('CaseRegisterRef');
export type CaseRegisterRef = ViewOf<typeof caseRegisterRefSchema>;
