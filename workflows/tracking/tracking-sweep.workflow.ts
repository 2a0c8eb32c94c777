import { proxyActivities } from '@temporalio/workflow';
import type { TrackingActivities } from '#activities/tracking/contract.ts';

const { sweepTracking } = proxyActivities<TrackingActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '1 minute',
  // The next sweep comes by schedule anyway: a stubborn error should show there instead of piling up here.
  retry: { maximumAttempts: 3 },
});

/** One look at the Post for every letter under way; letters are told only what has changed. */
export async function trackingSweep(): Promise<void> {
  await sweepTracking();
}
