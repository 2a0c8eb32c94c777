import { lookAgain } from '#db/batches/look-again.ts';
import { judgeRowsAnew } from '#db/cabinet/contradiction-task.ts';
import type { EntityManager } from '#db/orm.ts';

/** With its last row settled a batch that was kept open by them looks again whether it may end. The batch must be locked. */
export async function wakeWhenSettled(em: EntityManager, batchId: string, now: Date): Promise<void> {
  if ((await judgeRowsAnew(em, batchId, now)) === 0) await lookAgain(em, batchId, now);
}
