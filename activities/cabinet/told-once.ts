import type { EntityManager } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { isAnswered, loadBatch, type StepBatch } from '#db/batches/batch-row.ts';
import { appendAudit, isAudited } from '#db/work/audit.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { ToldRequest } from './contract.ts';

/** What a told step writes with. */
export interface Telling {
  readonly tx: EntityManager;
  readonly now: Date;
  readonly batch: StepBatch;
  /** Every letter's fate is written already. */
  readonly isSettled: boolean;
}

/**
 * Writes what a person has told, once for each decision, under the batch's lock, with who told it in the audit: a repeat of the step
 * writes nothing.
 */
export async function toldOnce(
  tx: EntityManager,
  isRehearsal: boolean,
  action: string,
  { batchId, attempt, actorId, decisionId }: ToldRequest,
  write: (telling: Telling) => Promise<void>,
): Promise<void> {
  const isSettled = await isAnswered(tx, batchId);
  const now = await readNow(tx, isRehearsal);
  const entry = { at: now, actorId, action, subject: batchSubject(batchId), data: { attempt, decisionId } };
  if (await isAudited(tx, entry)) return;
  await write({ tx, now, batch: await loadBatch(tx, batchId), isSettled });
  await appendAudit(tx, entry);
}
