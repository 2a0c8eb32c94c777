/** Status codes of a batch, in the order of its life; names and lawful moves: `batch-life.ts`. */
export const BATCH_STATUSES = ['frozen', 'archived', 'submitting', 'unknown', 'answered', 'refused', 'closed'] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];

/** Files of a batch that can be taken away. */
export const BATCH_FILE_KINDS = ['archive', 'form103'] as const;
export type BatchFileKind = (typeof BATCH_FILE_KINDS)[number];

/** What became of one letter of a batch; `requeued`: proven absent at the Post after a partial answer, goes in the next batch. */
export const BATCH_LETTER_RESULTS = ['accepted', 'rejected', 'requeued'] as const;
export type BatchLetterResult = (typeof BATCH_LETTER_RESULTS)[number];

/** What became of one attempt to hand the archive over; `absent`: looked up, the Post has none of the letters. */
export const ATTEMPT_OUTCOMES = ['answered', 'refused', 'unknown', 'absent', 'not_sent'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/**
 * What a person found in the Post's cabinet about an unclear submission. `look_up_again`: ask the Post once more; `not_taken`: the
 * cabinet shows none of the letters, send again.
 */
export const SUBMISSION_FINDINGS = ['look_up_again', 'not_taken'] as const;
export type SubmissionFinding = (typeof SUBMISSION_FINDINGS)[number];
