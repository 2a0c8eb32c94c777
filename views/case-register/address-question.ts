import { z } from '@hono/zod-openapi';
import { ADDRESS_ANSWERS } from '#domain/case-register/address-question.ts';
import { instant, textOrNull, type ViewOf } from '../view.ts';

/** The letter's party lives elsewhere than the letter says. */
export const addressQuestionSchema = z
  .object({
    id: z.uuid(),
    /** The letter's address when it was asked. */
    was: z.string(),
    /** The party's in the case. */
    now: z.string(),
    askedAt: instant,
    /** True: the letter was with the Post already; nothing is asked. */
    isLate: z.boolean(),
    /** Answers that this person may give now. */
    answers: z.array(z.enum(ADDRESS_ANSWERS)).readonly(),
    /** Taking the new one makes an approval that was given void. */
    isApprovalLost: z.boolean(),
    /** Why the new one cannot be taken now. */
    whyNotTake: textOrNull,
  })
  .openapi('AddressQuestion');
export type AddressQuestionView = ViewOf<typeof addressQuestionSchema>;

export const addressAnswerSchema = z.object({ answer: z.enum(ADDRESS_ANSWERS) }).openapi('AddressAnswer');
export type AddressAnswerView = ViewOf<typeof addressAnswerSchema>;
