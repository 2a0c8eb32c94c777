import type { EntityManager } from '@mikro-orm/postgresql';
import { withoutSettled } from '#domain/form103/settled-differences.ts';
import { loadBatch } from '../batches/batch-row.ts';
import { database } from '../statements/database.ts';
import { findFormCheck, listFormLines, listFormSettlements } from './checks.ts';

/**
 * What form 103 says of the batch is not believed yet: `comparing`, it is just being held against it; `misnamed`, a line names another letter
 * than the one that has its ШПИ, and nobody has said why. Null: there is no form, or nothing of the kind in it.
 */
export async function doubtOfForm(em: EntityManager, batchId: string): Promise<'comparing' | 'misnamed' | null> {
  const { form103Sha256 } = await loadBatch(em, batchId);
  if (form103Sha256 == null) return null;
  if (await isCompareWished(em, batchId)) return 'comparing';
  const check = await findFormCheck(em, batchId);
  if (check?.form_sha256 !== form103Sha256) return null;
  const lines = withoutSettled(await listFormLines(em, check.id), await listFormSettlements(em, check.id));
  return lines.some(({ differences }) => differences.some(({ code }) => code === 'number')) ? 'misnamed' : null;
}

async function isCompareWished(em: EntityManager, batchId: string): Promise<boolean> {
  const wish = await database(em)
    .selectFrom('form103_wish')
    .select('id')
    .where('batch_id', '=', batchId)
    .where('is_by_way', '=', false)
    .limit(1)
    .executeTakeFirst();
  return wish !== undefined;
}
