import { proxyActivities } from '@temporalio/workflow';
import type { ScheduleActivities } from '#activities/tracking/contract.ts';

const { convertDocument } = proxyActivities<ScheduleActivities>({
  startToCloseTimeout: '3 minutes',
  retry: { maximumAttempts: 3 },
});

/** Converts an uploaded document ahead of need. */
export async function preview(input: { sha256: string }): Promise<void> {
  await convertDocument(input);
}
