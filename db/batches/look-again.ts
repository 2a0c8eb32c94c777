import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { batchWorkflowId } from '#domain/batches/batch-process.ts';
import { FORM_ARRIVED_SIGNAL } from '#domain/batches/without-form.ts';
import { isCarriedByPerson } from '#domain/post/channels.ts';
import { enqueueSignal } from '../work/outbox.ts';
import { loadBatch } from './batch-row.ts';

/** A batch that people carry may have been kept open by what is settled now: it looks whether it may end. */
export async function lookAgain(em: EntityManager, batchId: string, now: Date): Promise<void> {
  const batch = await loadBatch(em, batchId);
  if (batch.status !== 'answered' || !isCarriedByPerson(batch.channel)) return;
  const message = { dedupeKey: `look:${randomUUID()}`, workflowId: batchWorkflowId(batch) };
  await enqueueSignal(em, { ...message, signalName: FORM_ARRIVED_SIGNAL, payload: {} }, now);
}
