import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import { constant, rowsGiven } from '../statements/values.ts';

/** Writes into their batches that the Post has these letters, as its book says; what is answered stays as it is. */
export async function markAccepted(
  em: EntityManager,
  letters: readonly { readonly letterId: string; readonly batchId: string | null; readonly shpi: string | null }[],
): Promise<void> {
  const rows = letters.map(({ letterId, batchId, shpi }) => ({ id: letterId, batch: batchId, shpi }));
  await database(em)
    .updateTable('batch_letter as b')
    .from(rowsGiven('r', { id: 'uuid', batch: 'uuid', shpi: 'text' }, rows))
    .set(({ ref }) => ({ result: constant('accepted'), shpi: ref('r.shpi') }))
    .whereRef('b.batch_id', '=', 'r.batch')
    .whereRef('b.letter_id', '=', 'r.id')
    .where('b.result', 'is', null)
    .execute();
}

/** Attempts of which nobody knew what came of them: the Post's book has told. */
export async function answerOpenIntents(em: EntityManager, batchId: string, now: Date): Promise<void> {
  await database(em)
    .updateTable('submission_intent')
    .set({ outcome: 'answered', reason: 'найдено у Почты при восстановлении', answered_at: now })
    .where('batch_id', '=', batchId)
    .where(({ or, eb }) => or([eb('outcome', 'is', null), eb('outcome', '=', 'unknown')]))
    .execute();
}
