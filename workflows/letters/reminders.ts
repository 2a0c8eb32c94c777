import { condition, proxyLocalActivities } from '@temporalio/workflow';
import type { LetterActivities } from '#activities/letters/contract.ts';
import { leftOf } from './letter-desk.ts';
import type { Decision, LetterDesk } from './letter-desk.ts';
import { RECORD_OPTIONS } from '../policies/activity-options.ts';

const { remind } = proxyLocalActivities<LetterActivities>(RECORD_OPTIONS);

/** Waits for the supervisor, or before him for the visa: one reminder, one escalation, then for as long as it takes. */
export async function awaitApprovalDecision(desk: LetterDesk, isVisa = false): Promise<Decision> {
  const { letterId } = desk.input;
  const { remindAfterMs, escalateAfterMs } = desk.terms ?? desk.input;
  desk.stage = isVisa ? 'visa' : 'approval';
  const about = { letterId, revision: desk.revision, ...(isVisa && { isVisa }) };
  const isDecided = (): boolean => desk.decision !== undefined;
  const isInTime = await condition(isDecided, leftOf(desk, remindAfterMs));
  if (!isInTime) {
    await remind({ ...about, isEscalation: false });
    const isAfterReminder = await condition(isDecided, leftOf(desk, Math.max(1, escalateAfterMs - remindAfterMs)));
    if (!isAfterReminder) {
      await remind({ ...about, isEscalation: true });
      await condition(isDecided);
    }
  }
  desk.waitedMs = 0;
  return desk.decision as Decision;
}
