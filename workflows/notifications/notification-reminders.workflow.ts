import { patched, proxyActivities } from '@temporalio/workflow';
import type { ReminderActivities } from '#activities/notifications/contract.ts';

const { endNeedlessLetters, makeReminders } = proxyActivities<ReminderActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '1 minute',
  // The next round comes by schedule anyway: a stubborn failure should show there instead of piling up here.
  retry: { maximumAttempts: 3 },
});

/** Rounds that began before they ended tasks go on without it. */
const ENDS_NEEDLESS = 'reminders-end-needless-letters';

/** One round: letters that nobody needs any more are owed no longer, and reminders that are due before hearings are made, each once. */
export async function notificationReminders(): Promise<void> {
  if (patched(ENDS_NEEDLESS)) await endNeedlessLetters();
  await makeReminders();
}
