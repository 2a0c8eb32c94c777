import type { EntityManager } from '@mikro-orm/postgresql';
import type { BatchInput } from '#domain/batches/batch-process.ts';
import { batchStartKey } from '#domain/batches/batch-process.ts';
import { BATCH_TERMS } from '#domain/batches/batch-term.ts';
import type { AbsenceFacts } from '#domain/cabinet/absence.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import { findStart } from '../work/outbox.ts';
import { newestLine } from '../work/timeline.ts';
import { listLeft } from './faults.ts';

/** What is known of a batch before anybody says that the cabinet has none of its letters. */
export async function readAbsence(em: EntityManager, batchId: string): Promise<AbsenceFacts> {
  return {
    handedOverAt: await newestBegun(em, batchId),
    windowMs:
      (await findStart<BatchInput>(em, batchStartKey(batchId)))?.input.lookUpWindowMs ?? BATCH_TERMS.lookUpWindowMs,
    seen: await whoSaw(em, batchId),
    isAnyAnswered: (await hasResult(em, batchId)) || (await listLeft(em, batchId)).length > 0,
  };
}

async function newestBegun(em: EntityManager, batchId: string): Promise<Date | null> {
  const newest = database(em)
    .selectFrom('submission_intent')
    .select('created_at as at')
    .where('batch_id', '=', batchId)
    .orderBy('attempt', 'desc')
    .limit(1);
  return (await newest.executeTakeFirst())?.at ?? null;
}

async function whoSaw(em: EntityManager, batchId: string): Promise<AbsenceFacts['seen']> {
  const kinds = ['found_in_cabinet', 'seen_by_mistake'];
  const line = await newestLine(em, batchSubject(batchId), { kinds });
  return line?.kind === 'found_in_cabinet' ? { byName: line.actor_name ?? 'Сотрудник участка', at: line.at } : null;
}

async function hasResult(em: EntityManager, batchId: string): Promise<boolean> {
  const told = database(em)
    .selectFrom('batch_letter')
    .select('letter_id')
    .where('batch_id', '=', batchId)
    .where('result', 'is not', null);
  return (await told.limit(1).executeTakeFirst()) !== undefined;
}
