import { z } from '@hono/zod-openapi';
import { pageSchema } from '../paging.ts';
import { instant, type ViewOf } from '../view.ts';

/** A message that came from somebody's phone. */
export const incomingMessageSchema = z
  .object({
    id: z.uuid(),
    /** E.164, or as the operator gave it. */
    phone: z.string(),
    text: z.string(),
    /** It has withdrawn every consent that named the phone. */
    isStop: z.boolean(),
    /** It may be meant so: whether it is people say. */
    mayBeStop: z.boolean(),
    receivedAt: instant,
    /** Who has named this phone; empty: nobody has. */
    parties: z.array(z.object({ caseId: z.uuid(), caseNumber: z.string(), partyName: z.string() })).readonly(),
  })
  .openapi('IncomingMessage');
export type IncomingMessage = ViewOf<typeof incomingMessageSchema>;
/** A message of a party that may take its consent back; whether it does is asked. */
export const doubtfulMessageSchema = z
  .object({ id: z.uuid(), phone: z.string(), text: z.string(), partyName: z.string(), receivedAt: instant })
  .openapi('DoubtfulMessage');
export type DoubtfulMessageView = ViewOf<typeof doubtfulMessageSchema>;
export const incomingPageSchema = pageSchema(incomingMessageSchema).openapi('IncomingMessagePage');
