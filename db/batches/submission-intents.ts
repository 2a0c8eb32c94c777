import type { EntityManager } from '@mikro-orm/postgresql';
import type { NotNull } from 'kysely';
import type { AttemptOutcome } from '#domain/batches/batch-status.ts';
import { database } from '../statements/database.ts';

export interface SubmissionIntentRow {
  readonly outcome: AttemptOutcome | null;
  /** When the outcome was recorded; without one, when the attempt was begun. */
  readonly since: Date;
}

/** What is known of one attempt; null when it was never begun. */
export async function findIntent(
  em: EntityManager,
  batchId: string,
  attempt: number,
): Promise<SubmissionIntentRow | null> {
  const known = database(em)
    .selectFrom('submission_intent')
    .select(['outcome', ({ fn }) => fn.coalesce('answered_at', 'created_at').as('since')])
    .where('batch_id', '=', batchId)
    .where('attempt', '=', attempt);
  return (await known.executeTakeFirst()) ?? null;
}

/**
 * Writes the intent to send before the first byte leaves. True means this caller may send: nobody has begun the attempt, or it is
 * certain that nothing left when it was begun before. Every other state means that an answer may be missing.
 */
export async function claimIntent(
  em: EntityManager,
  intent: { readonly batchId: string; readonly attempt: number; readonly archiveSha256: string },
  now: Date,
): Promise<boolean> {
  const claimed = await database(em)
    .insertInto('submission_intent')
    .values({
      batch_id: intent.batchId,
      attempt: intent.attempt,
      archive_sha256: intent.archiveSha256,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['batch_id', 'attempt'])
        .doUpdateSet({ outcome: null, answered_at: null, created_at: ({ ref }) => ref('excluded.created_at') })
        .where('submission_intent.outcome', '=', 'not_sent'),
    )
    .returning('attempt')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** Records what came of an attempt. */
export async function answerIntent(
  em: EntityManager,
  key: { readonly batchId: string; readonly attempt: number },
  answer: { readonly outcome: AttemptOutcome; readonly reason?: string | undefined },
  now: Date,
): Promise<void> {
  await database(em)
    .updateTable('submission_intent')
    .set({ outcome: answer.outcome, reason: answer.reason ?? null, answered_at: now })
    .where('batch_id', '=', key.batchId)
    .where('attempt', '=', key.attempt)
    .execute();
}

/** Uploads of earlier batches in which this batch's letters were told faulty: what is found there is not an answer to us. */
export async function findEarlierUploads(em: EntityManager, batchId: string): Promise<ReadonlySet<string>> {
  const rows = await database(em)
    .selectFrom('batch_letter as mine')
    .innerJoin('batch_letter as earlier', 'earlier.letter_id', 'mine.letter_id')
    .innerJoin('batch as other', 'other.id', 'earlier.batch_id')
    .distinct()
    .select('other.upload_id')
    .whereRef('earlier.batch_id', '<>', 'mine.batch_id')
    .where('earlier.result', '=', 'rejected')
    .where('mine.batch_id', '=', batchId)
    .where('other.upload_id', 'is not', null)
    .$narrowType<{ upload_id: NotNull }>()
    .execute();
  return new Set(rows.map((row) => row.upload_id));
}
