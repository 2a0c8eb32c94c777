import { z } from '@hono/zod-openapi';
import { ACT_KINDS } from '#domain/cases/case-act.ts';
import { HEARING_STATES } from '#domain/cases/case-hearing.ts';
import { PARTY_ROLES } from '#domain/cases/case-party.ts';
import { CASE_KINDS, CASE_SOURCES, CASE_STATES } from '#domain/cases/court-case.ts';
import { RECIPIENT_TYPES } from '#domain/letters/letter.ts';
import { letterListItemSchema } from '../letters/letter.ts';
import { pageSchema } from '../paging.ts';
import { instant, instantOrNull, textOrNull, whole, type ViewOf } from '../view.ts';
import { timelinePageFields } from '../work/timeline.ts';

const day = z.string();

/** What a case says, as people enter it and as its source tells it. */
export const caseFieldsSchema = z
  .object({
    number: z.string(),
    kind: z.enum(CASE_KINDS),
    essence: z.string(),
    judge: z.string(),
    receivedOn: day,
    state: z.enum(CASE_STATES),
  })
  .openapi('CaseFields');

/** The answer to a change of a case or of what belongs to it; `id` is of what was changed, `version` of the case. */
export const caseRefSchema = z.object({ id: z.uuid(), version: whole }).openapi('CaseRef');
export type CaseRef = ViewOf<typeof caseRefSchema>;

/** One line of a journal. */
export const caseItemSchema = caseFieldsSchema
  .extend({
    id: z.uuid(),
    siteId: z.string(),
    source: z.enum(CASE_SOURCES),
    dataAsOf: instant,
    /** Since when its source no longer names it; null: it does. */
    goneAt: instantOrNull,
    /** The nearest hearing that is still to come, or else the last one. */
    hearingAt: instantOrNull,
    /** Names of parties, without representatives; six at most. */
    parties: z.array(z.string()).readonly(),
  })
  .openapi('CaseItem');
export type CaseItem = ViewOf<typeof caseItemSchema>;

/** One page of a journal; with `searchedSince`, a day, the search took too long and gave up there: older cases may hold more. */
export const casePageSchema = pageSchema(caseItemSchema).extend({ searchedSince: day.optional() });
export type CasePage = ViewOf<typeof casePageSchema>;

/** How many cases each journal holds, who the judges are, as of when each source is known. */
export const caseFiguresSchema = z
  .object({
    counts: z.array(z.object({ kind: z.enum(CASE_KINDS), state: z.enum(CASE_STATES), count: whole })).readonly(),
    judges: z.array(z.string()).readonly(),
    sources: z.array(z.object({ source: z.enum(CASE_SOURCES), dataAsOf: instant })).readonly(),
  })
  .openapi('CaseFigures');
export type CaseFigures = ViewOf<typeof caseFiguresSchema>;

const part = { id: z.uuid(), isByHand: z.boolean(), goneAt: instantOrNull };

export const casePartySchema = z
  .object({
    ...part,
    role: z.enum(PARTY_ROLES),
    /** Id of the party of the same case. */
    represents: z.uuid().nullable(),
    /** A person said whom he represents; the source does not. */
    isLinkedByHand: z.boolean(),
    kind: z.enum(RECIPIENT_TYPES),
    name: z.string(),
    address: z.string(),
    inn: z.string(),
    kpp: z.string(),
    phone: z.string(),
    email: z.string(),
  })
  .openapi('CaseParty');
export type CasePartyView = ViewOf<typeof casePartySchema>;

/** A case of the register that bears the same number; whether it is this one is asked. */
export const caseTwinSchema = z
  .object({
    askedAt: instant,
    dataAsOf: instant,
    essence: z.string(),
    judge: z.string(),
    receivedOn: day,
    /** Names of its parties. */
    parties: z.array(z.string()).readonly(),
    /** The register's own case where it is here already: it has got this number since. */
    otherCaseId: z.uuid().nullable(),
  })
  .openapi('CaseTwin');
export type CaseTwinView = ViewOf<typeof caseTwinSchema>;

export const caseHearingSchema = z
  .object({ ...part, startsAt: instant, room: z.string(), state: z.enum(HEARING_STATES) })
  .openapi('CaseHearing');
export type CaseHearingView = ViewOf<typeof caseHearingSchema>;

export const caseActSchema = z
  .object({
    ...part,
    kind: z.enum(ACT_KINDS),
    title: z.string(),
    actDate: day,
    document: z.object({ fileName: z.string(), sha256: z.string(), byteSize: whole }).nullable(),
  })
  .openapi('CaseAct');
export type CaseActView = ViewOf<typeof caseActSchema>;

/** A case with all that belongs to it. */
export const caseCardSchema = caseFieldsSchema
  .extend({
    ...{ id: z.uuid(), siteId: z.string(), source: z.enum(CASE_SOURCES), dataAsOf: instant, goneAt: instantOrNull },
    note: z.string(),
    version: whole,
    createdAt: instant,
    parties: z.array(casePartySchema).readonly(),
    hearings: z.array(caseHearingSchema).readonly(),
    acts: z.array(caseActSchema).readonly(),
    /** Newest first, a hundred at most. */
    letters: z
      .array(
        letterListItemSchema.extend({
          /** Whom else a draft goes to, in their order; each gets a letter of his own when it is sent. */
          furtherNames: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
    ...timelinePageFields,
    /** Other cases of the site with this number: letters of which it is typed are bound to none of them. */
    namesakes: z.array(z.object({ id: z.uuid(), kind: z.enum(CASE_KINDS), source: z.enum(CASE_SOURCES) })).readonly(),
    /** The case on whose card it is asked whether this one of the register is the same; null: nothing is asked. */
    askedOn: z.uuid().nullable(),
    actions: z.object({ edit: z.boolean(), note: z.boolean() }),
    /** Why what it says cannot be changed here; null: it can, or this person changes nothing. */
    notEditable: textOrNull,
  })
  .openapi('CaseCard');
export type CaseCardView = ViewOf<typeof caseCardSchema>;
