import { proxyActivities } from '@temporalio/workflow';
import type { PublicationActivities } from '#activities/publications/contract.ts';
import { POST_OPTIONS } from '../policies/activity-options.ts';
import type { PublicationDesk } from './publication-desk.ts';

const { recordMailAnswer, reportUnconfirmed } = proxyActivities<PublicationActivities>(POST_OPTIONS);

/** Records what came back. Only what it says of the newest version changes what is waited for. */
export async function heedAnswers(desk: PublicationDesk): Promise<void> {
  for (let answer = desk.answers.shift(); answer !== undefined; answer = desk.answers.shift()) {
    const { version, answer: said, eventId } = answer;
    await recordMailAnswer({ matterId: desk.matterId, version, answer: said, eventId });
    if (version !== desk.lastVersion) continue;
    desk.awaited = null;
    desk.failedVersion = said === 'confirmed' ? null : version;
    if (desk.stage === 'idle' || desk.stage === 'awaiting_person') {
      desk.stage = desk.failedVersion === null ? 'idle' : 'awaiting_person';
    }
  }
}

/** When the receipt's time is up a person is told, once; it may still come. */
export async function heedReceiptTerm(desk: PublicationDesk): Promise<void> {
  const { awaited } = desk;
  if (awaited === null || (receiptLeftMs(desk) ?? 1) > 0) return;
  desk.awaited = null;
  await reportUnconfirmed({ matterId: desk.matterId, version: awaited.version });
}

/** How long the receipt is still waited for; null: none is. */
export function receiptLeftMs({ awaited }: PublicationDesk): number | null {
  return awaited?.untilMs == null ? null : Math.max(0, awaited.untilMs - Date.now());
}
