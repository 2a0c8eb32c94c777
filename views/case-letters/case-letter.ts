import { z } from '@hono/zod-openapi';
import { ACT_KINDS } from '#domain/cases/case-act.ts';
import { PARTY_ROLES } from '#domain/cases/case-party.ts';
import { DOCUMENT_KINDS, LETTER_KINDS } from '#domain/letters/letter.ts';
import { ROW_STATES } from '#domain/letters/letter-import.ts';
import { faultSchema } from '../documents/fault.ts';
import { instant, textOrNull, whole, type ViewOf } from '../view.ts';

const proposalSchema = z.object({
  documentKind: z.enum(DOCUMENT_KINDS),
  kind: z.enum(LETTER_KINDS),
  title: z.string(),
});

/** What a letter of a case is chosen from. */
export const caseLetterSchema = z
  .object({
    id: z.uuid(),
    number: z.string(),
    essence: z.string(),
    parties: z
      .array(
        z.object({
          id: z.uuid(),
          role: z.enum(PARTY_ROLES),
          /** The party itself first, then who represents it. */
          addressees: z.array(z.object({ id: z.uuid(), name: z.string(), address: z.string() })).readonly(),
        }),
      )
      .readonly(),
    acts: z
      .array(
        z.object({
          id: z.uuid(),
          kind: z.enum(ACT_KINDS),
          title: z.string(),
          actDate: z.string(),
          hasDocument: z.boolean(),
          proposal: proposalSchema,
        }),
      )
      .readonly(),
    /** Of a letter without an act. */
    summons: proposalSchema,
    hearings: z.array(z.object({ id: z.uuid(), startsAt: instant, room: z.string() })).readonly(),
  })
  .openapi('CaseLetterChoices');
export type CaseLetterView = ViewOf<typeof caseLetterSchema>;

/** Letters of several cases: what would be made, or how it goes. */
export const caseMailingSchema = z
  .object({
    id: z.uuid(),
    /** `planned`: nothing is made yet. */
    state: z.enum(['planned', 'going', 'done']),
    /** True: letters are sent for approval as they are made; otherwise they stay drafts. */
    isSent: z.boolean(),
    caseCount: whole,
    counts: z.object({ refused: whole, waiting: whole, made: whole, failed: whole, already: whole }),
    /** Of those that are good: how many go as which. */
    registered: whole,
    simple: whole,
    /** Letters made of it that are still drafts. */
    drafts: whole,
    isReading: z.boolean(),
    rows: z
      .array(
        z.object({
          place: whole,
          caseId: z.uuid(),
          caseNumber: z.string(),
          state: z.enum(ROW_STATES),
          recipientName: z.string(),
          address: z.string(),
          kind: z.enum(LETTER_KINDS),
          documentKind: z.enum(DOCUMENT_KINDS),
          title: z.string(),
          fileName: z.string(),
          letterId: z.uuid().nullable(),
          number: textOrNull,
          faults: z.array(faultSchema).readonly(),
          questions: z.array(faultSchema).readonly(),
          /** By what the questions are confirmed; null: nothing is asked. */
          answer: textOrNull,
        }),
      )
      .readonly(),
  })
  .openapi('CaseMailing');
export type CaseMailingView = ViewOf<typeof caseMailingSchema>;
