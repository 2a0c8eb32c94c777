import { z } from '@hono/zod-openapi';
import { ACT_STATES, ITEM_STATES, type ActState, type ItemState } from '#domain/keeping/destruction.ts';
import { PERSON_SOURCES, type PersonSource } from '#domain/keeping/person-search.ts';
import { CHECK_DAYS, CHECK_STATES, type CheckState } from '#domain/keeping/signed-file-check.ts';
import { TERM_YEARS } from '#domain/keeping/storage-term.ts';
import { DOCUMENT_KINDS } from '#domain/letters/letter.ts';
import { instant, instantOrNull, textOrNull, typed, whole, wholeOrNull, type ViewOf } from '../view.ts';

function codes<T extends string>(names: Readonly<Record<T, string>>) {
  return z.enum(Object.keys(names) as [T, ...T[]]);
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const reasonSchema = typed(2_000);

/** By what a letter was destroyed: the act, its day on the court's calendar, and both in words. */
export const destroyedSchema = z
  .object({ actId: z.uuid(), act: z.string(), day, words: z.string() })
  .openapi('DestroyedLetter');
export type DestroyedView = ViewOf<typeof destroyedSchema>;

/** How the last night went through the stored signed files, and those that are not good. */
export const signedFilesSchema = z
  .object({
    days: z.number().int().min(CHECK_DAYS.least).max(CHECK_DAYS.most),
    beganAt: instantOrNull,
    endedAt: instantOrNull,
    totalCount: wholeOrNull,
    lookedCount: wholeOrNull,
    failedCount: wholeOrNull,
    failed: z
      .array(
        z.object({
          letterId: z.string(),
          revision: whole,
          siteId: z.string(),
          number: textOrNull,
          state: codes<CheckState>(CHECK_STATES),
          words: z.string(),
          failedSince: instant,
          checkedAt: instant,
        }),
      )
      .readonly(),
  })
  .openapi('SignedFilesCheck');
export type SignedFilesView = ViewOf<typeof signedFilesSchema>;

export const checkDaysSchema = z
  .object({ days: z.number().int().min(CHECK_DAYS.least).max(CHECK_DAYS.most) })
  .openapi('SignedFilesPace');

/** A term: whole years, `forever` (постоянно) or `commission` (ЭПК). */
const termSchema = z.union([
  z.number().int().min(TERM_YEARS.least).max(TERM_YEARS.most),
  z.enum(['forever', 'commission']),
]);

export const nomenclatureItemSchema = z.object({
  index: typed(40),
  title: typed(500),
  term: termSchema,
  norm: typed(500),
});

const contentSchema = z.object({
  items: z.array(nomenclatureItemSchema).max(500).readonly(),
  ofKinds: z.record(z.enum(DOCUMENT_KINDS), typed(40)),
});

/** A nomenclature to be saved on top of the version that was read; `reason` says by what it is changed. */
export const newNomenclatureSchema = contentSchema
  .extend({ base: whole, reason: reasonSchema })
  .openapi('NewNomenclature');
export type NewNomenclature = ViewOf<typeof newNomenclatureSchema>;

export const nomenclatureSchema = contentSchema
  .extend({
    siteId: z.string(),
    version: whole,
    reason: z.string(),
    savedByName: textOrNull,
    savedAt: instantOrNull,
    startRule: z.string(),
    note: z.string(),
  })
  .openapi('Nomenclature');
export type NomenclatureView = ViewOf<typeof nomenclatureSchema>;

/** What a nomenclature would change before it is saved: how many letters' terms are over by it and by the one in force. */
export const nomenclatureEffectSchema = z
  .object({ overNow: whole, overThen: whole, atMost: whole, changed: z.array(z.string()).readonly() })
  .openapi('NomenclatureEffect');
export type NomenclatureEffect = ViewOf<typeof nomenclatureEffectSchema>;

/** How long one letter is kept. */
export const letterTermSchema = z
  .object({
    itemIndex: z.string(),
    itemTitle: z.string(),
    isOverridden: z.boolean(),
    termWords: z.string(),
    endedOn: day.nullable(),
    keptUntil: day.nullable(),
    isHeld: z.boolean(),
    rule: z.string(),
  })
  .openapi('LetterStorageTerm');
export type LetterTermView = ViewOf<typeof letterTermSchema>;

/** The same with the holds in force over it, its own and its case's. */
export const letterKeepingSchema = z
  .object({
    term: letterTermSchema.nullable(),
    holds: z
      .array(
        z.object({
          subjectKind: z.enum(['letter', 'case', 'case_number']),
          reason: z.string(),
          setByName: z.string(),
          setAt: instant,
        }),
      )
      .readonly(),
  })
  .openapi('LetterKeeping');
export type LetterKeepingView = ViewOf<typeof letterKeepingSchema>;

export const newIndexSchema = z
  .object({ kind: z.enum(['letter', 'case']), number: typed(100), itemIndex: typed(40), reason: reasonSchema })
  .openapi('NewStorageIndex');
export type NewIndex = ViewOf<typeof newIndexSchema>;

export const holdSchema = z
  .object({
    id: z.string(),
    /** `case_number`: letters that name a number of which there is no card. */
    subjectKind: z.enum(['letter', 'case', 'case_number']),
    subjectId: z.string(),
    siteId: z.string(),
    number: textOrNull,
    reason: z.string(),
    setByName: z.string(),
    setAt: instant,
    liftedByName: textOrNull,
    liftedAt: instantOrNull,
    liftReason: textOrNull,
  })
  .openapi('DestructionHold');
export type HoldView = ViewOf<typeof holdSchema>;
export const holdsSchema = z.object({ items: z.array(holdSchema).readonly() }).openapi('DestructionHolds');

export const newHoldSchema = z
  .object({ kind: z.enum(['letter', 'case']), number: typed(100), reason: reasonSchema })
  .openapi('NewDestructionHold');
export type NewHold = ViewOf<typeof newHoldSchema>;
export const liftSchema = z.object({ reason: reasonSchema }).openapi('LiftedHold');

const actBase = z.object({
  id: z.string(),
  siteId: z.string(),
  siteName: z.string(),
  number: z.string(),
  state: codes<ActState>(ACT_STATES),
  asOfDay: day,
  nomenclatureVersion: whole,
  draftedByName: z.string(),
  draftedAt: instant,
  decidedByName: textOrNull,
  decidedAt: instantOrNull,
  finishedAt: instantOrNull,
  itemCount: whole,
  destroyedCount: whole,
});
export const actListSchema = z.object({ items: z.array(actBase).readonly() }).openapi('DestructionActs');
export type ActListView = ViewOf<typeof actListSchema>;

export const actSchema = actBase
  .extend({
    mayApprove: z.boolean(),
    copies: z.string(),
    items: z
      .array(
        z.object({
          letterId: z.string(),
          place: whole,
          number: z.string(),
          documentKind: z.enum(DOCUMENT_KINDS),
          itemIndex: z.string(),
          endedOn: day,
          keptUntil: day,
          state: codes<ItemState>(ITEM_STATES),
          reason: textOrNull,
          hashes: z.array(z.string()).readonly(),
          sharedCount: whole,
          settledAt: instantOrNull,
        }),
      )
      .readonly(),
  })
  .openapi('DestructionAct');
export type ActView = ViewOf<typeof actSchema>;

export const newActSchema = z.object({ siteId: typed(16).optional() }).openapi('NewDestructionAct');
export const idSchema = z.object({ id: z.string() }).openapi('KeepingMade');
export const doneSchema = z.object({}).openapi('KeepingDone');

export const personAskedSchema = z.object({
  name: typed(200),
  birthDate: typed(10),
  address: typed(200),
  phone: typed(40),
  email: typed(200),
});
export const newPersonRequestSchema = personAskedSchema
  .partial()
  .extend({ reason: reasonSchema })
  .openapi('NewPersonRequest');
export type NewPersonRequest = ViewOf<typeof newPersonRequestSchema>;

const requestBase = z.object({
  id: z.string(),
  siteId: textOrNull,
  asked: personAskedSchema,
  reason: z.string(),
  foundCount: whole,
  askedByName: z.string(),
  askedAt: instant,
});
export const personRequestsSchema = z.object({ items: z.array(requestBase).readonly() }).openapi('PersonRequests');
export type PersonRequestsView = ViewOf<typeof personRequestsSchema>;

export const personReportSchema = requestBase
  .extend({
    asOf: instant,
    isCut: z.boolean(),
    notes: z.array(z.string()).readonly(),
    records: z
      .array(
        z.object({
          source: codes<PersonSource>(PERSON_SOURCES),
          sourceName: z.string(),
          id: z.string(),
          siteId: textOrNull,
          title: z.string(),
          held: z.array(z.object({ name: z.string(), value: z.string() })).readonly(),
          from: z.string(),
          since: instant,
          sentTo: z.string(),
          /** Whoever gives the certificate out has left it out; null: it goes in. */
          leftOut: z.object({ reason: z.string(), byName: z.string(), at: instant }).nullable(),
        }),
      )
      .readonly(),
  })
  .openapi('PersonReport');
export type PersonReportView = ViewOf<typeof personReportSchema>;

/** Whether a row goes into the certificate, and why it was chosen so. */
export const newPersonChoiceSchema = z
  .object({
    source: codes<PersonSource>(PERSON_SOURCES),
    id: z.string().max(100),
    isGiven: z.boolean(),
    reason: reasonSchema,
  })
  .openapi('NewPersonChoice');
export type NewPersonChoice = ViewOf<typeof newPersonChoiceSchema>;

/** One signing, or one that was refused. */
export const signingSchema = z
  .object({
    at: instant,
    result: z.enum(['signed', 'refused']),
    resultWords: z.string(),
    actorName: textOrNull,
    letterId: z.string(),
    number: textOrNull,
    revision: wholeOrNull,
    pdfSha256: textOrNull,
    signatureSha256: textOrNull,
    certificate: z
      .object({
        ownerName: textOrNull,
        serialNumber: textOrNull,
        issuerName: textOrNull,
        validFrom: textOrNull,
        validTo: textOrNull,
      })
      .nullable(),
    authorityNumber: textOrNull,
    address: textOrNull,
    device: textOrNull,
  })
  .openapi('Signing');
export type SigningView = ViewOf<typeof signingSchema>;

export const signingFilterSchema = z.object({
  person: typed(200).optional(),
  certificate: typed(200).optional(),
  from: z.string().max(10).optional(),
  to: z.string().max(10).optional(),
  siteId: z.string().max(16).optional(),
});
export type SigningAsked = ViewOf<typeof signingFilterSchema>;
export const signingPageSchema = z
  .object({ items: z.array(signingSchema).readonly(), nextCursor: z.string().nullable() })
  .openapi('SigningPage');
export type SigningPageView = ViewOf<typeof signingPageSchema>;
