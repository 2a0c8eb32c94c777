import type { DatabaseCapability } from '../capability.ts';
import { JournalRootSchema, JournalRootSpanSchema, JournalStampSchema, SealSchema } from './journal-root.entity.ts';
import { LetterProofSchema, ProofRuleMarkSchema, ProofWishSchema } from './proof.entity.ts';

/** Whether addressees are notified, by which rules, and what proves it. */
export const proof = {
  schemas: [
    ...[LetterProofSchema, ProofWishSchema, ProofRuleMarkSchema],
    ...[JournalRootSchema, JournalRootSpanSchema, JournalStampSchema, SealSchema],
  ],
} as const satisfies DatabaseCapability;
