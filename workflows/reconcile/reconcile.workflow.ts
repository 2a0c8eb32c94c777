import { proxyActivities } from '@temporalio/workflow';
import type { ReconcileActivities } from '#activities/reconcile/contract.ts';

const { reconcileAll } = proxyActivities<ReconcileActivities>({
  startToCloseTimeout: '55 minutes',
  heartbeatTimeout: '1 minute',
  // It only reads: the next run comes by schedule.
  retry: { maximumAttempts: 3 },
});

/** Holds all sides against each other; what contradicts becomes an incident that somebody sees. */
export async function reconcile(): Promise<void> {
  await reconcileAll();
}
