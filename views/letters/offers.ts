import { z } from '@hono/zod-openapi';
import { DOCUMENT_KINDS, LETTER_KINDS } from '#domain/letters/letter.ts';
import { letterFieldsSchema } from './letter.ts';
import type { ViewOf } from '../view.ts';

/** Somebody the site has written to. */
export const recipientOfferSchema = letterFieldsSchema.shape.recipient.openapi('RecipientOffer');
export type RecipientOffer = ViewOf<typeof recipientOfferSchema>;

export const recipientOffersSchema = z
  .object({ items: z.array(recipientOfferSchema).readonly() })
  .openapi('RecipientOffers');

/** What the number of a case and its earlier letters let one fill in. */
export const caseOffersSchema = z
  .object({
    proposal: z
      .object({
        documentKind: z.enum(DOCUMENT_KINDS),
        kind: z.enum(LETTER_KINDS),
        because: z.string(),
        /** From when the addressee's time runs. */
        term: z.string().optional(),
      })
      .nullable(),
    recipients: z.array(recipientOfferSchema).readonly(),
  })
  .openapi('CaseOffers');
export type CaseOffers = ViewOf<typeof caseOffersSchema>;
