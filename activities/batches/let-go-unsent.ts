import { isAnswered, type StepBatch } from '#db/batches/batch-row.ts';
import { findIntent } from '#db/batches/submission-intents.ts';
import { tellUnconnected } from '#db/batches/unconnected-way.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { AttemptRequest } from './contract.ts';
import type { BatchDependencies } from './dependencies.ts';
import { settleAbsent } from './share-answers.ts';

/**
 * The batch's way is not connected, and it may never be: of what nobody has begun to send every letter is free again and goes in the next batch,
 * by the way that the site has then. @returns false when somebody has begun this attempt: its letters are free only when they are proven absent
 */
export async function letGoUnsent(
  { orm, isRehearsal }: BatchDependencies,
  batch: StepBatch,
  { attempt }: AttemptRequest,
): Promise<boolean> {
  return record(orm, 'batch.unconnected', async (tx) => {
    if (await isAnswered(tx, batch.id)) return true;
    const intent = await findIntent(tx, batch.id, attempt);
    if (intent !== null && intent.outcome !== 'not_sent') return false;
    const now = await readNow(tx, isRehearsal);
    const count = await settleAbsent(tx, batch, { why: { kind: 'unconnected' } }, now);
    const line = { eventKey: 'unconnected', at: now, kind: 'unconnected', data: { count } } as const;
    await appendTimeline(tx, { subject: batchSubject(batch.id), ...line });
    await tellUnconnected(tx, batch.siteId, [batch.channel], now);
    return true;
  });
}
