import { z } from '@hono/zod-openapi';
import {
  FORM_DIFFERENCES,
  WHOLE_DIFFERENCES,
  type FormDifferenceCode,
  type WholeDifferenceCode,
} from '#domain/form103/form-differences.ts';
import { FORM_SIGNATURE_STATES } from '#domain/form103/signature-state.ts';
import { heldAgainstSchema } from '../cabinet/held-against.ts';
import { kopecksSchema } from '../kopecks.ts';
import { instant, textOrNull, whole, wholeOrNull, type ViewOf } from '../view.ts';

const settlementSchema = z.object({ reason: z.string(), byName: z.string(), at: instant }).openapi('Form103Settlement');

const lineSchema = z
  .object({
    place: whole,
    /** Null: the form names somebody who is not of this batch. */
    letter: z.object({ id: z.uuid(), number: z.string(), recipientName: z.string(), shpi: textOrNull }).nullable(),
    /** Null: the form does not name the letter. */
    post: z
      .object({
        words: z.string(),
        shpi: textOrNull,
        recipient: textOrNull,
        index: textOrNull,
        priceKopecks: wholeOrNull,
      })
      .nullable(),
    expected: kopecksSchema.nullable(),
    /** How the charge stands to what was reckoned, in words. */
    priceWords: textOrNull,
    differences: z
      .array(
        z.object({
          code: z.enum(Object.keys(FORM_DIFFERENCES) as [FormDifferenceCode, ...FormDifferenceCode[]]),
          words: z.string(),
          /** A person has said his word on it. */
          isSettled: z.boolean(),
        }),
      )
      .readonly(),
    /** What was not compared, since the form or we do not tell it: nothing differing there proves nothing. */
    uncompared: z.array(heldAgainstSchema).readonly(),
    /** The newest word on this line; a difference that is known later is open all the same. */
    settlement: settlementSchema.nullable(),
  })
  .openapi('Form103Line');
export type Form103LineView = ViewOf<typeof lineSchema>;

const comparisonSchema = z
  .object({
    checkId: z.uuid(),
    checkedAt: instant,
    /** False: no line could be read in the form. */
    isRead: z.boolean(),
    signature: z.object({
      state: z.enum(FORM_SIGNATURE_STATES),
      /** True: it stands within the PDF. */
      isWithin: z.boolean(),
      words: z.string(),
      signedBy: textOrNull,
    }),
    /** Letters whose charge waits for the way that they go. */
    undecidedCharges: whole,
    /** `vat`, `vatKopecks`: VAT within the sum, that of the lines added up; null: the tariff names no rate. */
    ours: z.object({ count: whole, sum: kopecksSchema, vat: kopecksSchema.nullable() }),
    post: z.object({ count: whole, sumKopecks: wholeOrNull, vatKopecks: wholeOrNull }),
    /** How the sums stand to each other, in words. */
    sumWords: z.string(),
    whole: z
      .array(z.enum(Object.keys(WHOLE_DIFFERENCES) as [WholeDifferenceCode, ...WholeDifferenceCode[]]))
      .readonly(),
    lines: z.array(lineSchema).readonly(),
    /** Differences of charges alone and of the whole, which one reason settles at place 0; null: there are none. */
    wholeToSettle: z
      .object({
        words: z.array(z.string()).readonly(),
        settlement: settlementSchema.nullable(),
        /** False: nothing of it waits for a person. */
        isOpen: z.boolean(),
      })
      .nullable(),
  })
  .openapi('Form103Comparison');
export type Form103ComparisonView = ViewOf<typeof comparisonSchema>;

/** A form that came for the batch. */
const formSchema = z
  .object({
    sha256: z.string(),
    fileName: z.string(),
    byteSize: whole,
    at: instant,
    /** Who brought it; null: the Post gave it. */
    byName: textOrNull,
    isInForce: z.boolean(),
    /** Why it was not put in force when it was brought, in words; null: it was. */
    aside: textOrNull,
    /** The same bytes came before: where the form is from is told by the first. */
    isRepeat: z.boolean(),
    /** False: no line of it was read as one about the batch; it is kept as it was brought. */
    isRead: z.boolean(),
  })
  .openapi('Form103File');

/** A batch and its form 103. */
export const form103Schema = z
  .object({
    batchId: z.uuid(),
    hasForm: z.boolean(),
    /** Every form that came for the batch, oldest first. */
    forms: z.array(formSchema).readonly(),
    /** Null: there is no form, or it is just being compared. */
    comparison: comparisonSchema.nullable(),
    /** Its 24 hours have passed, and the batch is open for it. */
    isOverdue: z.boolean(),
    canUpload: z.boolean(),
    canSettle: z.boolean(),
    canCloseWithout: z.boolean(),
  })
  .openapi('Form103');
export type Form103View = ViewOf<typeof form103Schema>;
