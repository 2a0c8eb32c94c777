import * as fc from 'fast-check';
import type { Act } from '../kit/act.ts';
import { openBatch, settle } from './batches.ts';
import { cancel, handIn, mend, submitAgain, writeDraft } from './clerk.ts';
import {
  cutDatabase,
  dieWhileSending,
  killWorker,
  restartPost,
  restartWorker,
  startDoomedWorker,
  startPost,
  startWorker,
  stopPost,
} from './harm.ts';
import { notify, stop } from './notices.ts';
import { decree, planFaults, refuse, tell } from './post.ts';
import { changeCases, failRegister, syncCases } from './register.ts';
import { approveAll, approveOne, approveWrongly, fileWithoutNotice, reassign, sendBack } from './supervisor.ts';
import { pass } from './time.ts';

interface Weighted {
  readonly weight: number;
  readonly arbitrary: fc.Arbitrary<Act>;
}

const of = (weight: number, arbitrary: fc.Arbitrary<Act>): Weighted => ({ weight, arbitrary });

/** How often each step comes; a worker's start costs seconds, so harm is rarer than work. */
const STEPS: readonly Weighted[] = [
  ...[of(10, handIn), of(2, writeDraft), of(3, submitAgain), of(6, mend), of(4, cancel)],
  ...[of(4, approveOne), of(9, approveAll), of(8, approveWrongly), of(4, sendBack), of(4, reassign)],
  ...[of(10, openBatch), of(3, settle), of(2, fileWithoutNotice)],
  ...[of(8, planFaults), of(3, refuse), of(2, decree), of(2, tell)],
  of(9, pass),
  ...[of(7, notify), of(2, stop), of(3, syncCases), of(2, changeCases), of(2, failRegister)],
  ...[of(1, killWorker), of(1, restartWorker), of(3, startWorker), of(2, startDoomedWorker), of(5, dieWhileSending)],
  ...[of(1, restartPost), of(1, stopPost), of(5, startPost), of(2, cutDatabase)],
];

/** A story: so many steps at most, told to a court. */
export function stories(maxSteps: number, replayPath?: string) {
  const constraints = {
    maxCommands: maxSteps,
    size: 'max',
    ...(replayPath === undefined ? {} : { replayPath }),
  } as const;
  return fc.commands([fc.oneof(...STEPS)], constraints);
}
