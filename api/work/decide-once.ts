import { createHash } from 'node:crypto';
import type { EntityManager } from '#db/orm.ts';
import { claimKey, findAnswer, keepAnswer } from '#db/work/idempotency.ts';
import type { DecisionRefusal } from '#domain/letters/decision-refusals.ts';
import type { DecisionOutcome } from '#temporal/client/gateway.ts';
import type { DecisionAnswer } from '#views/work/decision.ts';
import { ApplicationError, refused } from '../errors.ts';
import type { Database } from '../database/database.ts';
import { checkedKey, hashOfRequest, replayed, type CommandRequest } from './idempotent-command.ts';

/** A final answer as it is kept. */
type Verdict<T> =
  { readonly kind: 'done'; readonly result: T } | { readonly kind: 'refused'; readonly type: DecisionRefusal };

const RETRY_AFTER_SECONDS = 5;

export interface DecisionSteps<T> {
  /** Checked before the key is claimed, so that a mended form may come back with the same key. */
  readonly check: () => Promise<void>;
  readonly decide: (decisionId: string) => Promise<DecisionOutcome<T>>;
}

/**
 * Hands a person's decision to the workflow. The decision's id comes from the key, so that the workflow itself answers a repeat;
 * the request is claimed before it leaves, so that the same key cannot decide two things.
 * @throws ApplicationError `conflict` with the workflow's reason · `unavailable` when nothing was decided · `key-reused`
 */
export async function decideOnce<T>(
  database: Database,
  request: CommandRequest,
  now: (em: EntityManager) => Promise<Date>,
  steps: DecisionSteps<T>,
): Promise<DecisionAnswer<T>> {
  const kept = await findVerdict<T>(database, request);
  if (kept) return settled(kept);
  await steps.check();
  await claim(database, request, now);
  const outcome = await steps.decide(decisionIdOf(request));
  switch (outcome.kind) {
    case 'in_progress':
      return outcome;
    case 'done':
    case 'refused':
      await keep(database, request, now, outcome);
      return settled(outcome);
    case 'not_found':
      throw notStarted();
    case 'unavailable':
      throw engineAway();
    case 'not_confirmed':
      throw notConfirmed();
  }
}

/** Derived from the person and the key: 32 hex digits. */
export function decisionIdOf({ actor, command }: Pick<CommandRequest, 'actor' | 'command'>): string {
  return createHash('sha256').update(`${actor.accountId}:${command.idempotencyKey}`).digest('hex').slice(0, 32);
}

async function findVerdict<T>(database: Database, request: CommandRequest): Promise<Verdict<T> | null> {
  const key = checkedKey(request.command);
  const answer = await database.read((em) => findAnswer(em, request.actor.accountId, key));
  return answer ? replayed<Verdict<T>>(answer, hashOfRequest(request)) : null;
}

async function claim(
  database: Database,
  request: CommandRequest,
  now: (em: EntityManager) => Promise<Date>,
): Promise<void> {
  const owner = { actorId: request.actor.accountId, key: `claim ${request.command.idempotencyKey}` };
  const requestHash = hashOfRequest(request);
  const claim = async (em: EntityManager): Promise<string | undefined> =>
    claimKey(em, owner, requestHash, await now(em));
  const claimedBy = await database.change('decision.claimed', claim, 'statement');
  if (claimedBy !== undefined && claimedBy !== requestHash) throw new ApplicationError('key-reused');
}

async function keep<T>(
  database: Database,
  request: CommandRequest,
  now: (em: EntityManager) => Promise<Date>,
  verdict: Verdict<T>,
): Promise<void> {
  const answer = {
    requestHash: hashOfRequest(request),
    responseStatus: verdict.kind === 'done' ? 200 : 409,
    responseBody: verdict,
  };
  const owner = { actorId: request.actor.accountId, key: request.command.idempotencyKey };
  const keepIt = async (em: EntityManager): Promise<void> => keepAnswer(em, owner, answer, await now(em));
  await database.change('decision.kept', keepIt, 'statement');
}

function settled<T>(verdict: Verdict<T>): DecisionAnswer<T> {
  if (verdict.kind === 'done') return { kind: 'done', result: verdict.result };
  throw refused(verdict.type);
}

function notStarted(): ApplicationError {
  return new ApplicationError('unavailable', {
    detail: 'Обработка ещё не началась. Повторите через несколько секунд.',
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}

/** It may have arrived: a repeat with the same key meets the same decision. */
function notConfirmed(): ApplicationError {
  return new ApplicationError('unavailable', {
    detail: 'Служба процессов не подтвердила решение. Повторите через несколько секунд: дважды оно не исполнится.',
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}

/** Nothing was decided, and the person is told so. */
export function engineAway(): ApplicationError {
  return new ApplicationError('unavailable', {
    detail: 'Служба процессов сейчас не отвечает: решение не принято. Повторите через несколько секунд.',
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}
