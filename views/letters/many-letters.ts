import type { Fault } from '#domain/documents/fault.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';

/** One of several letters that one act is meant for. */
export interface ManyLetter {
  readonly id: string;
  readonly number: string | null;
  readonly recipientName: string;
  readonly caseNumber: string;
  readonly status: LetterStatus;
  /** Why it stays as it is, in words; null: nothing stands in the way, or it was done. */
  readonly refusal: string | null;
  /** What is asked before it is done. */
  readonly questions: readonly Fault[];
  /** Says that this is so; null: nothing is asked. */
  readonly answer: string | null;
}
