import { isSettled } from '#domain/batches/batch-life.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { countResults } from '#db/batches/batch-row.ts';
import { mustMoveBatch } from '#db/batches/move-batch.ts';
import { shareAccepted } from '#db/batches/share-results.ts';
import { listOrders } from '#db/paper/orders.ts';
import { record } from '#db/record.ts';
import { closeTasks } from '#db/work/tasks.ts';
import type { ToldRequest } from '../cabinet/contract.ts';
import { say } from '../cabinet/hand-over.ts';
import { toldOnce, type Telling } from '../cabinet/told-once.ts';
import type { PaperDependencies } from './dependencies.ts';

/** The activity `recordHandIn`: somebody has handed the letters in. Only from here on are they the Post's, each under its order's ШПИ. */
export async function recordHandIn({ orm, isRehearsal }: PaperDependencies, request: ToldRequest): Promise<void> {
  await record(orm, 'paper.handed_in', (tx) =>
    toldOnce(tx, isRehearsal, 'batch.handed_in', request, (telling) => handIn(telling, request)),
  );
}

async function handIn(telling: Telling, request: ToldRequest): Promise<void> {
  const { tx, now, batch } = telling;
  if (isSettled(batch.status)) return;
  const handed = (await listOrders(tx, batch.id)).filter(({ isOpen }) => isOpen);
  await shareAccepted(tx, batch.id, handed, now);
  const more = { ...(await countResults(tx, batch.id)), submittedAt: now };
  await mustMoveBatch(tx, batch.id, { to: 'answered', awaiting: { code: 'form103' }, more }, now);
  await closeTasks(tx, batchSubject(batch.id), { status: 'completed', byId: request.actorId }, now);
  await say(telling, request, 'handed_in', { count: handed.length });
}
