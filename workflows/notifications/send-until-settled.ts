import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { NotificationActivities } from '#activities/notifications/contract.ts';
import type { NotificationInput } from '#domain/notifications/notification-process.ts';
import { POST_OPTIONS } from '../policies/activity-options.ts';
import { MAIL_PACE_MS, paceMs } from '../policies/paces.ts';
import { findOut } from './find-out.ts';
import { awaitOr, heedLetterLeft, type NotificationDesk, type Sent } from './notification-desk.ts';

const { planNotification, sendNotification, withdrawNotice } = proxyActivities<NotificationActivities>(POST_OPTIONS);

/** Place in the paces: it need not look on for a channel that somebody else looks on for. */
const UNTRIED_FROM = 6;

/** Hands the notice over until its fate is with the operator, or there is nothing to hand over any more. */
export async function sendUntilSettled(desk: NotificationDesk, isUnknown: boolean): Promise<Sent> {
  const { notificationId } = desk.input;
  let isUnclear = isUnknown;
  for (let tries = 0; ; tries += 1) {
    if (isUnclear) {
      const found = await findOut(desk);
      if (found !== 'again') return found;
      isUnclear = false;
    }
    const planned = await awaitHour(desk);
    if (planned !== 'go') return planned;
    desk.stage = 'sending';
    desk.isGatewayBack = false;
    const { outcome, hasLeft, isUntried = false } = await sendNotification({ notificationId });
    if (outcome === 'sent' || outcome === 'failed' || outcome === 'over') return outcome;
    isUnclear = outcome === 'unknown';
    if (!isUnclear) await awaitChannel(desk, { hasLeft, tries: isUntried ? Math.max(tries, UNTRIED_FROM) : tries });
  }
}

/** `go`: it may be handed over. Whoever withdraws it is heard as long as nothing has left. */
async function awaitHour(desk: NotificationDesk): Promise<'go' | 'failed' | 'over'> {
  const { notificationId } = desk.input;
  for (;;) {
    if (desk.withdrawal) return withdrawn(desk);
    desk.isToBePlanned = false;
    const plan = await planNotification({ notificationId });
    heedLetterLeft(desk, plan);
    if (plan.outcome === 'over') return 'over';
    if (plan.outcome === 'late') return 'failed';
    // Somebody may have withdrawn it while it was planned.
    if (desk.withdrawal) return withdrawn(desk);
    if (plan.outcome === 'go') return 'go';
    desk.stage = 'waiting';
    await awaitOr(desk, () => desk.withdrawal !== undefined || desk.isToBePlanned, plan.waitMs);
  }
}

async function withdrawn(desk: NotificationDesk): Promise<'over'> {
  const { actorId = '' } = desk.withdrawal ?? {};
  await withdrawNotice({ notificationId: desk.input.notificationId, actorId });
  desk.stage = 'ended';
  desk.withdrawal = undefined;
  return 'over';
}

async function awaitChannel(
  desk: NotificationDesk,
  { hasLeft, tries }: { readonly hasLeft: boolean; readonly tries: number },
): Promise<void> {
  desk.stage = hasLeft ? 'sending' : 'waiting';
  const isCalled = (): boolean => desk.isGatewayBack || desk.isToBePlanned || desk.withdrawal !== undefined;
  await awaitOr(desk, isCalled, paceMs(MAIL_PACE_MS, tries));
  // Weeks without a channel and without a hearing: the history is begun anew before it grows long. A person's word is heard first.
  if (!workflowInfo().continueAsNewSuggested || desk.withdrawal || desk.finding) return;
  await continueAsNew<(input: NotificationInput) => Promise<void>>({ ...desk.input, resumeAt: 'send' });
}
