import { z } from '@hono/zod-openapi';
import { DAY_COUNT_CODES } from '#domain/delivery/delivery-norm.ts';
import { instantOrNull, textOrNull, whole, type ViewOf } from '../view.ts';

/** Days by distance: to the court's own region and to another one. */
const classTermSchema = z
  .object({ same: whole, other: whole, count: z.enum(DAY_COUNT_CODES) })
  .openapi('DeliveryClassTerm');

/** In how many days the Post is expected to bring a letter accepted from a day on. */
export const deliveryNormSchema = z
  .object({
    validFrom: z.iso.date(),
    terms: z.object({ electronic: classTermSchema, paper: classTermSchema, simple: classTermSchema }),
    source: z.string(),
    /** Somebody has compared it with the Post's own document. */
    isChecked: z.boolean(),
  })
  .openapi('DeliveryNorm');

export const deliveryNormEntrySchema = z
  .object({
    norm: deliveryNormSchema,
    /** Null: the program came with it. */
    authorName: textOrNull,
    at: instantOrNull,
    /** False: another of the same day was entered later. */
    isInForce: z.boolean(),
  })
  .openapi('DeliveryNormEntry');
export type DeliveryNormEntryView = ViewOf<typeof deliveryNormEntrySchema>;

/** When a letter is expected at its addressee's, by the norm of its day: an estimate, never the Post's promise. Days of the court. */
export const expectedSchema = z
  .object({
    /** The earliest that it may be, where it is not known which way the letter goes; else the same as `on`. */
    soonest: z.iso.date(),
    on: z.iso.date(),
    /** By when it must be delivered or turned back; null: a simple letter is not told of. */
    outcomeBy: z.iso.date().nullable(),
    /** 0: it is not late. */
    lateDays: whole,
    /** By what it was reckoned. */
    caveat: z.string(),
  })
  .openapi('ExpectedDelivery');
export type ExpectedView = ViewOf<typeof expectedSchema>;
