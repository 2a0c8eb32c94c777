import { condition, proxyActivities } from '@temporalio/workflow';
import type { LookUpAnswer, NotificationActivities } from '#activities/notifications/contract.ts';
import { POST_OPTIONS } from '../policies/activity-options.ts';
import { openLookUpWindow } from '../batches/look-up-window.ts';
import { awaitOr, heedLetterLeft, letterLeftMs, type NotificationDesk, type Sent } from './notification-desk.ts';

const { lookUpNotification, askAboutNotification, recordNotificationFinding } =
  proxyActivities<NotificationActivities>(POST_OPTIONS);

/**
 * After an answer that never came: asks the operator, and listens for a receipt, until the window has passed. Only then does a message that
 * the gateway does not know count as absent. What nobody can tell is asked of a person. `again`: nothing came of it.
 */
export async function findOut(desk: NotificationDesk): Promise<Sent | 'again'> {
  const { notificationId, unknownWindowMs } = desk.input;
  desk.stage = 'finding_out';
  const window = openLookUpWindow(unknownWindowMs);
  for (let isWindowOver = false; ;) {
    desk.isToldOf = false;
    const looked = await lookUpNotification({ notificationId, isWindowOver });
    heedLetterLeft(desk, looked);
    const { outcome, unclearForMs } = looked;
    if (outcome !== 'unknown') return settledAs(outcome);
    if (letterLeftMs(desk) === 0) return 'failed';
    if (isWindowOver) return askPerson(desk);
    const waitMs = window.waitMs(unclearForMs);
    if (waitMs === 0) isWindowOver = true;
    else await awaitOr(desk, () => desk.isToldOf, waitMs);
  }
}

/** A receipt that comes while the person looks is heard too. */
async function askPerson(desk: NotificationDesk): Promise<Sent | 'again'> {
  const { notificationId } = desk.input;
  await askAboutNotification({ notificationId });
  desk.stage = 'awaiting_person';
  for (;;) {
    const isCalled = (): boolean => desk.finding !== undefined || desk.isToldOf;
    const leftMs = letterLeftMs(desk);
    if (leftMs === null) await condition(isCalled);
    else if (leftMs > 0) await condition(isCalled, leftMs);
    if (desk.finding) await heedFinding(desk);
    desk.isToldOf = false;
    const looked = await lookUpNotification({ notificationId, isWindowOver: false });
    heedLetterLeft(desk, looked);
    const { outcome } = looked;
    if (outcome !== 'unknown') return settledAs(outcome);
    if (letterLeftMs(desk) === 0) return 'failed';
  }
}

/** Writes what the person found out; whoever waits for the answer has it when it is written. */
export async function heedFinding(desk: NotificationDesk): Promise<void> {
  const { finding } = desk;
  if (!finding) return;
  await recordNotificationFinding({ notificationId: desk.input.notificationId, ...finding });
  desk.finding = undefined;
}

function settledAs(outcome: Exclude<LookUpAnswer['outcome'], 'unknown'>): Sent | 'again' {
  return outcome === 'delivered' ? 'over' : outcome;
}
