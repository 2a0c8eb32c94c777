import { proxyActivities } from '@temporalio/workflow';
import type { ArchiveActivities } from '#activities/archive/contract.ts';

const { archiveOldLetters } = proxyActivities<ArchiveActivities>({
  startToCloseTimeout: '4 hours',
  heartbeatTimeout: '2 minutes',
  // What is left is taken by the next night.
  retry: { maximumAttempts: 5 },
});

/** Old letters go to the archive, as many as a night takes; a repeat goes on where the last try ended. */
export async function archiveLetters(): Promise<void> {
  await archiveOldLetters();
}
