import { isAnswered, loadBatch } from '#db/batches/batch-row.ts';
import { askOfBare, findBareBatches } from '#db/cabinet/bare-letters.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import type { BatchDependencies } from '../batches/dependencies.ts';

/** Whoever a registered letter belongs to that stands as taken without its ШПИ is asked for it: nobody can follow it before that. */
export async function askOfBareLetters({
  orm,
  isRehearsal,
}: Pick<BatchDependencies, 'orm' | 'isRehearsal'>): Promise<void> {
  for (const batchId of await findBareBatches(orm.em.fork())) {
    await record(orm, 'batch.bare_asked', async (tx) => {
      await isAnswered(tx, batchId);
      await askOfBare(tx, await loadBatch(tx, batchId), await readNow(tx, isRehearsal));
    });
  }
}
