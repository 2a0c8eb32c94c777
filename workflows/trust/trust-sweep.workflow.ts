import { proxyActivities } from '@temporalio/workflow';
import type { TrustActivities } from '#activities/trust/contract.ts';

const { fetchTrust } = proxyActivities<TrustActivities>({
  startToCloseTimeout: '15 minutes',
  // The next tick asks again: addresses that are away are told on the page of trust.
  retry: { maximumAttempts: 3 },
});

/** Issuers and lists of the revoked that the certificates in use point to. */
export async function trustSweep(): Promise<void> {
  await fetchTrust();
}
