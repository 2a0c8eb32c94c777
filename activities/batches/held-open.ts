import { isAnswered, loadBatch } from '#db/batches/batch-row.ts';
import { awaitRows } from '#db/cabinet/await-rows.ts';
import { judgeRowsAnew } from '#db/cabinet/contradiction-task.ts';
import { readNow } from '#db/clock.ts';
import { doubtOfForm } from '#db/form103/form-in-doubt.ts';
import { record } from '#db/record.ts';
import { isCarriedByPerson } from '#domain/post/channels.ts';
import type { BatchDependencies } from './dependencies.ts';

/**
 * A row of the cabinet's answer that says something else than is written keeps its batch open, and so does a form 103 that gives a ШПИ to
 * another letter, or is not compared yet: the letters themselves may be what is mistaken. With the last of it the batch goes on.
 */
export async function isHeldOpen(
  { orm, isRehearsal }: Pick<BatchDependencies, 'orm' | 'isRehearsal'>,
  batchId: string,
): Promise<boolean> {
  const { channel, status } = await loadBatch(orm.em.fork(), batchId);
  if (!isCarriedByPerson(channel) || status !== 'answered') return false;
  return record(orm, 'batch.held_open', async (tx) => {
    await isAnswered(tx, batchId);
    const now = await readNow(tx, isRehearsal);
    const hasRows = (await judgeRowsAnew(tx, batchId, now)) > 0;
    const doubt = await doubtOfForm(tx, batchId);
    if (!hasRows && doubt !== 'misnamed') return doubt !== null;
    await awaitRows(tx, await loadBatch(tx, batchId), now);
    return true;
  });
}
