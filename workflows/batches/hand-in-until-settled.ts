import { condition, proxyActivities } from '@temporalio/workflow';
import type { PaperActivities } from '#activities/paper/contract.ts';
import { POST_OPTIONS } from '../policies/activity-options.ts';
import { RECONNECT_PACE_MS, paceMs } from '../policies/paces.ts';
import type { BatchDesk } from './batch-desk.ts';
import { carryOutWord } from './carry-until-settled.ts';

const { offerForms } = proxyActivities<PaperActivities>(POST_OPTIONS);

/**
 * Letters on paper are ordered; people print them with the Post's papers and hand them in. Where the batch stands is read off its rows before
 * each step. Papers that the Post does not give now are asked for again; nobody is kept from handing in by that.
 */
export async function handInUntilSettled(desk: BatchDesk): Promise<void> {
  for (let looks = 0; ; looks += 1) {
    desk.isLooking = true;
    const { standing } = await offerForms({ batchId: desk.input.batchId });
    desk.isLooking = false;
    if (standing === 'settled') return;
    desk.stage = 'awaiting_hand_in';
    if (standing === 'hand_in') await condition(() => desk.told !== undefined);
    else await condition(() => desk.told !== undefined, paceMs(RECONNECT_PACE_MS, looks));
    await carryOutWord(desk);
  }
}
