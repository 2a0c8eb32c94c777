import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { listBatchForms, sourceOf, type BatchForm } from './batch-forms.ts';
import { findActualPrice } from './charged.ts';

/** Forms 103 of the batch in which the Post took a letter. */
export interface LetterForms {
  /** The one that counts for the letter: the newest that names its charge; where none does, the batch's. Null: there is none. */
  readonly inForce: BatchForm | null;
  /** The others, oldest first, each once. */
  readonly others: readonly BatchForm[];
}

/** What the letter cost, its file and its evidence are of one form: that in force here. */
export async function findLetterForms(em: EntityManager, letterId: string): Promise<LetterForms> {
  const { rows } = await sql<{ batchId: string; sha256: string | null }>`
    select b.id as "batchId", b.form103sha256 as sha256 from batch_letter e join batch b on b.id = e.batch_id
    where e.letter_id = ${letterId}::uuid and e.result = 'accepted' order by b.created_at desc limit 1`.execute(
    database(em),
  );
  const [batch] = rows;
  if (batch === undefined) return { inForce: null, others: [] };
  const all = (await listBatchForms(em, batch.batchId)).filter(({ isRead }) => isRead);
  const charged = await findActualPrice(em, letterId);
  const inForce = sourceOf(all, charged?.formSha256) ?? sourceOf(all, batch.sha256) ?? null;
  const once = all.filter((form) => sourceOf(all, form.sha256) === form);
  return { inForce, others: once.filter((form) => form !== inForce) };
}
