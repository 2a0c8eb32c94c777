import { isSettled } from '#domain/batches/batch-life.ts';
import { loadBatch } from '#db/batches/batch-row.ts';
import { listOrders } from '#db/paper/orders.ts';
import { record } from '#db/record.ts';
import type { ToldRequest } from '../cabinet/contract.ts';
import { say } from '../cabinet/hand-over.ts';
import { toldOnce } from '../cabinet/told-once.ts';
import type { CheckInAnswer } from '../ports/paper-post.ts';
import type { PaperDependencies } from './dependencies.ts';
import { requirePaperPost } from './offer-forms.ts';

/** The activity `checkIn`: the office hears by the Post itself that the batch is coming. Handing in never waits for it. */
export async function checkIn(dependencies: PaperDependencies, request: ToldRequest): Promise<void> {
  const { orm, isRehearsal } = dependencies;
  const em = orm.em.fork();
  if (isSettled((await loadBatch(em, request.batchId)).status)) return;
  const batches = new Set((await listOrders(em, request.batchId)).map(({ postBatch }) => postBatch));
  const answers: CheckInAnswer[] = [];
  for (const batch of batches) answers.push(await requirePaperPost(dependencies.paperPost).checkIn(batch));
  const failed = answers.flatMap((answer) => (answer.isDone ? [] : [answer.reason]));
  await record(orm, 'paper.checked_in', (tx) =>
    toldOnce(tx, isRehearsal, 'batch.checked_in', request, (telling) =>
      failed.length === 0
        ? say(telling, request, 'checked_in')
        : say(telling, request, 'not_checked_in', { reason: failed.join('; ') }),
    ),
  );
}
