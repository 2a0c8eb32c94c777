import type { TimeStampAuthority } from '../ports/time-stamp-authority.ts';

export interface ProofParts {
  /** Absent: no authority is named, and roots wait for one. */
  readonly timeStamps?: TimeStampAuthority | undefined;
}
