import type { TrustRefresh } from '../ports/trust-keeper.ts';

/** What the workflow `trustSweep` asks of its activity. */
export interface TrustActivities {
  /** Fetches what the certificates in use point to. Counts only. */
  fetchTrust(): Promise<TrustRefresh>;
}
