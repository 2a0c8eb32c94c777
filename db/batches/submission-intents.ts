import type { EntityManager } from '@mikro-orm/postgresql';
import type { AttemptOutcome } from '#domain/batches/batch-status.ts';

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
  const [row] = await em.execute<{ outcome: AttemptOutcome | null; since: Date | string }[]>(
    `select outcome, coalesce(answered_at, created_at) as since from submission_intent
      where batch_id = ? and attempt = ?`,
    [batchId, attempt],
  );
  return row ? { outcome: row.outcome, since: new Date(row.since) } : null;
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
  const rows = await em.execute<{ attempt: number }[]>(
    `insert into submission_intent (batch_id, attempt, archive_sha256, created_at) values (?, ?, ?, ?)
     on conflict (batch_id, attempt) do update set outcome = null, answered_at = null, created_at = excluded.created_at
      where submission_intent.outcome = 'not_sent' returning attempt`,
    [intent.batchId, intent.attempt, intent.archiveSha256, now],
  );
  return rows.length > 0;
}

/** Records what came of an attempt. */
export async function answerIntent(
  em: EntityManager,
  key: { readonly batchId: string; readonly attempt: number },
  answer: { readonly outcome: AttemptOutcome; readonly reason?: string | undefined },
  now: Date,
): Promise<void> {
  await em.execute(
    'update submission_intent set outcome = ?, reason = ?, answered_at = ? where batch_id = ? and attempt = ?',
    [answer.outcome, answer.reason ?? null, now, key.batchId, key.attempt],
  );
}

/** Uploads of earlier batches in which this batch's letters were told faulty: what is found there is not an answer to us. */
export async function findEarlierUploads(em: EntityManager, batchId: string): Promise<ReadonlySet<string>> {
  const rows = await em.execute<{ upload_id: string }[]>(
    `select distinct other.upload_id from batch_letter mine
       join batch_letter earlier on earlier.letter_id = mine.letter_id and earlier.batch_id <> mine.batch_id
        and earlier.result = 'rejected'
       join batch other on other.id = earlier.batch_id
      where mine.batch_id = ? and other.upload_id is not null`,
    [batchId],
  );
  return new Set(rows.map((row) => row.upload_id));
}
