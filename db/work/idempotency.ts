import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { SubjectKind } from '#domain/work/subject.ts';
import { database, statements } from '../statements/database.ts';
import type { Tables } from '../statements/tables.ts';
import { carryOut } from '../statements/together.ts';
import { anyOf, count, json } from '../statements/values.ts';

/** The answer once given to a request. */
export interface StoredAnswer {
  readonly requestHash: string;
  readonly responseStatus: number;
  readonly responseBody: unknown;
}

/** An answer to be kept. */
export interface NewAnswer extends StoredAnswer {
  /** What the answer's `id` is the id of: from then on that one must be there. Absent: the answer promises no row. */
  readonly namesKind?: SubjectKind | undefined;
}

const ANSWER = [
  'request_hash as requestHash',
  'response_status as responseStatus',
  'response_body as responseBody',
] as const;

/** Lets one request with this key go on at a time, until the caller's transaction ends; the answer given before, if there is one. */
export async function lockAnswer(em: EntityManager, actorId: string, key: string): Promise<StoredAnswer | null> {
  const locked = sql<Tables['idempotency_key']>`mask_lock_answer(${actorId}, ${key})`.as('locked');
  return (await database(em).selectFrom(locked).select(ANSWER).executeTakeFirst()) ?? null;
}

export async function findAnswer(em: EntityManager, actorId: string, key: string): Promise<StoredAnswer | null> {
  return (await answersTo(em, { actorId, key }).select(ANSWER).executeTakeFirst()) ?? null;
}

/** More tries of one key than anybody makes. */
const COUNTED = 50;

/** How many answers are kept under `<prefix> <n> <key>`, n from 1. */
export async function countAnswers(em: EntityManager, { actorId, key }: KeyOwner, prefix: string): Promise<number> {
  const keys = Array.from({ length: COUNTED }, (_, index) => `${prefix} ${String(index + 1)} ${key}`);
  const kept = database(em)
    .selectFrom('idempotency_key')
    .where('actor_id', '=', actorId)
    .where('key', '=', anyOf(keys));
  return (await kept.select(count().as('n')).executeTakeFirstOrThrow()).n;
}

interface KeyOwner {
  readonly actorId: string;
  readonly key: string;
}

function answersTo(em: EntityManager, { actorId, key }: KeyOwner) {
  return database(em).selectFrom('idempotency_key').where('actor_id', '=', actorId).where('key', '=', key);
}

/** Marks a key as taken by a request, in one statement. @returns the hash of the request that has it, ours or an earlier one's */
export async function claimKey(
  em: EntityManager,
  owner: KeyOwner,
  requestHash: string,
  now: Date,
): Promise<string | undefined> {
  const claim = { requestHash, responseStatus: 202, responseBody: null };
  const claimed = await database(em)
    .with('claimed', () => answer(owner, claim, now).returning('request_hash'))
    .selectFrom('claimed')
    .select('request_hash')
    .unionAll(answersTo(em, owner).select('request_hash'))
    .executeTakeFirst();
  // Nothing: another one committed the same key while this statement waited for it, unseen by its snapshot.
  return claimed?.request_hash ?? (await findAnswer(em, owner.actorId, owner.key))?.requestHash;
}

/** Keeps an answer for ever; a second one for the same key changes nothing. */
export async function keepAnswer(em: EntityManager, owner: KeyOwner, given: NewAnswer, now: Date): Promise<void> {
  await carryOut(em, answer(owner, given, now));
}

function answer({ actorId, key }: KeyOwner, given: NewAnswer, now: Date) {
  const { requestHash, responseStatus, responseBody, namesKind } = given;
  return statements
    .insertInto('idempotency_key')
    .values({
      actor_id: actorId,
      key,
      request_hash: requestHash,
      response_status: responseStatus,
      response_body: json(responseBody ?? null),
      names_kind: namesKind ?? null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['actor_id', 'key']).doNothing());
}
