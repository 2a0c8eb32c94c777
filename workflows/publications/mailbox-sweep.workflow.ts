import { proxyActivities } from '@temporalio/workflow';
import type { MailboxActivities } from '#activities/publications/contract.ts';

const { sweepMailbox } = proxyActivities<MailboxActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '1 minute',
  // The next sweep comes by schedule anyway: a stubborn failure should show there instead of piling up here.
  retry: { maximumAttempts: 3 },
});

/** One look into the exchange mailbox: receipts and returned messages are told to the publications they are about. */
export async function mailboxSweep(): Promise<void> {
  await sweepMailbox();
}
