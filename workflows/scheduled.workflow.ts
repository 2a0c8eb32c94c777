import { proxyActivities } from '@temporalio/workflow';
import type { ReconcileActivities } from '#activities/reconcile/contract.ts';
import type { ScheduleActivities, TrackingActivities } from '#activities/tracking/contract.ts';
import type { CutOffInput } from '#temporal/contract/schedules.ts';

const { sweepTracking } = proxyActivities<TrackingActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '1 minute',
  // The next sweep comes by schedule anyway: a stubborn failure should show there instead of piling up here.
  retry: { maximumAttempts: 3 },
});

const { openBatchesOfSite } = proxyActivities<ScheduleActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '5 minutes' },
});

const { convertDocument } = proxyActivities<ScheduleActivities>({
  startToCloseTimeout: '3 minutes',
  retry: { maximumAttempts: 3 },
});

const { reconcileAll } = proxyActivities<ReconcileActivities>({
  startToCloseTimeout: '55 minutes',
  heartbeatTimeout: '1 minute',
  // It only reads: the next run comes by schedule.
  retry: { maximumAttempts: 3 },
});

/** One look at the Post for every letter under way; letters are told only what has changed. */
export async function trackingSweep(): Promise<void> {
  await sweepTracking();
}

/** The site's cut-off: what is signed and past its recall window goes into the day's batches. */
export async function cutOff(input: CutOffInput): Promise<void> {
  await openBatchesOfSite(input);
}

/** Converts an uploaded document ahead of need. */
export async function preview(input: { sha256: string }): Promise<void> {
  await convertDocument(input);
}

/** Holds all sides against each other; what contradicts becomes an incident that somebody sees. */
export async function reconcile(): Promise<void> {
  await reconcileAll();
}
