import { condition, proxyLocalActivities } from '@temporalio/workflow';
import type { FilingRequest, LetterActivities } from '#activities/letters/contract.ts';
import { RECORD_OPTIONS } from '../policies/activity-options.ts';
import { leftOf, stateOf } from './letter-desk.ts';
import type { LetterDesk } from './letter-desk.ts';

/** Who closed a letter whose notice never came. */
type Closing = Pick<FilingRequest, 'closed'>;

const { reportOverdueOutcome } = proxyLocalActivities<LetterActivities>(RECORD_OPTIONS);

/**
 * Waits for the outcome and then for the notice of delivery. The central sweep does the looking; a letter without an outcome for
 * longer than the term becomes a person's task and is still waited for. Returns who closed a letter whose notice never came.
 */
export async function awaitOutcome(desk: LetterDesk): Promise<Closing> {
  desk.stage = 'with_post';
  const isInTime = await condition(() => desk.outcomeReport !== undefined, leftOf(desk, desk.input.outcomeWatchMs));
  if (!isInTime) {
    await reportOverdueOutcome({ letterId: desk.input.letterId });
    await condition(() => desk.outcomeReport !== undefined);
  }
  return desk.outcomeReport?.isNoticeMissing === true ? awaitNotice(desk) : {};
}

async function awaitNotice(desk: LetterDesk): Promise<Closing> {
  desk.stage = 'missing_notice';
  await condition(() => desk.isNoticeReported || desk.decision?.kind === 'fileWithoutNotice');
  // Said before the letter is filed: a decision that came while it is being filed would never be answered.
  desk.stage = 'filed';
  const { decision } = desk;
  if (decision?.kind !== 'fileWithoutNotice') return {};
  decision.answer = stateOf(desk);
  desk.decision = undefined;
  return { closed: { byId: decision.request.actorId, decisionId: decision.id } };
}
