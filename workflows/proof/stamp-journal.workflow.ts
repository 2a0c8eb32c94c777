import { proxyActivities } from '@temporalio/workflow';
import type { ProofActivities } from '#activities/proof/contract.ts';

// What fails tonight is done the next night: nothing waits for it.
const { makeJournalRoots, stampJournalRoots } = proxyActivities<ProofActivities>({
  startToCloseTimeout: '1 hour',
  retry: { maximumAttempts: 5 },
});

/** The night's root over the journal, and the stamp of time on it. */
export async function stampJournal(): Promise<void> {
  await makeJournalRoots();
  await stampJournalRoots();
}
