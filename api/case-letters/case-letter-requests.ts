import { z } from '@hono/zod-openapi';
import { MAILED_ACTS, MAX_MAILED_CASES } from '#domain/case-letters/mailing-terms.ts';
import { PARTY_ROLES } from '#domain/cases/case-party.ts';
import { DOCUMENT_KINDS, LETTER_KINDS } from '#domain/letters/letter.ts';
import { typedText } from '../routes/common-schemas.ts';

const MAX_PARTIES = 500;
const id = z.string().max(64);
const kind = z.enum(LETTER_KINDS).optional();
const documentKind = z.enum(DOCUMENT_KINDS).optional();

/** A letter of one case; what is not said is as its act proposes. */
export const caseLetterInputSchema = z
  .object({
    /** For each party to write to: who gets it, the party itself or who represents it. */
    addressees: z.object({ partyId: id, addresseeId: id }).array().min(1).max(MAX_PARTIES).readonly(),
    /** Null: no act is sent. */
    actId: id.nullable().default(null),
    hearingId: id.nullable().default(null),
    ...{ kind, documentKind },
    title: typedText(200).default(''),
    comment: typedText(2_000).default(''),
    approverId: id,
  })
  .openapi('CaseLetterInput');

/** Letters of chosen cases; nothing is made of it until it is begun. */
export const caseMailingInputSchema = z
  .object({
    caseIds: id.array().min(1).max(MAX_MAILED_CASES).readonly(),
    /** Whom to write to. */
    roles: z.enum(PARTY_ROLES).array().min(1).readonly(),
    /** A party that has a representative gets its letter through him. */
    toRepresentatives: z.boolean().default(false),
    /** Which act of each case is sent. */
    act: z.enum(MAILED_ACTS).default('latest'),
    ...{ kind, documentKind },
    title: typedText(200).default(''),
    comment: typedText(2_000).default(''),
    repeatReason: typedText(500).default(''),
    approverId: id,
    /** True: letters go for approval as they are made; otherwise they stay drafts. */
    isSent: z.boolean().default(false),
  })
  .openapi('CaseMailingInput');

/** Which questions of the rows are answered «всё верно»: the `answer` of each. */
export const confirmedRowsSchema = z.object({
  confirmed: z.string().max(200).array().max(MAX_MAILED_CASES).readonly(),
});

export const mailingParams = z.object({ mailingId: id });
