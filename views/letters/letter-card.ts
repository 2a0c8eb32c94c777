import { z } from '@hono/zod-openapi';
import { FILE_KINDS } from '#domain/work/file-kinds.ts';
import { attachmentSchema } from '../documents/attachment.ts';
import { faultSchema } from '../documents/fault.ts';
import { letterWarningSchema } from '../documents/warning.ts';
import { taskSchema } from '../work/task.ts';
import { timelineLineSchema } from '../work/timeline.ts';
import { instant, instantOrNull, textOrNull, whole, wholeOrNull, type ViewOf } from '../view.ts';
import { letterFieldsSchema, letterListItemSchema } from './letter.ts';

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
  })
  .openapi('LetterActions');
export type LetterActions = ViewOf<typeof letterActionsSchema>;

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
    recallUntil: instantOrNull,
    acceptedAt: instantOrNull,
    outcomeAt: textOrNull,
    outcomeReason: textOrNull,
    attachments: z.array(attachmentSchema).readonly(),
    files: z.array(letterFileSchema).readonly(),
    timeline: z.array(timelineLineSchema).readonly(),
    postalEvents: z.array(postalEventSchema).readonly(),
    tasks: z.array(taskSchema).readonly(),
    actions: letterActionsSchema,
  })
  .openapi('LetterCard');
export type LetterCard = ViewOf<typeof letterCardSchema>;
