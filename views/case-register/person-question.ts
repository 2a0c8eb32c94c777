import { z } from '@hono/zod-openapi';
import { PARTY_ROLES } from '#domain/cases/case-party.ts';
import { PERSON_ANSWERS } from '#domain/cases/same-person.ts';
import { instant, type ViewOf } from '../view.ts';

/** A party that something was given to and that is called otherwise now. */
export const personQuestionSchema = z
  .object({
    ...{ id: z.uuid(), partyId: z.uuid(), role: z.enum(PARTY_ROLES), wasName: z.string(), newName: z.string() },
    askedAt: instant,
  })
  .openapi('PersonQuestion');
export type PersonQuestionView = ViewOf<typeof personQuestionSchema>;

/** `newName`: as the one who answers has seen it. */
export const personAnswerSchema = z
  .object({ questionId: z.uuid(), newName: z.string(), answer: z.enum(PERSON_ANSWERS) })
  .openapi('PersonAnswer');
export type PersonAnswerInput = ViewOf<typeof personAnswerSchema>;
