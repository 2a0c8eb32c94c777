import type { EntityManager } from '@mikro-orm/postgresql';
import { batchResumptionOf } from '#domain/batches/batch-resumption.ts';
import { isSettled } from '#domain/batches/batch-life.ts';
import {
  BATCH_WORKFLOW,
  batchNameOf,
  batchStartKey,
  batchWorkflowId,
  type BatchInput,
} from '#domain/batches/batch-process.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { Batch } from '../batches/batch.entity.ts';
import { BATCH_TERMS } from '#domain/batches/batch-term.ts';
import { carrierOf } from '../batches/open-batches.ts';
import { database } from '../statements/database.ts';
import { hasOpenTask } from '../work/tasks.ts';
import { findStart } from '../work/outbox.ts';
import type { KindToAdopt, OpenSubject, ProcessToAdopt } from './process-to-adopt.ts';

/** Batches that are not closed. */
export const BATCHES_TO_ADOPT: KindToAdopt = { openAfter, byWorkflow, read, isLedAtOnce: false };

async function openAfter(em: EntityManager, afterId: string, limit: number): Promise<OpenSubject[]> {
  const rows = await database(em)
    .selectFrom('batch')
    .select(['id', 'site_id as siteId', 'batch_date as batchDate', 'ordinal'])
    .where('id', '>', afterId)
    .where('status', '<>', 'closed')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ subject: batchSubject(row.id), workflowId: batchWorkflowId(row) }));
}

async function byWorkflow(em: EntityManager, workflowId: string): Promise<OpenSubject | null> {
  const { siteId, batchDate, ordinal } = batchNameOf(workflowId);
  if (batchWorkflowId({ siteId, batchDate, ordinal }) !== workflowId) return null;
  const known = await database(em)
    .selectFrom('batch')
    .select('id')
    .where('site_id', '=', siteId)
    .where('batch_date', '=', batchDate)
    .where('ordinal', '=', ordinal)
    .executeTakeFirst();
  return known ? { subject: batchSubject(known.id), workflowId } : null;
}

async function read(em: EntityManager, id: string, now: Date): Promise<ProcessToAdopt | null> {
  const batch = await database(em)
    .selectFrom('batch')
    .select([
      'site_id as siteId',
      'batch_date as batchDate',
      'ordinal',
      'status',
      'status_since as statusSince',
      'channel',
      'awaiting',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!batch) return null;
  const subject = batchSubject(id);
  const isPersonAsked = await hasOpenTask(em, subject, 'unclear_submission');
  const resumeAt = batchResumptionOf({ ...batch, ...(await newestAttempt(em, id)), isPersonAsked });
  if (resumeAt === null) return null;
  const startKey = batchStartKey(id);
  const start = await findStart<BatchInput>(em, startKey);
  const begun = start?.input ?? { batchId: id, ...BATCH_TERMS, ...carrierOf(batch.channel) };
  const form103WindowMs = formWindowLeft(batch, begun.form103WindowMs, now);
  const input: BatchInput = { ...begun, form103WindowMs, resumeAt };
  return { subject, workflowId: batchWorkflowId(batch), workflowType: BATCH_WORKFLOW, startKey, input };
}

/** What is left of the form's time, ms; of one that is late already, none. */
function formWindowLeft(
  { status, statusSince, awaiting }: Pick<Batch, 'status' | 'statusSince' | 'awaiting'>,
  windowMs: number,
  now: Date,
): number {
  if (awaiting?.code === 'form103_missing') return 1;
  return isSettled(status) ? Math.max(1, windowMs - Math.max(0, now.getTime() - statusSince.getTime())) : windowMs;
}

async function newestAttempt(em: EntityManager, batchId: string) {
  const newest = await database(em)
    .selectFrom('submission_intent')
    .select(['attempt', 'outcome'])
    .where('batch_id', '=', batchId)
    .orderBy('attempt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest ?? { attempt: null, outcome: null };
}
