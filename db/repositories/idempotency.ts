import type { EntityManager } from '@mikro-orm/postgresql';

/** The answer once given to a request. */
export interface StoredAnswer {
  readonly requestHash: string;
  readonly responseStatus: number;
  readonly responseBody: unknown;
}

/** Lets one request with this key go on at a time, until the caller's transaction ends. */
export async function lockKey(em: EntityManager, actorId: string, key: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`idempotency:${actorId}:${key}`]);
}

export async function findAnswer(em: EntityManager, actorId: string, key: string): Promise<StoredAnswer | null> {
  const rows = await em.execute<{ request_hash: string; response_status: number; response_body: unknown }[]>(
    'select request_hash, response_status, response_body from idempotency_key where actor_id = ? and key = ?',
    [actorId, key],
  );
  const [row] = rows;
  if (!row) return null;
  return { requestHash: row.request_hash, responseStatus: row.response_status, responseBody: row.response_body };
}

/** Keeps an answer for ever; a second one for the same key changes nothing. */
export async function keepAnswer(
  em: EntityManager,
  owner: { readonly actorId: string; readonly key: string },
  answer: StoredAnswer,
  now: Date,
): Promise<void> {
  await em.execute(
    `insert into idempotency_key (actor_id, key, request_hash, response_status, response_body, created_at)
     values (?, ?, ?, ?, ?::jsonb, ?) on conflict (actor_id, key) do nothing`,
    [
      owner.actorId,
      owner.key,
      answer.requestHash,
      answer.responseStatus,
      JSON.stringify(answer.responseBody ?? null),
      now,
    ],
  );
}
