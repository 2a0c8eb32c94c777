import type { TrustKeeper } from '../ports/trust-keeper.ts';

/** What the regular fetching works with; absent where a worker serves no decisions. */
export interface TrustParts {
  readonly trust?: TrustKeeper | undefined;
}
