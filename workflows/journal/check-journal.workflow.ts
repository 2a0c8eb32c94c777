import { proxyActivities } from '@temporalio/workflow';
import type { JournalActivities } from '#activities/journal/contract.ts';

const { checkChains } = proxyActivities<JournalActivities>({
  startToCloseTimeout: '4 hours',
  // What was not checked tonight is checked the next night.
  retry: { maximumAttempts: 5 },
});

/** Every chain of the journal, from its first entry to its last. */
export async function checkJournal(): Promise<void> {
  await checkChains();
}
