import { condition } from '@temporalio/workflow';
import { answerCancel } from './answer-cancel.ts';
import { answerTakeAddress } from './answer-take-address.ts';
import type { LetterDesk } from './letter-desk.ts';

/**
 * Waits for the Post's word on the batch that takes this letter. Until a batch has taken it, it may be recalled, or go back to its author
 * with another address (`rejected`: it is mended and approved anew); the recall window is a date in the database, so no timer stands here.
 */
export async function awaitSubmission(desk: LetterDesk): Promise<'accepted' | 'rejected' | 'cancelled'> {
  desk.stage = 'awaiting_submission';
  for (;;) {
    await condition(() => desk.submission !== undefined || desk.decision !== undefined);
    const { decision } = desk;
    if (decision?.kind === 'cancel' && (await answerCancel(desk, decision))) return 'cancelled';
    if (decision?.kind === 'takeAddress' && (await answerTakeAddress(desk, decision))) return 'rejected';
    if (desk.submission) return desk.submission.result;
  }
}
