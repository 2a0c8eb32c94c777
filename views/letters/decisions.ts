import { z } from '@hono/zod-openapi';
import { whole, type ViewOf } from '../view.ts';

/** What came of an approval; without a signature, why. */
export const approvalResultSchema = z.object({ signed: z.boolean(), reason: z.string().optional() });
export type ApprovalResult = ViewOf<typeof approvalResultSchema>;

export const cancellationResultSchema = z.object({ cancelled: z.literal(true) });
export type CancellationResult = ViewOf<typeof cancellationResultSchema>;

/** What came of a decision about a letter that was not delivered: the draft that goes in its place, where there is one. */
export const settledReturnSchema = z.object({ nextLetterId: z.uuid().nullable() });
export type SettledReturn = ViewOf<typeof settledReturnSchema>;

/** Where the letter stands after a decision. */
export const decidedStateSchema = z.object({ stage: z.string(), revision: whole });
export type DecidedState = ViewOf<typeof decidedStateSchema>;
