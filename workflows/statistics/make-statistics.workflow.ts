import { proxyActivities } from '@temporalio/workflow';
import type { StatisticsActivities } from '#activities/statistics/contract.ts';

const { makeDueStatistics } = proxyActivities<StatisticsActivities>({
  startToCloseTimeout: '1 hour',
  // The next tick makes what was not made.
  retry: { maximumAttempts: 5 },
});

/** Reports of whole periods that have ended. */
export async function makeStatistics(): Promise<void> {
  await makeDueStatistics();
}
