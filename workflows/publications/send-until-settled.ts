import { condition, proxyActivities } from '@temporalio/workflow';
import type { PublicationActivities } from '#activities/publications/contract.ts';
import { POST_OPTIONS } from '../policies/activity-options.ts';
import { MAIL_PACE_MS, paceMs } from '../policies/paces.ts';
import { isRunLong, type PublicationDesk } from './publication-desk.ts';
import { heedAnswers } from './receipts.ts';

const { sendPicture } = proxyActivities<PublicationActivities>(POST_OPTIONS);

/** Place in the paces: it need not look on for a server that somebody else looks on for. */
const UNTRIED_FROM = 6;

/**
 * Sends one version until its fate is known: no later one is taken before. Every try hands over the same bytes under the same Message-ID,
 * so that one that has arrived after all is known for a repeat.
 */
export async function sendUntilSettled(desk: PublicationDesk, version: number): Promise<void> {
  desk.stage = 'sending';
  desk.lastVersion = version;
  for (let tries = 0; ; tries += 1) {
    desk.isMailBack = false;
    const { outcome, receiptWithinMs, isUntried = false } = await sendPicture({ matterId: desk.matterId, version });
    if (outcome === 'taken' || outcome === 'refused') {
      desk.failedVersion = outcome === 'refused' ? version : null;
      const untilMs = receiptWithinMs === null ? null : Date.now() + receiptWithinMs;
      desk.awaited = outcome === 'refused' ? null : { version, untilMs };
      return;
    }
    desk.handledCount += 1;
    if (isRunLong(desk)) {
      desk.isChanged = true;
      return;
    }
    // A receipt, or the message come back, tells the fate as well as the server does.
    await condition(
      () => desk.answers.length > 0 || desk.isMailBack,
      paceMs(MAIL_PACE_MS, isUntried ? Math.max(tries, UNTRIED_FROM) : tries),
    );
    await heedAnswers(desk);
  }
}
