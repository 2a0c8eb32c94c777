import { condition, proxyActivities } from '@temporalio/workflow';
import type { NotificationActivities } from '#activities/notifications/contract.ts';
import { POST_OPTIONS } from '../policies/activity-options.ts';
import { paceMs, RECEIPT_PACE_MS } from '../policies/paces.ts';
import { heedFinding } from './find-out.ts';
import { heedLetterLeft, letterLeftMs, type NotificationDesk } from './notification-desk.ts';

const { lookUpNotification, noteUnconfirmedNotification } = proxyActivities<NotificationActivities>(POST_OPTIONS);

/**
 * The operator has it: its receipt is waited for, and asked for now and then. Without one by the time set before the hearing a letter is
 * owed; where there is no hearing it stays as sent, and its card says that nothing was confirmed.
 */
export async function awaitFate(desk: NotificationDesk): Promise<'failed' | 'over'> {
  const { notificationId, receiptWindowMs } = desk.input;
  desk.stage = 'awaiting_receipt';
  const untilMs = Date.now() + receiptWindowMs;
  let isNoted = false;
  for (let looks = 0; ; looks += 1) {
    if (desk.finding) await heedFinding(desk);
    desk.isToldOf = false;
    const looked = await lookUpNotification({ notificationId, isWindowOver: false });
    heedLetterLeft(desk, looked);
    const { outcome } = looked;
    if (outcome === 'delivered') return 'over';
    if (outcome === 'failed' || letterLeftMs(desk) === 0) return 'failed';
    const leftMs = Math.max(0, untilMs - Date.now());
    if (leftMs === 0 && !isNoted) {
      await noteUnconfirmedNotification({ notificationId });
      isNoted = true;
    }
    const letterMs = letterLeftMs(desk);
    if (leftMs === 0 && letterMs === null) return 'over';
    const paceLeftMs = leftMs === 0 ? Infinity : Math.min(leftMs, paceMs(RECEIPT_PACE_MS, looks));
    await condition(() => desk.isToldOf || desk.finding !== undefined, Math.min(paceLeftMs, letterMs ?? Infinity));
  }
}
