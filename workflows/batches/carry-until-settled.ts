import { condition, proxyActivities, sleep } from '@temporalio/workflow';
import type { BatchActivities } from '#activities/batches/contract.ts';
import type { CabinetActivities, CabinetStanding, ToldRequest } from '#activities/cabinet/contract.ts';
import type { PaperActivities } from '#activities/paper/contract.ts';
import { POST_OPTIONS } from '../policies/activity-options.ts';
import { RECONNECT_PACE_MS, paceMs } from '../policies/paces.ts';
import type { BatchDesk, ToldWord } from './batch-desk.ts';

const cabinet = proxyActivities<CabinetActivities>(POST_OPTIONS);
const paper = proxyActivities<PaperActivities>(POST_OPTIONS);
const { lookUp, askPerson, recordFinding } = proxyActivities<BatchActivities>(POST_OPTIONS);

/**
 * A person uploads the archive and brings the answer. Where the batch stands is read off its rows before each step, so that a process
 * which is taken up again goes on from there. An archive is offered once more only after it was proven absent.
 */
export async function carryUntilSettled(desk: BatchDesk): Promise<void> {
  for (let looks = 0; ; looks += 1) {
    desk.isLooking = true;
    const { standing } = await cabinet.offerArchive(requestOf(desk));
    desk.isLooking = standing === 'held';
    if (standing === 'settled') return;
    if (standing === 'held') await sleep(paceMs(RECONNECT_PACE_MS, looks));
    else await STEPS[standing](desk);
  }
}

const STEPS: Readonly<Record<Exclude<CabinetStanding, 'held' | 'settled'>, (desk: BatchDesk) => Promise<void>>> = {
  upload: async (desk) => {
    desk.stage = 'awaiting_upload';
    await condition(() => desk.told !== undefined);
    await carryOutWord(desk);
  },
  unclear: awaitLook,
  answers: async (desk) => {
    desk.stage = 'awaiting_answer';
    await condition(() => desk.told !== undefined);
    await carryOutWord(desk);
  },
};

/** The archive may still be on its way in: that it is absent is believed only after the window, by both clocks, and from a person who looked. */
async function awaitLook(desk: BatchDesk): Promise<void> {
  desk.stage = 'unknown';
  if (await isToldWithin(desk, desk.input.lookUpWindowMs)) return carryOutWord(desk);
  for (;;) {
    const { unclearForMs = desk.input.lookUpWindowMs } = await lookUp(requestOf(desk));
    const leftMs = desk.input.lookUpWindowMs - unclearForMs;
    if (leftMs <= 0) break;
    if (await isToldWithin(desk, leftMs)) return carryOutWord(desk);
  }
  await askWhoLooked(desk);
}

async function askWhoLooked(desk: BatchDesk): Promise<void> {
  desk.stage = 'awaiting_person';
  desk.finding = undefined;
  await askPerson(requestOf(desk));
  await condition(() => desk.finding !== undefined || desk.told !== undefined);
  if (desk.finding === undefined) return carryOutWord(desk);
  const { actorId, finding } = desk.finding;
  await recordFinding({ ...requestOf(desk), actorId, finding, decisionId: desk.findingId });
  desk.finding = undefined;
  if (finding === 'not_taken') desk.attempt += 1;
}

function isToldWithin(desk: BatchDesk, waitMs: number): Promise<boolean> {
  return condition(() => desk.told !== undefined, waitMs);
}

/** Does what a person has told; only then is he answered, and only then is the next one heard. */
export async function carryOutWord(desk: BatchDesk): Promise<void> {
  const { told } = desk;
  if (told === undefined) return;
  await write(told, { ...requestOf(desk), actorId: told.actorId, decisionId: told.decisionId });
  desk.told = undefined;
}

function write({ word }: ToldWord, request: ToldRequest): Promise<void> {
  switch (word.said) {
    case 'uploaded':
    case 'upload_unclear':
      return cabinet.recordHandOver({ ...request, isUnclear: word.said === 'upload_unclear' });
    case 'found':
      return cabinet.recordFound(request);
    case 'taken_back':
      return cabinet.takeBack({ ...request, reason: word.reason });
    case 'answers':
      return cabinet.shareReading({ ...request, readingId: word.readingId });
    case 'mend_here':
      return cabinet.mendHere({ ...request, letterId: word.letterId });
    case 'rest_absent':
      return cabinet.requeueAbsent(request);
    case 'seen_by_mistake':
      return cabinet.recordSeenByMistake(request);
    case 'check_in':
      return paper.checkIn(request);
    case 'handed_in':
      return paper.recordHandIn(request);
  }
}

function requestOf(desk: BatchDesk): { batchId: string; attempt: number } {
  return { batchId: desk.input.batchId, attempt: desk.attempt };
}
