import type { BatchLetterResult } from '../batches/batch-status.ts';
import type { LetterKind } from '../letters/letter.ts';

/** A letter of the batch as an answer is held against it. */
export interface AskedLetter {
  readonly letterId: string;
  readonly registrationNumber: string;
  /** Its file in the archive. */
  readonly fileName: string;
  readonly recipientName: string;
  readonly recipientAddress: string;
  readonly kind: LetterKind;
  readonly result: BatchLetterResult | null;
  readonly shpi: string | null;
}
