import { z } from '@hono/zod-openapi';
import { ACCEPTANCE_SOURCE_CODES } from '#domain/post/acceptance-source.ts';
import { FATE_CODES, type DeliveryFate } from '#domain/proof/delivery-fate.ts';
import { GATES } from '#domain/proof/gate.ts';
import { PROCEDURES } from '#domain/proof/procedure.ts';
import { PROOF_NORM_CODES, type ProofNormCode } from '#domain/proof/proof-norms.ts';
import { WAYS, type WayCode } from '#domain/proof/ways.ts';
import { instant, textOrNull, whole, type ViewOf } from '../view.ts';

export const gateSchema = z.enum(GATES);
const fate = z.enum(FATE_CODES as [DeliveryFate, ...DeliveryFate[]]);
const day = z.iso.date();

/**
 * By when the notice has to have come, by the court's clock: `2026-12-19T10:00:00`, or the day alone; null: the procedure wants no more than that
 * it comes before the hearing.
 */
export const noticeBySchema = textOrNull;

export const proofNormSchema = z
  .object({
    ...{ code: z.enum(PROOF_NORM_CODES as [ProofNormCode, ...ProofNormCode[]]), title: z.string(), says: z.string() },
  })
  .openapi('ProofNorm');
export type ProofNormView = ViewOf<typeof proofNormSchema>;

/** Who has marked a rule as checked by a lawyer; it holds for exactly the rule as it is now. */
export const ruleCheckSchema = z
  .object({ words: z.string(), byName: z.string(), at: instant })
  .openapi('ProofRuleCheck');
export type RuleCheckView = ViewOf<typeof ruleCheckSchema>;

/** A way in which the addressee may still be notified. */
export const wayLeftSchema = z
  .object({
    code: z.enum(Object.keys(WAYS) as [WayCode, ...WayCode[]]),
    words: z.string(),
    /** Begun later it is too late; null: there is no hearing, or it is possible to the last. */
    latestOn: day.nullable(),
    /** `HH:mm` of that day, after which it is too late; null: the whole day will do. */
    latestTime: textOrNull,
    isInTime: z.boolean(),
    /** Lawful only with the addressee's consent, or possible only with his telephone. */
    needs: z.enum(['consent', 'phone']).nullable(),
  })
  .openapi('WayLeft');

/** May the court count the addressee of a letter as notified: the answer, why, by what norm, from which days, and what is still possible. */
export const letterGateSchema = z
  .object({
    letterId: z.uuid(),
    gate: gateSchema,
    gateWords: z.string(),
    procedure: z.enum(PROCEDURES),
    procedureWords: z.string(),
    fate,
    fateWords: z.string(),
    reason: z.string(),
    rule: z.string(),
    /** The rule in a few words. */
    ruleName: z.string(),
    /** Null: nobody with the right has marked the rule; `caveat` says so. */
    check: ruleCheckSchema.nullable(),
    caveat: textOrNull,
    norms: z.array(proofNormSchema).readonly(),
    /** Days of the Post; the sender's and the addressee's are never the same thing. */
    dates: z.object({
      sentOn: day.nullable(),
      /** By what the day of sending is known; null: it is not. */
      sentBy: z.enum(ACCEPTANCE_SOURCE_CODES).nullable(),
      receivedOn: day.nullable(),
      deemedOn: day.nullable(),
      objectionsUntil: day.nullable(),
    }),
    storage: z.object({ arrivedOn: day, endsOn: day }).nullable(),
    attempts: whole,
    /** The hearing that the letter calls to; null: none is known. `moved`: of which other start the letter told, so that it does not notify of this one. */
    hearing: z
      .object({ on: day, days: whole, workingDays: whole, moved: textOrNull, noticeBy: noticeBySchema })
      .nullable(),
    ways: z.array(wayLeftSchema).readonly(),
    /** The court's, IANA: the days and hours of `hearing` and `ways` are by its clock. */
    timeZone: z.string(),
    /** False: what was sent is not kept here, so that no paper of its sending can be given. */
    isConfirmable: z.boolean(),
  })
  .openapi('LetterGate');
export type LetterGateView = ViewOf<typeof letterGateSchema>;

/** The answer for a letter that the Post has not taken: there is nothing to judge. */
export const letterGateAnswerSchema = z.object({ gate: letterGateSchema.nullable() }).openapi('LetterGateAnswer');

/** A rule of the gate with its norms and its mark. */
export const gateRuleSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    /** Of exactly this text; a mark names it. */
    version: z.string(),
    procedures: z.array(z.string()).readonly(),
    fates: z.array(z.string()).readonly(),
    gate: gateSchema,
    gateWords: z.string(),
    reason: z.string(),
    norms: z.array(proofNormSchema).readonly(),
    check: ruleCheckSchema.nullable(),
    /** It was marked once, and has changed since or the mark was taken back. */
    wasChecked: z.boolean(),
  })
  .openapi('GateRule');
export type GateRuleView = ViewOf<typeof gateRuleSchema>;

export const newRuleMarkSchema = z
  .object({
    version: z.string().max(64),
    isChecked: z.boolean(),
    /** Who checked it and by what. */
    words: z.string().max(500),
  })
  .openapi('NewProofRuleMark');
export type NewRuleMark = ViewOf<typeof newRuleMarkSchema>;
