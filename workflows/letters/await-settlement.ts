import { condition, patched, proxyLocalActivities } from '@temporalio/workflow';
import type { LetterActivities } from '#activities/letters/contract.ts';
import { RECORD_OPTIONS } from '../policies/activity-options.ts';
import { stateOf } from './letter-desk.ts';
import type { LetterDesk, Of } from './letter-desk.ts';

const { askWhatNext, settleReturn } = proxyLocalActivities<LetterActivities>(RECORD_OPTIONS);

/** Histories from before people were asked filed such a letter at once. */
const PEOPLE_SETTLE_RETURNS = 'people-settle-returns';

/** A letter that came back or was lost waits, however long it takes, until a person has said what comes next. */
export async function settleUndelivered(desk: LetterDesk): Promise<void> {
  const outcome = desk.outcomeReport?.outcome;
  if (outcome !== 'returned_to_court' && outcome !== 'lost') return;
  if (!patched(PEOPLE_SETTLE_RETURNS)) return;
  const { letterId } = desk.input;
  const { cause, procedure, isSettled } = await askWhatNext({ letterId });
  if (isSettled) return;
  desk.returnCause = cause;
  desk.procedure = procedure;
  desk.stage = 'undelivered';
  await condition(() => desk.decision?.kind === 'settleReturn');
  const decision = desk.decision as Of<'settleReturn'>;
  await settleReturn({ letterId, decisionId: decision.id, ...decision.request });
  // Said before the letter is filed: a decision that came while it is being filed would never be answered.
  desk.stage = 'filed';
  decision.answer = stateOf(desk);
  desk.decision = undefined;
}
