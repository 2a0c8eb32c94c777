import type { BatchStatus } from '../batches/batch-status.ts';

/** What is to be done next with a batch that people carry: upload it, find out, bring the answer, bring what is still missing; null: nothing. */
export type CabinetStep = 'upload' | 'unclear' | 'answers' | 'form' | null;

/** A batch's row as far as the step is read off it. */
export interface SteppedBatch {
  readonly status: BatchStatus;
  readonly awaiting?: { readonly code: string } | null | undefined;
}

export function cabinetStepOf({ status, awaiting }: SteppedBatch): CabinetStep {
  if (awaiting?.code === 'upload') return 'upload';
  if (status === 'unknown') return 'unclear';
  if (status === 'submitting') return 'answers';
  const isFormAwaited = awaiting?.code === 'form103' || awaiting?.code === 'form103_missing';
  return status === 'answered' && isFormAwaited ? 'form' : null;
}
