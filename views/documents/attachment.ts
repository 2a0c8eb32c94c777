import { z } from '@hono/zod-openapi';
import { letterRefSchema } from '../letters/letter.ts';
import { whole, type ViewOf } from '../view.ts';

/** What conversion left out or could not do, in words for the clerk: the letter goes on all the same. */
const documentWarningSchema = z.object({ code: z.string(), message: z.string() });
export type DocumentWarning = ViewOf<typeof documentWarningSchema>;

export const attachmentSchema = z
  .object({
    id: z.uuid(),
    /** Place in the joined PDF, from 1. */
    ordinal: whole,
    fileName: z.string(),
    byteSize: whole,
    /** None while it has not been converted. */
    warnings: z.array(documentWarningSchema).readonly(),
  })
  .openapi('Attachment');
export type AttachmentView = ViewOf<typeof attachmentSchema>;

/** The answer to an upload. */
export const addedAttachmentSchema = letterRefSchema.extend({ attachment: attachmentSchema });
export type AddedAttachment = ViewOf<typeof addedAttachmentSchema>;
