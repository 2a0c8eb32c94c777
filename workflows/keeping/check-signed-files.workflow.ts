import { proxyActivities } from '@temporalio/workflow';
import type { KeepingActivities } from '#activities/keeping/contract.ts';

const { planSignedFilesNight, checkFailedFiles, checkSignedPortion, endSignedFilesNight } =
  proxyActivities<KeepingActivities>({
    startToCloseTimeout: '30 minutes',
    heartbeatTimeout: '2 minutes',
    // A portion that fails so often is the store's or the trust's trouble: the next night begins where this one ended.
    retry: { maximumAttempts: 5 },
  });

/** Files of one activity: minutes of work, and few events for a night of a large court. */
const PORTION = 500;

/** The night's share of the stored signed files, portion by portion; those that were not good are looked at every night. */
export async function checkSignedFiles(): Promise<void> {
  const { share, after } = await planSignedFilesNight();
  await checkFailedFiles();
  let place = after;
  let looked = 0;
  while (looked < share) {
    const wasAtStart = place === null;
    const part = await checkSignedPortion({ after: place, limit: Math.min(PORTION, share - looked) });
    looked += part.looked;
    place = part.after;
    if (part.looked === 0 && wasAtStart) break;
  }
  await endSignedFilesNight({ looked });
}
