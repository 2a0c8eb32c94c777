import type { EntityManager } from '@mikro-orm/postgresql';

/** The answer once given to a request. */
export interface StoredAnswer {
  readonly requestHash: string;
  readonly responseStatus: number;
  readonly responseBody: unknown;
}

interface AnswerRow {
  readonly request_hash: string;
  readonly response_status: number;
  readonly response_body: unknown;
}

/** Lets one request with this key go on at a time, until the caller's transaction ends; the answer given before, if there is one. */
export async function lockAnswer(em: EntityManager, actorId: string, key: string): Promise<StoredAnswer | null> {
  return answerOf(
    await em.execute<AnswerRow[]>('select request_hash, response_status, response_body from mask_lock_answer(?, ?)', [
      actorId,
      key,
    ]),
  );
}

export async function findAnswer(em: EntityManager, actorId: string, key: string): Promise<StoredAnswer | null> {
  const rows = await em.execute<AnswerRow[]>(
    'select request_hash, response_status, response_body from idempotency_key where actor_id = ? and key = ?',
    [actorId, key],
  );
  return answerOf(rows);
}

function answerOf([row]: readonly AnswerRow[]): StoredAnswer | null {
  return row
    ? { requestHash: row.request_hash, responseStatus: row.response_status, responseBody: row.response_body }
    : null;
}

/** Marks a key as taken by a request, in one statement. @returns the hash of the request that has it, ours or an earlier one's */
export async function claimKey(
  em: EntityManager,
  owner: { readonly actorId: string; readonly key: string },
  requestHash: string,
  now: Date,
): Promise<string | undefined> {
  const rows = await em.execute<{ request_hash: string }[]>(
    `with claimed as (
       insert into idempotency_key (actor_id, key, request_hash, response_status, response_body, created_at)
       values (?, ?, ?, 202, 'null', ?) on conflict (actor_id, key) do nothing returning request_hash)
     select request_hash from claimed
     union all select request_hash from idempotency_key where actor_id = ? and key = ?`,
    [owner.actorId, owner.key, requestHash, now, owner.actorId, owner.key],
  );
  // Nothing: another one committed the same key while this statement waited for it, unseen by its snapshot.
  return rows[0]?.request_hash ?? (await findAnswer(em, owner.actorId, owner.key))?.requestHash;
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
