import type { EntityManager } from '@mikro-orm/postgresql';
import { moveUnanswered } from '../letters/move-letters.ts';

/** Shows every letter of the batch as being sent. */
export async function showSubmitting(em: EntityManager, batchId: string, attempt: number, now: Date): Promise<void> {
  await moveUnanswered(em, batchId, { to: 'submitting', awaiting: { code: 'answer' } }, { isAnew: true }, now);
  await em.execute(
    `insert into timeline (subject_kind, subject_id, event_key, at, kind, data)
     select 'letter', letter_id, ?, ?, 'submitting', jsonb_build_object('attempt', ?::int) from batch_letter where batch_id = ? and result is null
     on conflict (subject_kind, subject_id, event_key) do nothing`,
    [`submitting:${batchId}:${String(attempt)}`, now, attempt, batchId],
  );
}

/** When this attempt was first begun; null when it was not. */
export async function firstSubmittingAt(
  em: EntityManager,
  { batchId, attempt }: { readonly batchId: string; readonly attempt: number },
): Promise<Date | null> {
  const rows = await em.execute<{ at: string | Date }[]>(
    `select e.at from batch_letter b join timeline e on e.subject_kind = 'letter' and e.subject_id = b.letter_id and e.event_key = ?
      where b.batch_id = ? limit 1`,
    [`submitting:${batchId}:${String(attempt)}`, batchId],
  );
  return rows[0] ? new Date(rows[0].at) : null;
}

/** Shows every letter of the batch without an answer as unclear; returns their ids. */
export function showUnknown(em: EntityManager, batchId: string, now: Date): Promise<readonly string[]> {
  return moveUnanswered(em, batchId, { to: 'unknown', awaiting: { code: 'look_up' } }, {}, now);
}
