import type { Bounds } from '../bounds.ts';
import type { Finding } from '../breach.ts';
import type { LetterFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';
import { acceptedOnce } from './accepted-once.ts';
import { agreesWithPost } from './agrees-with-post.ts';
import { agreesWithWorkflow } from './agrees-with-workflow.ts';
import { approved } from './approved.ts';
import { existsOnce } from './exists-once.ts';
import { inTime } from './in-time.ts';
import { keptPrivate } from './private.ts';
import { progresses } from './progresses.ts';
import { recorded } from './recorded.ts';
import { sameBytes } from './same-bytes.ts';
import { withinLimits } from './within-limits.ts';

type LetterRule = (facts: LetterFacts, bounds: Bounds) => readonly Finding[];

const LETTER_RULES: readonly LetterRule[] = [
  existsOnce,
  acceptedOnce,
  sameBytes,
  approved,
  recorded,
  agreesWithWorkflow,
  agreesWithPost,
  progresses,
  keptPrivate,
  withinLimits,
  inTime,
];

/** Which invariants one letter is held against. */
export const LETTER_INVARIANTS: readonly Invariant[] = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10'];

export function letterFindings(facts: LetterFacts, bounds: Bounds): readonly Finding[] {
  return LETTER_RULES.flatMap((rule) => rule(facts, bounds));
}
