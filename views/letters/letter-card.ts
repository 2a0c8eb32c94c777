import { z } from '@hono/zod-openapi';
import { CASE_KINDS } from '#domain/cases/court-case.ts';
import { KEPT_ACCEPTANCES } from '#domain/post/acceptance-source.ts';
import { CHANNEL_NAMES } from '#domain/post/channels.ts';
import { DELIVERY_BRANCHES } from '#domain/post/operation-meaning.ts';
import { FILE_KINDS } from '#domain/work/file-kinds.ts';
import { kopecksSchema } from '../kopecks.ts';
import { movedCallSchema } from '../case-letters/moved-call.ts';
import { addressQuestionSchema } from '../case-register/address-question.ts';
import { destroyedSchema, letterKeepingSchema } from '../keeping/keeping.ts';
import { attachmentSchema } from '../documents/attachment.ts';
import { letterScanSchema } from '../scans/scan.ts';
import { faultSchema } from '../documents/fault.ts';
import { letterWarningSchema } from '../documents/warning.ts';
import { taskSchema } from '../work/task.ts';
import { timelineLineSchema } from '../work/timeline.ts';
import { instant, instantOrNull, textOrNull, whole, wholeOrNull, type ViewOf } from '../view.ts';
import { letterFieldsSchema, letterListItemSchema } from './letter.ts';
import { letterLinkSchema, settlementSchema, undeliveredSchema } from './return.ts';

/** A file МАСК made or received for a letter. */
const letterFileSchema = z
  .object({
    kind: z.enum(FILE_KINDS),
    revision: whole,
    fileName: z.string(),
    mediaType: z.string(),
    byteSize: whole,
    sha256: z.string(),
    createdAt: instant,
    /** For a signature: `views/letters/signature-facts.ts`, as the worker recorded them. */
    facts: z.unknown(),
  })
  .openapi('LetterFile');
export type LetterFileView = ViewOf<typeof letterFileSchema>;

const postalEventSchema = z
  .object({
    operType: whole,
    operAttr: whole,
    /** As the Post wrote it. */
    operDate: z.string(),
    /** The same on the office's own clock, `2026-01-05T10:00:00`; null when it cannot be read. */
    localTime: textOrNull,
    operName: textOrNull,
    officeIndex: z.string(),
    receivedAt: instant,
  })
  .openapi('PostalEvent');
export type PostalEventView = ViewOf<typeof postalEventSchema>;

/** What this person may do with this letter now; the pages show exactly these buttons. */
const letterActionsSchema = z
  .object({
    edit: z.boolean(),
    submit: z.boolean(),
    resubmit: z.boolean(),
    approve: z.boolean(),
    sendBack: z.boolean(),
    endorse: z.boolean(),
    declineVisa: z.boolean(),
    cancel: z.boolean(),
    reassign: z.boolean(),
    fileWithoutNotice: z.boolean(),
    settleReturn: z.boolean(),
    /** One more letter with the same documents and words. */
    again: z.boolean(),
  })
  .openapi('LetterActions');
export type LetterActions = ViewOf<typeof letterActionsSchema>;

const letterCommentSchema = z
  .object({ id: z.uuid(), at: instant, authorName: z.string(), text: z.string() })
  .openapi('LetterComment');
export type LetterCommentView = ViewOf<typeof letterCommentSchema>;

/** The answer to what was said of a letter. */
export const letterCommentRefSchema = z.object({ id: z.uuid() }).openapi('LetterCommentRef');
export type LetterCommentRef = ViewOf<typeof letterCommentRefSchema>;

/** Everything known of one letter. */
export const letterCardSchema = letterListItemSchema
  .extend({
    fields: letterFieldsSchema,
    authorId: z.uuid(),
    approverId: z.uuid(),
    signedByName: textOrNull,
    /** Whose visa the letter's route asks for before the signature; null: nobody's. */
    endorserName: textOrNull,
    endorsedAt: instantOrNull,
    /** Whom the approver substitutes. */
    onBehalfOfName: textOrNull,
    profileId: z.string(),
    revision: whole,
    remark: textOrNull,
    faults: z.array(faultSchema).readonly(),
    /** What should be looked at in the fields. */
    warnings: z.array(letterWarningSchema).readonly(),
    /** The prepared document of this revision; what an approval names. */
    pdfSha256: textOrNull,
    pdfByteSize: wholeOrNull,
    batchId: z.uuid().nullable(),
    /** By which way it goes: of its batch, else as it would be taken now. */
    channel: z.enum(CHANNEL_NAMES),
    /** How the Post takes it to the addressee; null: it has not told. */
    branch: z.enum(DELIVERY_BRANCHES).nullable(),
    recallUntil: instantOrNull,
    /** What is awaited, from whom and until when, in one sentence on the reader's clock; null: nothing. */
    waiting: textOrNull,
    /** When the next batch closes by itself and takes the letter, so that it can be recalled no longer; null where no batch will take it. */
    batchClosesAt: instantOrNull,
    acceptedAt: instantOrNull,
    /** What `sentAt` and `acceptedAt` are: by the Post's answer, by people's word of the upload, or no more than the earliest hour. */
    keptAcceptance: z.enum(KEPT_ACCEPTANCES),
    /**
     * Of a letter that a restored copy took for unsent and the Post has: when it was sent nobody knows (`sentAt`, `acceptedAt` are null),
     * only that the Post did not take it before `notBefore`; its signature may have been made in the time that is lost. Null: of any other.
     */
    foundAtPost: z.object({ notBefore: instantOrNull, isSignatureHere: z.boolean() }).nullable(),
    outcomeAt: textOrNull,
    outcomeReason: textOrNull,
    attachments: z.array(attachmentSchema).readonly(),
    files: z.array(letterFileSchema).readonly(),
    /** Papers of the Post that people have filed with it, oldest first. */
    scans: z.array(letterScanSchema).readonly(),
    timeline: z.array(timelineLineSchema).readonly(),
    postalEvents: z.array(postalEventSchema).readonly(),
    /** Its party lives elsewhere than it says; null: nothing to say of that. */
    addressQuestion: addressQuestionSchema.nullable(),
    /** Neither its case nor its number tells the kind of the case, by which the law of notice is known; null: one of them does, or the Post has not taken it. */
    caseKind: z
      .object({
        mayBeNamed: z.boolean(),
        /** What a person has said last; null: nobody has. */
        named: z.object({ kind: z.enum(CASE_KINDS), words: z.string(), byName: z.string(), at: instant }).nullable(),
      })
      .nullable(),
    /** Not delivered, and nobody has decided yet what comes next. */
    undelivered: undeliveredSchema.nullable(),
    settlement: settlementSchema.nullable(),
    /** The letter that goes in this one's place, and the one in whose place this goes. */
    sentAgainAs: letterLinkSchema.nullable(),
    sentAfter: letterLinkSchema.nullable(),
    /** What the Post took for it by form 103, with how that stands to what was reckoned; null: no form tells. */
    actualPrice: z
      .object({
        ...{ batchId: z.uuid(), kopecks: whole, expected: kopecksSchema.nullable(), words: z.string() },
        /** VAT within it; null: the tariff names no rate. */
        vatKopecks: wholeOrNull,
      })
      .nullable(),
    /** What it costs by the tariff of its batch's day; null: no price of such a letter is known, or the Post tells it with its order. */
    reckoned: z
      .object({
        price: kopecksSchema,
        vat: kopecksSchema.nullable(),
        /** What it is made of, where not of the price of the way alone; null: of nothing else. */
        made: textOrNull,
        caveat: z.string(),
      })
      .nullable(),
    /** Its hearing has been moved since it was made; null: it tells of the hearing as it is, or calls to none. */
    hearingMoved: movedCallSchema.nullable(),
    /** The case of the register that it is about; null: it names none. */
    courtCase: z.object({ id: z.uuid(), number: z.string() }).nullable(),
    /** How long it is kept and what forbids to destroy it. */
    keeping: letterKeepingSchema,
    /** Destroyed by an act: then nothing is told of it but its number, its day and its ШПИ. Null: it is whole. */
    destroyed: destroyedSchema.nullable(),
    tasks: z.array(taskSchema).readonly(),
    /** What people of the site say of it to each other, oldest first. */
    comments: z.array(letterCommentSchema).readonly(),
    actions: letterActionsSchema,
  })
  .openapi('LetterCard');
export type LetterCard = ViewOf<typeof letterCardSchema>;
