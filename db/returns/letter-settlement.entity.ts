import { defineEntity, p } from '@mikro-orm/core';
import type { NormCode } from '#domain/returns/norms.ts';
import type { ReturnCause } from '#domain/returns/return-cause.ts';
import { RETURN_CHOICES } from '#domain/returns/return-choices.ts';

/** What a person has decided about a letter that was not delivered; written once, never changed. */
export const LetterSettlementSchema = defineEntity({
  name: 'LetterSettlement',
  tableName: 'letter_settlement',
  properties: {
    letterId: p.uuid().primary(),
    cause: p.text().$type<ReturnCause>(),
    choice: p.enum(RETURN_CHOICES),
    norms: p.json<readonly NormCode[]>(),
    reason: p.text().nullable(),
    decidedById: p.uuid(),
    decidedAt: p.datetime(),
    /** The letter that goes in its place. */
    nextLetterId: p.uuid().nullable().unique(),
  },
});
