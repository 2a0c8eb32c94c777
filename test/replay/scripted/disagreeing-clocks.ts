import type { SubmitResult } from '#activities/batches/contract.ts';
import { BATCH_TERMS, ScriptedBatch } from './scripted-batch.ts';
import type { ScriptedEngine } from './scripted-engine.ts';

/** Looks in the window by LOOK_UP_PACE_MS: at 0, 2, 12, 42, 102 and 120 seconds. */
const LOOKS_OF_A_WINDOW = 6;
const BARELY_MS = 1_000;

/** A batch whose life has ended, and how long its answer had been unclear by the worker's clock whenever it was sent, ms. */
export interface DisagreedBatch {
  readonly batch: ScriptedBatch;
  readonly sentAfterMs: readonly number[];
}

/** An unclear first answer, a window that passes by the engine's clock first and by the worker's only later, a second attempt. */
export async function outliveDisagreement(engine: ScriptedEngine): Promise<DisagreedBatch> {
  let unclearForMs = BARELY_MS;
  const sentAfterMs: number[] = [];
  const batch = await ScriptedBatch.start(engine, {
    submit: ({ attempt }): Promise<SubmitResult> => {
      sentAfterMs.push(unclearForMs);
      return Promise.resolve({ outcome: attempt === 1 ? 'unknown' : 'settled' });
    },
    lookUp: () => Promise.resolve({ outcome: 'absent', unclearForMs }),
  });
  await batch.isAsked('lookUp');
  await batch.passTime(2 * BATCH_TERMS.lookUpWindowMs);
  await batch.isAsked('lookUp', LOOKS_OF_A_WINDOW + 1);
  unclearForMs = BATCH_TERMS.lookUpWindowMs;
  await batch.passTime(2 * BATCH_TERMS.lookUpWindowMs);
  await batch.handle.result();
  return { batch, sentAfterMs };
}
