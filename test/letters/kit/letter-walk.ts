import type { LetterStage } from '#domain/letters/letter-process.ts';
import { statusesOfPhase } from '#domain/letters/letter-life.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';

/** Where a letter stands on a walk: its process, its row, and the batch that has it. */
export interface Place {
  readonly stage: LetterStage | 'draft';
  readonly status: LetterStatus;
  readonly batch: 'none' | 'frozen' | 'sending';
}

/** One thing that may happen; `status` is what it writes into the row. */
export interface Step {
  readonly name: string;
  readonly at: Place['stage'];
  readonly batch?: Place['batch'];
  readonly statuses?: readonly LetterStatus[];
  readonly status?: LetterStatus;
  readonly to: LetterStage;
  readonly toBatch?: Place['batch'];
  /** The row is ahead of the process until the next step. */
  readonly isMoving?: true;
}

const WITH_POST = statusesOfPhase('with_post');
const ENDED = ['delivered', 'returned_to_court', 'lost'] as const;

const POSTAL_STEPS: readonly Step[] = [
  ...WITH_POST.map((status): Step => ({
    name: `post: ${status}`,
    at: 'with_post',
    statuses: WITH_POST,
    status,
    to: 'with_post',
  })),
  ...ENDED.map((status): Step => ({
    ...{ name: `post: ${status}`, at: 'with_post', statuses: WITH_POST, status, to: 'with_post', isMoving: true },
  })),
];

/** What workflows and activities do, step by step, as they are written. */
const STEPS: readonly Step[] = [
  { name: 'submit', at: 'draft', status: 'preparing', to: 'preparing' },
  { name: 'cancel a draft', at: 'draft', status: 'cancelled', to: 'cancelled' },
  { name: 'prepare begins', at: 'preparing', status: 'preparing', to: 'preparing' },
  { name: 'prepare: ready', at: 'preparing', statuses: ['preparing'], status: 'awaiting_signature', to: 'approval' },
  {
    name: 'prepare: ready, answer lost',
    at: 'preparing',
    statuses: ['preparing'],
    status: 'awaiting_signature',
    to: 'preparing',
    isMoving: true,
  },
  { name: 'prepare: faulty', at: 'preparing', statuses: ['preparing'], status: 'needs_fix', to: 'mending' },
  { name: 'prepare gives up', at: 'preparing', status: 'needs_fix', to: 'mending' },
  { name: 'sendBack', at: 'approval', status: 'returned', to: 'mending' },
  { name: 'reassign', at: 'approval', status: 'preparing', to: 'preparing' },
  { name: 'sign', at: 'approval', status: 'signed', to: 'awaiting_submission' },
  { name: 'cancel', at: 'approval', status: 'cancelled', to: 'cancelled' },
  { name: 'resubmit', at: 'mending', to: 'preparing', isMoving: true },
  { name: 'cancel', at: 'mending', status: 'cancelled', to: 'cancelled' },
  { name: 'cancel', at: 'awaiting_submission', batch: 'none', status: 'cancelled', to: 'cancelled' },
  {
    name: 'a batch takes it',
    at: 'awaiting_submission',
    batch: 'none',
    status: 'queued',
    to: 'awaiting_submission',
    toBatch: 'frozen',
  },
  { name: 'voided', at: 'awaiting_submission', batch: 'frozen', status: 'needs_fix', to: 'mending', toBatch: 'none' },
  {
    name: 'submit the batch',
    at: 'awaiting_submission',
    batch: 'frozen',
    status: 'submitting',
    to: 'awaiting_submission',
    toBatch: 'sending',
  },
  {
    name: 'the same attempt again',
    at: 'awaiting_submission',
    batch: 'sending',
    status: 'submitting',
    to: 'awaiting_submission',
  },
  { name: 'unclear', at: 'awaiting_submission', batch: 'sending', status: 'unknown', to: 'awaiting_submission' },
  { name: 'accepted', at: 'awaiting_submission', batch: 'sending', status: 'accepted', to: 'with_post' },
  {
    name: 'rejected',
    at: 'awaiting_submission',
    batch: 'sending',
    status: 'needs_fix',
    to: 'mending',
    toBatch: 'none',
  },
  {
    name: 'requeued',
    at: 'awaiting_submission',
    batch: 'sending',
    status: 'queued',
    to: 'awaiting_submission',
    toBatch: 'none',
  },
  ...POSTAL_STEPS,
  { name: 'a simple letter is filed', at: 'with_post', statuses: ['accepted'], status: 'filed', to: 'filed' },
  { name: 'file', at: 'with_post', statuses: ENDED, status: 'filed', to: 'filed' },
  ...(['returned_to_court', 'lost'] as const).map((status): Step => ({
    ...{ name: `a person is asked: ${status}`, at: 'with_post', statuses: [status], status, to: 'undelivered' },
  })),
  { name: 'file', at: 'undelivered', status: 'filed', to: 'filed' },
  { name: 'no notice', at: 'with_post', statuses: ['delivered'], to: 'missing_notice' },
  { name: 'file', at: 'missing_notice', status: 'filed', to: 'filed' },
];

/** One walk from a draft on; each step, and where the letter stood before and after it. */
export function* walkOf(
  dice: Iterable<number>,
  maxSteps: number,
): Generator<{ readonly step: Step; readonly before: Place; readonly after: Place & { readonly stage: LetterStage } }> {
  let place: Place = { stage: 'draft', status: 'draft', batch: 'none' };
  let steps = 0;
  for (const die of dice) {
    const open = STEPS.filter((step) => isOpen(step, place));
    const step = open[die % Math.max(1, open.length)];
    if (!step || (steps += 1) > maxSteps) return;
    const after = { stage: step.to, status: step.status ?? place.status, batch: step.toBatch ?? place.batch };
    yield { step, before: place, after };
    place = after;
  }
}

function isOpen({ at, batch, statuses }: Step, place: Place): boolean {
  return (
    at === place.stage &&
    (batch === undefined || batch === place.batch) &&
    (statuses === undefined || statuses.includes(place.status))
  );
}
