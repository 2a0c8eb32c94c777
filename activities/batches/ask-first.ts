import { record } from '#db/record.ts';
import { readNow } from '#db/clock.ts';
import { showAsked } from '#db/batches/batch-letters.ts';
import { mustMoveBatch } from '#db/batches/move-batch.ts';
import { answerIntent, claimIntent } from '#db/batches/submission-intents.ts';
import { sendingReasonWords } from '#domain/batches/batch-awaiting.ts';
import type { AttemptRequest } from './contract.ts';
import type { BatchDependencies } from './dependencies.ts';

/**
 * What an older copy calls not sent may have been sent since: the attempt counts as unclear, and is found out before anything leaves. Nothing
 * is handed over by it, and neither batch nor letters say so at any moment. @returns false when somebody began this attempt before
 */
export async function askFirst(
  { orm, isRehearsal }: BatchDependencies,
  request: AttemptRequest,
  archiveSha256: string,
): Promise<boolean> {
  const { batchId, attempt } = request;
  return record(orm, 'batch.asked_first', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    if (!(await claimIntent(tx, { batchId, attempt, archiveSha256 }, now))) return false;
    const reason = sendingReasonWords({ code: 'recovered' });
    await answerIntent(tx, request, { outcome: 'unknown', reason }, now);
    const awaiting = { code: 'look_up', args: { reason: 'recovered' } } as const;
    await mustMoveBatch(tx, batchId, { to: 'unknown', awaiting }, now);
    await showAsked(tx, batchId, attempt, now);
    return true;
  });
}
