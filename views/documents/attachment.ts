import { z } from '@hono/zod-openapi';
import { letterRefSchema } from '../letters/letter.ts';
import { whole, type ViewOf } from '../view.ts';
import { documentWarningSchema } from './warning.ts';

/** What of the document its PDF does not show, and who has looked at it. */
const lossesSchema = z.object({
  /** Names these losses; sent back by whoever has looked at them. */
  key: z.string(),
  seen: z.object({ byName: z.string().nullable(), at: z.string() }).nullable(),
});

export const attachmentSchema = z
  .object({
    id: z.uuid(),
    /** Place in the joined PDF, from 1. */
    ordinal: whole,
    fileName: z.string(),
    byteSize: whole,
    /** None while it has not been converted. */
    warnings: z.array(documentWarningSchema).readonly(),
    losses: lossesSchema.nullable(),
  })
  .openapi('Attachment');
export type AttachmentView = ViewOf<typeof attachmentSchema>;

/** The answer to an upload. */
export const addedAttachmentSchema = letterRefSchema.extend({ attachment: attachmentSchema });
export type AddedAttachment = ViewOf<typeof addedAttachmentSchema>;
