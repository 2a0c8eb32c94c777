import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { StepBatch } from '../batches/batch-row.ts';
import { mustMoveBatch } from '../batches/move-batch.ts';
import { database } from '../statements/database.ts';
import { askOfContradictions } from './contradiction-task.ts';

/** The batch waits for people to settle its rows, and they are asked; looked at again, it waits on. */
export async function awaitRows(em: EntityManager, batch: StepBatch, now: Date): Promise<void> {
  await askOfContradictions(em, batch, now);
  const { code } = await database(em)
    .selectFrom('batch')
    .select(sql<string | null>`awaiting ->> 'code'`.as('code'))
    .where('id', '=', batch.id)
    .executeTakeFirstOrThrow();
  if (code === 'cabinet_rows') return;
  await mustMoveBatch(em, batch.id, { to: batch.status, awaiting: { code: 'cabinet_rows' } }, now);
}
