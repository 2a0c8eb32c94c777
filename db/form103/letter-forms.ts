import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { tellingForm, type FormSays } from '#domain/form103/telling-form.ts';
import { database } from '../statements/database.ts';
import { listBatchForms, sourceOf, type BatchForm } from './batch-forms.ts';
import { findChargingForm } from './charged.ts';

/** Forms 103 of the batch in which the Post took a letter. */
export interface LetterForms {
  /** That of the batch, and so the same for each of its letters. Null: there is none. */
  readonly inForce: BatchForm | null;
  /** The one that tells of the letter; it may be one that is in force no more. */
  readonly telling: BatchForm | null;
  /** What the one in force says of the letter; null: it is not compared yet. */
  readonly inForceSays: FormSays | null;
  /** All but the one that tells of it, oldest first, each once. */
  readonly others: readonly BatchForm[];
}

const NONE: LetterForms = { inForce: null, telling: null, inForceSays: null, others: [] };

/** What the letter cost, its file and its evidence are of one form: that which tells of it here. */
export async function findLetterForms(em: EntityManager, letterId: string): Promise<LetterForms> {
  const { rows } = await sql<{ batchId: string; sha256: string | null }>`
    select b.id as "batchId", b.form103sha256 as sha256 from batch_letter e join batch b on b.id = e.batch_id
    where e.letter_id = ${letterId}::uuid and e.result = 'accepted' order by b.created_at desc limit 1`.execute(
    database(em),
  );
  const [batch] = rows;
  if (batch === undefined) return NONE;
  const all = (await listBatchForms(em, batch.batchId)).filter(({ isRead }) => isRead);
  const once = all.filter((form) => sourceOf(all, form.sha256) === form);
  const inForce = sourceOf(once, batch.sha256) ?? null;
  const says = await whatFormsSay(em, batch.batchId, letterId);
  const telling = sourceOf(once, await findChargingForm(em, letterId)) ?? tellingForm(once, inForce, says);
  const inForceSays = says.get(inForce?.sha256 ?? '') ?? null;
  return { inForce, telling, inForceSays, others: once.filter((form) => form !== telling) };
}

/** By the newest comparison of each form of the batch. */
async function whatFormsSay(
  em: EntityManager,
  batchId: string,
  letterId: string,
): Promise<ReadonlyMap<string, FormSays>> {
  const { rows } = await sql<{ sha256: string; says: FormSays }>`
    select distinct on (k.form_sha256) k.form_sha256 as sha256,
      case when n.letter_id is null then 'nothing' when n.price_kopecks is null then 'name' else 'charge' end as says
    from form103_check k
      left join form103_line n on n.check_id = k.id and n.letter_id = ${letterId}::uuid and n.is_in_form
    where k.batch_id = ${batchId}::uuid
    order by k.form_sha256, k.checked_at desc, n.price_kopecks nulls last`.execute(database(em));
  return new Map(rows.map(({ sha256, says }) => [sha256, says]));
}
