import type { Batch } from '#db/batches/batch.entity.ts';
import type { CabinetStep } from '#views/cabinet/cabinet.ts';

/** What is to be done next with a batch that people carry, by its row. */
export function cabinetStepOf({ status, awaiting }: Pick<Batch, 'status' | 'awaiting'>): CabinetStep {
  if (awaiting?.code === 'upload') return 'upload';
  if (status === 'unknown') return 'unclear';
  if (status === 'submitting') return 'answers';
  const isFormAwaited = awaiting?.code === 'form103' || awaiting?.code === 'form103_missing';
  return status === 'answered' && isFormAwaited ? 'form' : null;
}
