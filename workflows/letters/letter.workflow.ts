import { allHandlersFinished, condition, proxyLocalActivities } from '@temporalio/workflow';
import type { LetterActivities } from '#activities/letters/contract.ts';
import type { LetterInput } from '#domain/letters/letter-process.ts';
import { RECORD_OPTIONS } from '../policies/activity-options.ts';
import { awaitOutcome } from './await-outcome.ts';
import { settleUndelivered } from './await-settlement.ts';
import { awaitSubmission } from './await-submission.ts';
import { openLetterDesk } from './letter-desk.ts';
import type { LetterDesk } from './letter-desk.ts';
import { awaitMending, prepareUntilSigned } from './prepare-until-signed.ts';

const { file } = proxyLocalActivities<LetterActivities>(RECORD_OPTIONS);

/** One letter's life: prepared, approved and signed by a person, taken by a batch, accepted by the Post, followed to its end, filed; what came back or was lost is filed when a person has decided what comes next. */
export async function letter(input: LetterInput): Promise<void> {
  const desk = openLetterDesk(input);
  if (await sendToPost(desk)) {
    const { closed } = await awaitOutcome(desk);
    await settleUndelivered(desk);
    await file({ letterId: input.letterId, closed });
    desk.stage = 'filed';
  }
  await condition(allHandlersFinished);
}

/**
 * True when the Post has accepted the letter; false when it was cancelled. What the Post refuses is mended and goes again. A life that is
 * taken up passes by the steps that lie behind it.
 */
async function sendToPost(desk: LetterDesk): Promise<boolean> {
  if (desk.stage === 'with_post') return true;
  if (desk.stage === 'mending' && !(await awaitMending(desk))) return false;
  for (;;) {
    if (desk.stage !== 'awaiting_submission' && !(await prepareUntilSigned(desk))) return false;
    const answer = await awaitSubmission(desk);
    if (answer !== 'rejected') return answer === 'accepted';
    if (!(await awaitMending(desk))) return false;
  }
}
