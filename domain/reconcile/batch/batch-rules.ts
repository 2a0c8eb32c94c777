import type { Bounds } from '../bounds.ts';
import type { Finding } from '../breach.ts';
import type { Invariant } from '../invariant.ts';
import { batchAgrees } from './batch-agrees.ts';
import { batchBytes } from './batch-bytes.ts';
import type { BatchFacts } from './batch-facts.ts';
import { batchInTime } from './batch-in-time.ts';
import { batchLimits } from './batch-limits.ts';
import { batchProgresses } from './batch-progresses.ts';

type BatchRule = (facts: BatchFacts, bounds: Bounds) => readonly Finding[];

const BATCH_RULES: readonly BatchRule[] = [batchProgresses, batchBytes, batchAgrees, batchLimits, batchInTime];

/** Which invariants one batch is held against. */
export const BATCH_INVARIANTS: readonly Invariant[] = ['I1', 'I3', 'I6', 'I7', 'I9', 'I10'];

export function batchFindings(facts: BatchFacts, bounds: Bounds): readonly Finding[] {
  return BATCH_RULES.flatMap((rule) => rule(facts, bounds));
}
