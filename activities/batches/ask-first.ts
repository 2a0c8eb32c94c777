import type { EntityManager } from '@mikro-orm/postgresql';
import { record } from '#db/record.ts';
import { readNow } from '#db/clock.ts';
import { showAsked, type AskedWhy } from '#db/batches/batch-letters.ts';
import { mustMoveBatch } from '#db/batches/move-batch.ts';
import { answerIntent, claimIntent } from '#db/batches/submission-intents.ts';
import { isUploadDoubted } from '#db/cabinet/upload-doubts.ts';
import { isFirstAttemptSinceRecovery } from '#db/recovery/recoveries.ts';
import { sendingReasonWords } from '#domain/batches/batch-awaiting.ts';
import type { AttemptRequest } from './contract.ts';
import type { BatchDependencies } from './dependencies.ts';

/** Why the Post may have letters of this batch though nobody has begun to hand it over; null: nothing says so. */
export async function whyAskFirst(em: EntityManager, batchId: string): Promise<AskedWhy | null> {
  if (await isFirstAttemptSinceRecovery(em, batchId)) return 'recovered';
  return (await isUploadDoubted(em, batchId)) ? 'uploaded_late' : null;
}

/**
 * What is called not sent may have been sent: the attempt counts as unclear, and is found out before anything leaves. Nothing
 * is handed over by it, and neither batch nor letters say so at any moment. @returns false when somebody began this attempt before
 */
export async function askFirst(
  { orm, isRehearsal }: BatchDependencies,
  request: AttemptRequest,
  { archiveSha256, why }: { readonly archiveSha256: string; readonly why: AskedWhy },
): Promise<boolean> {
  const { batchId, attempt } = request;
  return record(orm, 'batch.asked_first', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    if (!(await claimIntent(tx, { batchId, attempt, archiveSha256 }, now))) return false;
    await answerIntent(tx, request, { outcome: 'unknown', reason: sendingReasonWords({ code: why }) }, now);
    const awaiting = { code: 'look_up', args: { reason: why } } as const;
    await mustMoveBatch(tx, batchId, { to: 'unknown', awaiting }, now);
    await showAsked(tx, request, why, now);
    return true;
  });
}
