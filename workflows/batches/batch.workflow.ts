import { allHandlersFinished, condition, patched, proxyActivities, sleep } from '@temporalio/workflow';
import type { BatchActivities } from '#activities/batches/contract.ts';
import type { BatchInput } from '#domain/batches/batch-process.ts';
import { POST_OPTIONS } from '../policies/activity-options.ts';
import { FORM103_PACE_MS, RECONNECT_PACE_MS, paceMs } from '../policies/paces.ts';
import { openBatchDesk } from './batch-desk.ts';
import type { BatchDesk } from './batch-desk.ts';
import { carryOutWord, carryUntilSettled } from './carry-until-settled.ts';
import { findOut, type Unsettled } from './find-out.ts';
import { handInUntilSettled } from './hand-in-until-settled.ts';

const { archive, submit, fetchForm103, tellFormOverdue, close } = proxyActivities<BatchActivities>(POST_OPTIONS);

/** From this change on a batch without its form ends by a person's word only; older histories close it by themselves. */
const ENDED_BY_PERSON = 'without-form-by-person';

/** One batch: archive → send → if the answer is unclear, find out before anything is sent again → form 103. */
export async function batch(input: BatchInput): Promise<void> {
  const desk = openBatchDesk(input);
  await archive({ batchId: input.batchId });
  if (input.carriedBy === 'person') await carryUntilSettled(desk);
  else await sendUntilSettled(desk);
  if (input.carriedBy === 'to_office') await handInUntilSettled(desk);
  desk.stage = 'form103';
  const isForm103Here = await awaitForm103(desk);
  await carryOutWord(desk);
  desk.isEnding = true;
  const { withoutForm } = desk;
  await close({
    ...{ batchId: input.batchId, isForm103Missing: !isForm103Here },
    ...(!isForm103Here && withoutForm !== undefined && { withoutForm }),
  });
  desk.stage = 'closed';
  await condition(allHandlersFinished);
}

/** A new attempt is made only when the one before, whoever made it, was proven absent at the Post. */
async function sendUntilSettled(desk: BatchDesk): Promise<void> {
  for (; ; desk.attempt += 1) {
    const answer = desk.unsettled ?? (await sendOnce(desk));
    desk.unsettled = undefined;
    if (answer === 'settled') return;
    if ((await findOut(desk, answer)) === 'settled') return;
  }
}

/** `not_sent` is certain: no byte left, so that the same attempt is made again when the line is back. */
async function sendOnce(desk: BatchDesk): Promise<'settled' | Unsettled> {
  for (let putOffs = 0; ; putOffs += 1) {
    desk.stage = 'submitting';
    const result = await submit({ batchId: desk.input.batchId, attempt: desk.attempt });
    if (result.outcome !== 'not_sent') return result.outcome;
    await sleep(Math.max(result.retryAfterMs ?? 0, paceMs(RECONNECT_PACE_MS, putOffs)));
  }
}

async function awaitForm103(desk: BatchDesk): Promise<boolean> {
  const { batchId, form103WindowMs } = desk.input;
  const deadlineMs = Date.now() + form103WindowMs;
  for (let looks = 0; ; looks += 1) {
    const seen = desk.formsArrived;
    if (await fetchForm103({ batchId })) return true;
    const leftMs = deadlineMs - Date.now();
    if (leftMs <= 0) return patched(ENDED_BY_PERSON) ? awaitFormOrPerson(desk, seen) : false;
    await awaitFormOr(desk, { leftMs, looks, seen });
  }
}

/** A person brings the form in his time; the Post itself is asked again and again. */
async function awaitFormOr(desk: BatchDesk, { leftMs, looks, seen }: FormWait): Promise<void> {
  const isCarried = desk.input.carriedBy === 'person';
  const waitMs = isCarried ? leftMs : Math.min(leftMs, paceMs(FORM103_PACE_MS, looks));
  await condition(() => desk.told !== undefined || desk.formsArrived > seen, waitMs);
  await carryOutWord(desk);
}

interface FormWait {
  readonly leftMs: number;
  readonly looks: number;
  /** How often it was said, before the last look, that the form has come: what is said during a look wakes the next one. */
  readonly seen: number;
}

/** The form's time has passed: it is still looked for, and the batch stays open until it comes or a person says why it need not. */
async function awaitFormOrPerson(desk: BatchDesk, seenBefore: number): Promise<boolean> {
  let seen = seenBefore;
  // Before people are told: who reads the task may answer it at once.
  desk.isFormOverdue = true;
  await tellFormOverdue({ batchId: desk.input.batchId });
  for (let looks = LATE_LOOKS; ; looks += 1) {
    const since = seen;
    const isTold = (): boolean =>
      desk.told !== undefined || desk.withoutForm !== undefined || desk.formsArrived > since;
    await condition(isTold, paceMs(FORM103_PACE_MS, looks));
    await carryOutWord(desk);
    seen = desk.formsArrived;
    if (await fetchForm103({ batchId: desk.input.batchId })) return true;
    if (desk.withoutForm !== undefined) return false;
  }
}

/** A late form is asked for at the slow end of the pace. */
const LATE_LOOKS = FORM103_PACE_MS.length - 1;
