import { condition, proxyActivities, sleep } from '@temporalio/workflow';
import type { BatchActivities, LookUpResult } from '#activities/batches/contract.ts';
import { POST_OPTIONS } from '../policies/activity-options.ts';
import { LOOK_UP_PACE_MS, paceMs } from '../policies/paces.ts';
import type { BatchDesk } from './batch-desk.ts';

const { lookUp, settlePartial, askPerson, recordFinding } = proxyActivities<BatchActivities>(POST_OPTIONS);

/**
 * After an unclear answer: asks the Post by registration numbers until it knows all letters or the window has passed, for an archive
 * may still be on its way in. Only then do absent letters count as absent. `absent`: none was taken, the same bytes may go again.
 */
export async function findOut(desk: BatchDesk): Promise<'settled' | 'absent'> {
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
  const deadlineMs = Date.now() + desk.input.lookUpWindowMs;
  for (let looks = 0; ; looks += 1) {
    const { outcome } = await lookUp(requestOf(desk));
    const leftMs = deadlineMs - Date.now();
    if (outcome === 'settled' || leftMs <= 0) return outcome;
    await sleep(Math.min(leftMs, paceMs(LOOK_UP_PACE_MS, looks)));
  }
}

async function awaitFinding(desk: BatchDesk): Promise<'look_up_again' | 'not_taken'> {
  desk.stage = 'awaiting_person';
  desk.finding = undefined;
  await askPerson(requestOf(desk));
  await condition(() => desk.finding !== undefined);
  const { actorId, finding } = desk.finding ?? { actorId: '', finding: 'look_up_again' as const };
  await recordFinding({ ...requestOf(desk), actorId, finding });
  return finding;
}

function requestOf(desk: BatchDesk): { batchId: string; attempt: number } {
  return { batchId: desk.input.batchId, attempt: desk.attempt };
}
