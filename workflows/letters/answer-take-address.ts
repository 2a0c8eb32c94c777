import { proxyLocalActivities } from '@temporalio/workflow';
import type { LetterActivities } from '#activities/letters/contract.ts';
import { RECORD_OPTIONS } from '../policies/activity-options.ts';
import type { LetterDesk, Of } from './letter-desk.ts';

const { takeAddress } = proxyLocalActivities<LetterActivities>(RECORD_OPTIONS);

/**
 * Gives the letter back to its author with the new address of its party, unless a batch has already taken it: the database row decides, in
 * one statement, so that a freeze and a change that meet cannot both win. True: it stands to be mended.
 */
export async function answerTakeAddress(desk: LetterDesk, decision: Of<'takeAddress'>): Promise<boolean> {
  const { letterId } = desk.input;
  const taken = await takeAddress({ letterId, decisionId: decision.id, ...decision.request });
  if (taken) desk.stage = 'mending';
  decision.answer = { taken };
  desk.decision = undefined;
  return taken;
}
