import { z } from '@hono/zod-openapi';
import { MESSAGE_OUTCOMES } from '#domain/notifications/consent.ts';
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
    /** It is no plain answer, or says more than «СТОП»: it may be a refusal, or from somebody else's number. */
    mayBeStop: z.boolean(),
    /** What came of it where people were asked, of each kind once; empty: nobody was. */
    outcomes: z.enum(MESSAGE_OUTCOMES).array().readonly(),
    receivedAt: instant,
    /** Who has named this phone; empty: nobody has. */
    parties: z.array(z.object({ caseId: z.uuid(), caseNumber: z.string(), partyName: z.string() })).readonly(),
  })
  .openapi('IncomingMessage');
export type IncomingMessage = ViewOf<typeof incomingMessageSchema>;
/** A message of a party that may take its consent back; whether it does is asked. */
export const doubtfulMessageSchema = z
  .object({
    id: z.uuid(),
    /** What is answered of: each party and phone apart. */
    consentId: z.uuid(),
    ...{ phone: z.string(), text: z.string(), partyName: z.string(), receivedAt: instant },
    /** The consent was taken back already: only whose the number is is asked, and `refusal` says no more than `keep`. */
    isWithdrawn: z.boolean(),
  })
  .openapi('DoubtfulMessage');
export type DoubtfulMessageView = ViewOf<typeof doubtfulMessageSchema>;
export const incomingPageSchema = pageSchema(incomingMessageSchema).openapi('IncomingMessagePage');
