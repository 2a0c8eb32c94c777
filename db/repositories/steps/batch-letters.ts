import type { EntityManager } from '@mikro-orm/postgresql';

/** Shows every letter of the batch as being sent. */
export async function showSubmitting(em: EntityManager, batchId: string, attempt: number, now: Date): Promise<void> {
  const awaiting = JSON.stringify({ what: 'ответ на передачу', from: 'Почта России' });
  await em.execute(
    `update letter set status = 'submitting', status_since = ?, updated_at = ?, version = version + 1, awaiting = ?::jsonb
      where id in (select letter_id from batch_letter where batch_id = ? and result is null)`,
    [now, now, awaiting, batchId],
  );
  await em.execute(
    `insert into letter_event (letter_id, event_key, at, kind, data)
     select letter_id, ?, ?, 'submitting', jsonb_build_object('attempt', ?::int) from batch_letter where batch_id = ? and result is null
     on conflict (letter_id, event_key) do nothing`,
    [`submitting:${batchId}:${String(attempt)}`, now, attempt, batchId],
  );
}

/** Shows every letter of the batch without an answer as unclear; returns their ids. */
export async function showUnknown(em: EntityManager, batchId: string, now: Date): Promise<readonly string[]> {
  const awaiting = JSON.stringify({ what: 'сверка: приняла ли Почта письмо', from: 'система' });
  const rows = await em.execute<{ id: string }[]>(
    `update letter set status = 'unknown', status_since = case when status = 'unknown' then status_since else ? end,
            updated_at = ?, version = version + 1, awaiting = ?::jsonb
      where id in (select letter_id from batch_letter where batch_id = ? and result is null) returning id`,
    [now, now, awaiting, batchId],
  );
  return rows.map(({ id }) => id);
}
