import type { Batch } from '#db/batches/batch.entity.ts';
import type { CabinetStep } from '#views/cabinet/cabinet.ts';

/** What is to be done next with a batch that people carry, by its row. */
export function cabinetStepOf({ status, awaiting }: Pick<Batch, 'status' | 'awaiting'>): CabinetStep {
  if (awaiting?.code === 'upload') return 'upload';
  if (status === 'unknown') return 'unclear';
  if (status === 'submitting') return 'answers';
  return status === 'answered' && AFTER_ANSWERS.includes(awaiting?.code ?? '') ? 'form' : null;
}

/** What is awaited while the answer is still completed and put right. */
const AFTER_ANSWERS: readonly string[] = ['form103', 'form103_missing', 'cabinet_rows'];
