import { proxyActivities } from '@temporalio/workflow';
import type { ReminderActivities } from '#activities/notifications/contract.ts';

const { makeReminders } = proxyActivities<ReminderActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '1 minute',
  // The next round comes by schedule anyway: a stubborn failure should show there instead of piling up here.
  retry: { maximumAttempts: 3 },
});

/** One round: reminders that are due before hearings are made, each once. */
export async function notificationReminders(): Promise<void> {
  await makeReminders();
}
