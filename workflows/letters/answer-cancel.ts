import { proxyLocalActivities } from '@temporalio/workflow';
import type { LetterActivities } from '#activities/letters/contract.ts';
import { RECORD_OPTIONS } from '../policies/activity-options.ts';
import type { LetterDesk, Of } from './letter-desk.ts';

const { cancel } = proxyLocalActivities<LetterActivities>(RECORD_OPTIONS);

/**
 * Recalls the letter unless a batch has already taken it: the database row decides, in one statement, so that a freeze and a recall
 * that meet cannot both win.
 */
export async function answerCancel(desk: LetterDesk, decision: Of<'cancel'>): Promise<boolean> {
  const isCancelled = await cancel({ letterId: desk.input.letterId, decisionId: decision.id, ...decision.request });
  if (isCancelled) desk.stage = 'cancelled';
  decision.answer = { cancelled: isCancelled };
  desk.decision = undefined;
  return isCancelled;
}
