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
  return status === 'answered' && AFTER_ANSWERS.includes(awaiting?.code ?? '') ? 'form' : null;
}

/** What is awaited while the answer is still completed and put right. */
const AFTER_ANSWERS: readonly string[] = ['form103', 'form103_missing', 'form103_from_cabinet', 'cabinet_rows'];
