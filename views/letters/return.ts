import { z } from '@hono/zod-openapi';
import { NORMS, type NormCode } from '#domain/returns/norms.ts';
import { RETURN_CAUSES, type ReturnCause } from '#domain/returns/return-cause.ts';
import { RETURN_CHOICES } from '#domain/returns/return-choices.ts';
import { instant, textOrNull, whole, wholeOrNull, type ViewOf } from '../view.ts';

const cause = z.enum(Object.keys(RETURN_CAUSES) as [ReturnCause, ...ReturnCause[]]);
const choice = z.enum(RETURN_CHOICES);

/** A rule of law in short words; `caveat` beside it says that no lawyer has checked them. */
const normSchema = z
  .object({ code: z.enum(Object.keys(NORMS) as [NormCode, ...NormCode[]]), title: z.string(), says: z.string() })
  .openapi('Norm');
export type NormView = ViewOf<typeof normSchema>;

const choiceSchema = z
  .object({
    ...{ choice, words: z.string(), norms: z.array(normSchema).readonly(), needsReason: z.boolean() },
    /** What speaks against it by what is known of this letter. */
    warning: textOrNull,
  })
  .openapi('ReturnChoice');
export type ReturnChoiceView = ViewOf<typeof choiceSchema>;

/** A letter that was not delivered and waits for a person: why, what the law lets the court do, the usual choice first. */
export const undeliveredSchema = z
  .object({
    cause,
    causeWords: z.string(),
    /** How it lay at the office of delivery, in the Post's local days; null where the Post told of none. */
    storage: z
      .object({
        arrivedOn: z.iso.date(),
        returnedOn: z.iso.date().nullable(),
        days: wholeOrNull,
        attempts: whole,
      })
      .nullable(),
    advice: z.string(),
    choices: z.array(choiceSchema).readonly(),
    caveat: z.string(),
  })
  .openapi('Undelivered');
export type UndeliveredView = ViewOf<typeof undeliveredSchema>;

/** What was decided about it, by whom and when. */
export const settlementSchema = z
  .object({
    ...{ cause, causeWords: z.string(), choice, words: z.string(), norms: z.array(normSchema).readonly() },
    ...{ reason: textOrNull, decidedByName: z.string(), decidedAt: instant, caveat: z.string() },
  })
  .openapi('ReturnSettlement');
export type SettlementView = ViewOf<typeof settlementSchema>;

/** Another letter that this one is bound to; without a number it is a draft. */
export const letterLinkSchema = z.object({ id: z.uuid(), number: textOrNull }).openapi('LetterLink');
export type LetterLinkView = ViewOf<typeof letterLinkSchema>;
