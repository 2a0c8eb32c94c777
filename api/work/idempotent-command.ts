import { createHash } from 'node:crypto';
import type { EntityManager } from '#db/orm.ts';
import { keepAnswer, lockAnswer, type StoredAnswer } from '#db/work/idempotency.ts';
import type { SubjectKind } from '#domain/work/subject.ts';
import type { Actor, Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { Database } from '../database/database.ts';

/** A key as a client may send it: 8…128 visible ASCII characters. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,128}$/;

/** What is asked for, without the key: the same key with another request is refused. */
export interface CommandRequest {
  readonly actor: Actor;
  readonly command: Command;
  /** Name of the operation, such as `decisions.approve`. */
  readonly operation: string;
  /** All of its arguments, JSON; a file by its hash. */
  readonly args: unknown;
}

/** A command that is one transaction: `record` is that transaction's name, such as `drafts.create`, and the operation's. */
export type RecordedRequest = Omit<CommandRequest, 'operation'> & {
  readonly record: string;
  /** What the answer's `id` is the id of, where the court is promised that this one is there. */
  readonly namesKind?: SubjectKind | undefined;
};

/**
 * Does the work once for each key, in the same transaction as its answer is kept in: a repeat gets the first answer.
 * @throws ApplicationError `key-reused` · `bad-request` for a malformed key
 */
export function changeOnce<T>(
  database: Database,
  request: RecordedRequest,
  now: (em: EntityManager) => Promise<Date>,
  work: (em: EntityManager, now: Date) => Promise<T>,
): Promise<T> {
  const key = checkedKey(request.command);
  const requestHash = hashOfRequest({ operation: request.record, args: request.args });
  return database.change(request.record, async (em) => {
    const stored = await lockAnswer(em, request.actor.accountId, key);
    if (stored) return replayed<T>(stored, requestHash);
    const at = await now(em);
    const result = await work(em, at);
    const answer = { requestHash, responseStatus: 200, responseBody: result, namesKind: request.namesKind };
    await keepAnswer(em, { actorId: request.actor.accountId, key }, answer, at);
    return result;
  });
}

const DONE_OTHERWISE =
  'Этот запрос уже выполнен с другими словами: посмотрите, что получилось, и при нужде отправьте ещё раз.';

/** The kept answer. @throws ApplicationError `key-reused` when it was given to another request */
export function replayed<T>(stored: StoredAnswer, requestHash: string): T {
  if (stored.requestHash !== requestHash) throw new ApplicationError('key-reused', { detail: DONE_OTHERWISE });
  return stored.responseBody as T;
}

/** @throws ApplicationError `bad-request` */
export function checkedKey(command: Command): string {
  if (IDEMPOTENCY_KEY.test(command.idempotencyKey)) return command.idempotencyKey;
  throw new ApplicationError('bad-request', {
    detail: 'Idempotency-Key: нужно от 8 до 128 печатных латинских знаков.',
  });
}

/** SHA-256 of the operation and its arguments. */
export function hashOfRequest({ operation, args }: Pick<CommandRequest, 'operation' | 'args'>): string {
  return createHash('sha256')
    .update(JSON.stringify([operation, args]))
    .digest('hex');
}
