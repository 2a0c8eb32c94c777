import { z } from '@hono/zod-openapi';
import { LETTER_KINDS } from '#domain/letters/letter.ts';
import { LETTER_OUTCOMES, LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { CHANNEL_NAMES } from '#domain/post/channels.ts';
import { DELIVERY_BRANCHES } from '#domain/post/operation-meaning.ts';
import { kopecksSchema } from '../kopecks.ts';
import { textOrNull, whole, wholeOrNull, type ViewOf } from '../view.ts';

/** One letter handed to the Post in a batch of the chosen days. */
const lineSchema = z
  .object({
    letterId: z.uuid(),
    batchId: z.uuid(),
    /** The court's date of the batch. */
    batchDate: z.iso.date(),
    batchOrdinal: whole,
    siteId: z.string(),
    number: z.string(),
    recipientName: z.string(),
    recipientAddress: z.string(),
    kind: z.enum(LETTER_KINDS),
    shpi: textOrNull,
    status: z.enum(LETTER_STATUSES),
    outcome: z.enum(LETTER_OUTCOMES).nullable(),
    /** By which way its batch was handed over. */
    channel: z.enum(CHANNEL_NAMES),
    /** How it is taken to the addressee; null while the Post has not told. */
    branch: z.enum(DELIVERY_BRANCHES).nullable(),
    /** Kopecks, by the tariff of the batch's day; null: not known. */
    price: kopecksSchema.nullable(),
    /** VAT within the price; null: the tariff names no rate. */
    vat: kopecksSchema.nullable(),
    /** Of the document as it is printed; null: not known, and the price is without sheets beyond those it covers. */
    pageCount: wholeOrNull,
  })
  .openapi('RegistryLine');

/** Letters of the batches of some days with what they cost; the totals are of these very lines. */
export const dayRegistrySchema = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    letters: z.array(lineSchema).readonly(),
    totals: z.object({
      ...{ letters: whole, electronic: whole, paper: whole, notTold: whole, simple: whole },
      /** Kopecks: an estimate by the published tariff. */
      sum: kopecksSchema,
      /** VAT within it, that of the letters added up; null: no tariff of these days names a rate. */
      vat: kopecksSchema.nullable(),
    }),
    /** How far the sum can be trusted, in words. */
    caveat: z.string(),
  })
  .openapi('DayRegistry');
export type DayRegistryView = ViewOf<typeof dayRegistrySchema>;
