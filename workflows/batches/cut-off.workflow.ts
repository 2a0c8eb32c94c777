import { proxyActivities } from '@temporalio/workflow';
import type { ScheduleActivities } from '#activities/tracking/contract.ts';
import type { CutOffInput } from '#temporal/contract/schedules.ts';

const { openBatchesOfSite } = proxyActivities<ScheduleActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '5 minutes' },
});

/** The site's cut-off: what is signed and past its recall window goes into the day's batches. */
export async function cutOff(input: CutOffInput): Promise<void> {
  await openBatchesOfSite(input);
}
