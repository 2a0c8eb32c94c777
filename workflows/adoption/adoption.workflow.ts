import { proxyActivities } from '@temporalio/workflow';
import type { AdoptionActivities } from '#activities/adoption/contract.ts';
import type { AdoptionInput } from '#domain/work/adoption-process.ts';

const { adoptLost } = proxyActivities<AdoptionActivities>({
  startToCloseTimeout: '55 minutes',
  heartbeatTimeout: '1 minute',
  // A repeat goes on where the last one stopped: what is led by then is passed by.
  retry: { initialInterval: '1 second', maximumInterval: '1 minute', maximumAttempts: 20 },
});

/** Gives one lost subject, or all of them, their processes again. */
export async function adoption(input: AdoptionInput): Promise<void> {
  await adoptLost(input);
}
