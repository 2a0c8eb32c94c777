import { z } from '@hono/zod-openapi';
import { ACT_KINDS } from '#domain/cases/case-act.ts';
import { HEARING_STATES } from '#domain/cases/case-hearing.ts';
import { PARTY_ROLES } from '#domain/cases/case-party.ts';
import { CASE_BOUNDS } from '#domain/cases/case-record.ts';
import { CASE_ORDER_CODES } from '#domain/cases/case-orders.ts';
import { CASE_KINDS, CASE_SOURCES, CASE_STATES } from '#domain/cases/court-case.ts';
import { RECIPIENT_TYPES } from '#domain/letters/letter.ts';
import { typed, type ViewOf } from '#views/view.ts';
import { listQuery, typedDay, typedText, uploadedFile } from '../routes/common-schemas.ts';

export const caseParams = z.object({ caseId: z.string().max(64) });
export const partyParams = caseParams.extend({ partyId: z.string().max(64) });
export const hearingParams = caseParams.extend({ hearingId: z.string().max(64) });
export const actParams = caseParams.extend({ actId: z.string().max(64) });

export const caseFilterQuery = listQuery.extend({
  kind: z.enum(CASE_KINDS).optional(),
  state: z.enum(CASE_STATES).optional(),
  source: z.enum(CASE_SOURCES).optional(),
  /** As the register has it, whole. */
  judge: z.string().max(200).optional(),
  /** Words or parts of the number, the parties' names, the essence or the judge; all must be found. Then newest first. */
  text: z.string().max(200).optional(),
  receivedFrom: z.string().max(10).optional(),
  receivedTo: z.string().max(10).optional(),
  hearingFrom: z.string().max(10).optional(),
  hearingTo: z.string().max(10).optional(),
  /** Newest when absent. */
  order: z.enum(CASE_ORDER_CODES).optional(),
});
export type CaseListRequest = ViewOf<typeof caseFilterQuery>;

const maybe = (maxLength: number) => typed(maxLength).default('');

export const caseInputSchema = z
  .object({
    number: typedText(CASE_BOUNDS.number),
    kind: z.enum(CASE_KINDS),
    essence: maybe(CASE_BOUNDS.essence),
    judge: maybe(CASE_BOUNDS.judge),
    receivedOn: typedDay,
    state: z.enum(CASE_STATES).default('open'),
    /** True: a person has seen that the site has a case of this number, and this is another. Asked of a new case only. */
    isRepeatMeant: z.boolean().default(false),
  })
  .openapi('CaseInput');
export type CaseInput = ViewOf<typeof caseInputSchema>;

export const caseNoteSchema = z.object({ note: typed(CASE_BOUNDS.note) }).openapi('CaseNote');

export const partyInputSchema = z
  .object({
    role: z.enum(PARTY_ROLES),
    /** Id of the party of the same case whom this one represents. */
    represents: z.string().max(64).nullable().default(null),
    kind: z.enum(RECIPIENT_TYPES),
    name: typedText(CASE_BOUNDS.name),
    address: maybe(CASE_BOUNDS.address),
    inn: maybe(CASE_BOUNDS.inn),
    kpp: maybe(CASE_BOUNDS.kpp),
    phone: maybe(CASE_BOUNDS.phone),
    email: maybe(CASE_BOUNDS.email),
  })
  .openapi('CasePartyInput');
export type PartyInput = ViewOf<typeof partyInputSchema>;

export const partyLinkSchema = z
  .object({
    /** Id of the party of the same case; null: whose he is, is not known. */
    represents: z.string().max(64).nullable(),
  })
  .openapi('CasePartyLink');

export const hearingInputSchema = z
  .object({
    day: typedDay,
    /** `10:30`, in the site's zone. */
    time: z.string().max(5),
    room: maybe(CASE_BOUNDS.room),
    state: z.enum(HEARING_STATES).default('scheduled'),
  })
  .openapi('CaseHearingInput');
export type HearingInput = ViewOf<typeof hearingInputSchema>;

export const actInputSchema = z
  .object({ kind: z.enum(ACT_KINDS), title: maybe(CASE_BOUNDS.title), actDate: typedDay })
  .openapi('CaseActInput');
export type ActInput = ViewOf<typeof actInputSchema>;

export const actDocumentSchema = z.object({ file: uploadedFile }).openapi('CaseActDocument');
