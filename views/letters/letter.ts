import { z } from '@hono/zod-openapi';
import { pageSchema } from '../paging.ts';
import { DOCUMENT_KINDS, LETTER_KINDS, RECIPIENT_TYPES } from '#domain/letters/letter.ts';
import { LETTER_WAYS } from '#domain/letters/letter-way.ts';
import { LETTER_OUTCOMES, LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { STATUS_GROUP_CODES, type StatusGroup } from '#domain/letters/status-groups.ts';
import { expectedSchema } from '../delivery/delivery.ts';
import { letterWarningSchema } from '../documents/warning.ts';
import { gateSchema } from '../proof/gate.ts';
import { awaitingSchema } from '../work/awaiting.ts';
import { instant, instantOrNull, textOrNull, whole, wholeOrNull, type ViewOf } from '../view.ts';

const kind = z.enum(LETTER_KINDS);
const documentKind = z.enum(DOCUMENT_KINDS);

/** What a clerk fills in; a draft may be incomplete. */
export const letterFieldsSchema = z
  .object({
    kind,
    documentKind,
    /** `paper` where the site sends on paper beside its electronic way; absent: as the site sends. */
    way: z.enum(LETTER_WAYS).optional(),
    title: z.string(),
    recipient: z.object({
      type: z.enum(RECIPIENT_TYPES),
      name: z.string(),
      inn: z.string().optional(),
      kpp: z.string().optional(),
      address: z.string(),
    }),
    caseNumber: z.string().optional(),
    comment: z.string().optional(),
    /** Asked for by `repeat_unexplained` when the same was sent to the same person in the same case before. */
    repeatReason: z.string().optional(),
  })
  .openapi('LetterFields');

/** One line of a list of letters. */
export const letterListItemSchema = z
  .object({
    id: z.uuid(),
    siteId: z.string(),
    /** Null while it is a draft. */
    number: textOrNull,
    kind,
    documentKind,
    title: z.string(),
    recipientName: z.string(),
    caseNumber: textOrNull,
    comment: textOrNull,
    shpi: textOrNull,
    status: z.enum(LETTER_STATUSES),
    statusSince: instant,
    awaiting: awaitingSchema.nullable(),
    outcome: z.enum(LETTER_OUTCOMES).nullable(),
    /** Whether the addressee is notified; null: the Post has not taken it, or it was not judged yet. */
    gate: gateSchema.nullable(),
    /** When the Post is expected to bring it; null: it does not have the letter, or its way has ended. */
    expected: expectedSchema.nullable(),
    authorName: z.string(),
    approverName: z.string(),
    pageCount: wholeOrNull,
    /** Of a draft: its first document. */
    fileName: textOrNull,
    sentAt: instantOrNull,
    /** Found at the Post after the court was restored from a copy: when it was sent nobody knows, the Post's book tells what it tells. */
    isSentByPostBook: z.boolean(),
    /** Then the local time of the Post's first operation; null while there is none. */
    postTookAt: textOrNull,
    createdAt: instant,
    /** The ETag. */
    version: whole,
    /** In the archive since then; null: it is among the live letters. */
    archivedAt: instantOrNull,
  })
  .openapi('LetterListItem');
export type LetterListItem = ViewOf<typeof letterListItemSchema>;

/** One page of the list; with `searchedSince` the search took too long and gave up there: older letters may hold more. */
export const letterPageSchema = pageSchema(letterListItemSchema).extend({ searchedSince: instant.optional() });
export type LetterPage = ViewOf<typeof letterPageSchema>;

/** The answer to a change of a letter. */
export const letterRefSchema = z.object({ id: z.uuid(), version: whole }).openapi('LetterRef');
export type LetterRef = ViewOf<typeof letterRefSchema>;

/** The answer to what was filled in: what should be looked at in it. */
export const savedLetterSchema = letterRefSchema.extend({ warnings: z.array(letterWarningSchema).readonly() });
export type SavedLetter = ViewOf<typeof savedLetterSchema>;

/** The answer to sending it for approval: the number it got. */
export const submittedLetterSchema = savedLetterSchema.extend({ number: z.string() });
export type SubmittedLetter = ViewOf<typeof submittedLetterSchema>;

const countOfEach = Object.fromEntries(STATUS_GROUP_CODES.map((code) => [code, whole]));
/** How many letters each folder holds. */
export const letterCountsSchema = z.object(countOfEach as Record<StatusGroup, typeof whole>).openapi('LetterCounts');
export type LetterCounts = ViewOf<typeof letterCountsSchema>;
