import { z } from '@hono/zod-openapi';
import { LINK_FAULT_CODES } from '#domain/publications/link-fault.ts';
import { textOrNull, type ViewOf } from '../view.ts';

/** What came of asking one server. */
const linkSchema = z.object({
  isFine: z.boolean(),
  /** `mail.sud.example:587`; null: none is named in the settings of the program. */
  server: textOrNull,
  fault: z.enum(LINK_FAULT_CODES).nullable(),
  /** What was found and what to do, in words. */
  words: z.string(),
});
export type LinkView = ViewOf<typeof linkSchema>;

export const linkCheckSchema = z.object({ smtp: linkSchema, mailbox: linkSchema }).openapi('PublicationLinkCheck');
export type LinkCheck = ViewOf<typeof linkCheckSchema>;

/** A test message's fate. */
export const testMessageSchema = linkSchema
  .extend({ messageId: textOrNull, recipient: z.string() })
  .openapi('TestMessage');
export type TestMessageView = ViewOf<typeof testMessageSchema>;
