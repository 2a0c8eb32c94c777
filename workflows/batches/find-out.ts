import type { SubmissionFinding } from '#domain/batches/batch-status.ts';
import { condition, proxyActivities, sleep } from '@temporalio/workflow';
import type { BatchActivities, LookUpResult } from '#activities/batches/contract.ts';
import { POST_OPTIONS } from '../policies/activity-options.ts';
import type { BatchDesk } from './batch-desk.ts';
import { openLookUpWindow } from './look-up-window.ts';

const { lookUp, settlePartial, askPerson, recordFinding } = proxyActivities<BatchActivities>(POST_OPTIONS);

/** Nobody knows yet: the answer was unclear, or a person carries the archive. */
export type Unsettled = 'unknown' | 'handed_to_person';

/**
 * After an unclear answer: asks the Post by registration numbers until it knows all letters or the window has passed, for an archive
 * may still be on its way in. What a person carries is asked of him first. Only then do absent letters count as absent. `absent`: none was taken, the same bytes may go again.
 */
export async function findOut(desk: BatchDesk, answer: Unsettled): Promise<'settled' | 'absent'> {
  if (answer === 'handed_to_person' && (await awaitFinding(desk)) === 'not_taken') return 'absent';
  for (;;) {
    const last = await lookUpThroughWindow(desk);
    if (last === 'settled' || last === 'absent') return last;
    if (last === 'partial') {
      await settlePartial(requestOf(desk));
      return 'settled';
    }
    if ((await awaitFinding(desk)) === 'not_taken') return 'absent';
  }
}

async function lookUpThroughWindow(desk: BatchDesk): Promise<LookUpResult['outcome']> {
  desk.stage = 'unknown';
  const window = openLookUpWindow(desk.input.lookUpWindowMs);
  for (;;) {
    const { outcome, unclearForMs } = await lookUp(requestOf(desk));
    if (outcome === 'settled') return outcome;
    const waitMs = window.waitMs(unclearForMs);
    if (waitMs === 0) return outcome;
    await sleep(waitMs);
  }
}

async function awaitFinding(desk: BatchDesk): Promise<SubmissionFinding> {
  desk.stage = 'awaiting_person';
  desk.finding = undefined;
  await askPerson(requestOf(desk));
  await condition(() => desk.finding !== undefined);
  const { actorId, finding } = desk.finding ?? { actorId: '', finding: 'look_up_again' as const };
  await recordFinding({ ...requestOf(desk), actorId, finding, decisionId: desk.findingId });
  return finding;
}

function requestOf(desk: BatchDesk): { batchId: string; attempt: number } {
  return { batchId: desk.input.batchId, attempt: desk.attempt };
}
