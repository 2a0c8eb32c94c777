import type { EntityManager } from '@mikro-orm/postgresql';
import { countResults, findBatchEntries } from '#db/batches/batch-row.ts';
import { mustMoveBatch } from '#db/batches/move-batch.ts';
import { answerIntent } from '#db/batches/submission-intents.ts';
import { closeTasks } from '#db/work/tasks.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { ToldRequest } from './contract.ts';

/** Ends the waiting for the cabinet once every letter has its answer, in however many parts it came. */
export async function settleWhenTold(tx: EntityManager, request: ToldRequest, now: Date): Promise<void> {
  const { batchId, actorId } = request;
  const entries = await findBatchEntries(tx, batchId);
  if (entries.some(({ result }) => result === null)) return;
  await answerIntent(tx, request, { outcome: 'answered', reason: 'ответ кабинета внесён сотрудником' }, now);
  const more = await countResults(tx, batchId);
  await mustMoveBatch(tx, batchId, { to: 'answered', awaiting: { code: 'form103' }, more }, now);
  await closeTasks(tx, batchSubject(batchId), { status: 'completed', byId: actorId }, now);
}
