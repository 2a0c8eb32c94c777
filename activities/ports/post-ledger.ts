/** One acceptance in the Post's own books. Hashes are null where the Post does not tell them. */
export interface PostAcceptance {
  readonly registrationNumber: string;
  readonly uploadId: string;
  readonly archiveSha256: string | null;
  readonly shpi: string | null;
  readonly pdfSha256: string | null;
  readonly signatureSha256: string | null;
}

/** The Post's books cannot be read now. */
export class LedgerUnavailableError extends Error {
  override name = 'LedgerUnavailableError';
}

/**
 * The Post's own count, read only. The emulator opens its books whole. Of the real Post only look-ups by number are known, so that an
 * adapter for it can give neither `pages` of everything nor hashes nor a second acceptance of the same number.
 */
export interface PostLedger {
  /** Every acceptance, oldest first. @throws LedgerUnavailableError */
  pages(): AsyncIterable<readonly PostAcceptance[]>;
  /** Every acceptance of these numbers (at most 1,000). @throws LedgerUnavailableError */
  ofNumbers(registrationNumbers: readonly string[]): Promise<readonly PostAcceptance[]>;
}
