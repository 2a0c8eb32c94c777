import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from '#db/orm.ts';
import { noteDecisionOrigin } from '#db/work/audit-origin.ts';
import { claimKey, countAnswers, findAnswer, keepAnswer, type StoredAnswer } from '#db/work/idempotency.ts';
import { findPause } from '#db/processes/paused.ts';
import { isCarriedOut, isStartWaiting } from '#db/work/outbox.ts';
import { noteUnconfirmed } from '#db/work/unconfirmed-decisions.ts';
import { DECISION_REFUSALS } from '#domain/letters/decision-refusals.ts';
import type { Subject } from '#domain/work/subject.ts';
import type { DecisionOutcome, WorkflowGateway } from '#temporal/client/gateway.ts';
import type { DecisionAnswer } from '#views/work/decision.ts';
import { ApplicationError, refused } from '../errors.ts';
import type { Database } from '../database/database.ts';
import { engineAway, notConfirmed, notStarted, processLost, processPaused, tooEarly } from './decision-problems.ts';
import { tellMetNobody } from './met-nobody.ts';
import { checkedKey, hashOfRequest, replayed, type CommandRequest } from './idempotent-command.ts';

/** Where the subject stands by its row. `over`: its life has ended; `due`: its process hears this decision now, or in a moment. */
export type Standing = 'over' | 'due' | 'elsewhere';

export interface DecisionSteps<T> {
  readonly subject: Subject;
  /** Of the process that decides. */
  readonly workflowId: string;
  /** Checked before the key is claimed, so that a mended form may come back with the same key. */
  readonly check: () => Promise<void>;
  readonly decide: (decisionId: string) => Promise<DecisionOutcome<T>>;
  readonly standing: (em: EntityManager) => Promise<Standing>;
  /** Who leads the process: asked whether it stands still, and how long it is waited for. */
  readonly engine: Pick<WorkflowGateway, 'lookAtRun' | 'answerWithinMs'>;
  /** Absent: whatever is answered has been carried out. What has not is asked anew under the same key, as what is refused is. */
  readonly isCarriedOut?: ((result: T) => boolean) | undefined;
}

/** What a decision goes with. */
interface Way<T> {
  readonly database: Database;
  readonly request: CommandRequest;
  readonly now: (em: EntityManager) => Promise<Date>;
  readonly steps: DecisionSteps<T>;
}

/**
 * Hands a person's decision to the workflow. The decision's id comes from the key, so that the workflow itself answers a repeat;
 * the request is claimed before it leaves, so that the same key cannot decide two things. Only what was carried out is kept as the key's
 * answer: after a refusal the same key asks anew, also with other words, as another decision.
 * @throws ApplicationError `conflict` with the workflow's reason, or because it is paused · `unavailable` when nothing was decided, or nobody knows · `key-reused`
 */
export async function decideOnce<T>(
  database: Database,
  request: CommandRequest,
  now: (em: EntityManager) => Promise<Date>,
  steps: DecisionSteps<T>,
): Promise<DecisionAnswer<T>> {
  const way = { database, request, now, steps };
  const kept = await findKept<T>(way);
  if (kept) return kept;
  await steps.check();
  await refusePaused(way);
  const passed = await database.read((em) => countAnswers(em, ownerOf(request), PASSED));
  await claim(way, passed);
  const decisionId = decisionIdOf(request, passed);
  const outcome = await decideWhenDue(way, decisionId);
  switch (outcome.kind) {
    case 'in_progress':
      return outcome;
    case 'done':
      await keep(way, outcome.result, passed);
      return outcome;
    case 'refused':
      await pass(way, outcome.type, passed);
      throw refused(outcome.type);
    case 'not_found':
      return answerOfNobody(way, decisionId);
    case 'too_early':
      await pass(way, DECISION_REFUSALS.wrongStage, passed);
      throw tooEarly();
    case 'unavailable':
      throw engineAway();
    case 'not_confirmed':
      return tellUnconfirmed(way, decisionId);
  }
}

/** A process that stands still answers nobody: it is told at once who has stopped it. Only the engine knows that it stands still now. */
async function refusePaused<T>({ database, request, steps }: Way<T>): Promise<void> {
  const by = await database.read((em) => findPause(em, steps.workflowId));
  if (by === null) return;
  const run = await steps.engine.lookAtRun(steps.workflowId).catch((cause: unknown) => {
    throw engineAway(cause);
  });
  if (run?.status === 'PAUSED') throw processPaused(by, request.actor.timeZone);
}

/** Derived from the person and the key: 32 hex digits. `passed`: how often it was answered that nothing could be carried out. */
export function decisionIdOf({ actor, command }: Pick<CommandRequest, 'actor' | 'command'>, passed = 0): string {
  return createHash('sha256')
    .update(`${actor.accountId}:${command.idempotencyKey}`)
    .update(passed === 0 ? '' : `:${String(passed)}`)
    .digest('hex')
    .slice(0, 32);
}

/** A row is written a moment before its process knows of it: what the row allows is not refused as too early, it is waited for. */
const LOOK_FIRST_MS = 25;
const LOOK_AT_MOST_MS = 400;

/** `too_early`: the process has not come to where the row stands in time. */
async function decideWhenDue<T>(
  { database, steps }: Way<T>,
  decisionId: string,
): Promise<DecisionOutcome<T> | { readonly kind: 'too_early' }> {
  const giveUpAtMs = performance.now() + steps.engine.answerWithinMs;
  for (let waitMs = LOOK_FIRST_MS; ; waitMs = Math.min(waitMs * 2, LOOK_AT_MOST_MS)) {
    const outcome = await steps.decide(decisionId);
    if (outcome.kind !== 'refused' || outcome.type !== DECISION_REFUSALS.wrongStage) return outcome;
    if ((await database.read(steps.standing)) !== 'due') return outcome;
    if (performance.now() > giveUpAtMs) return { kind: 'too_early' };
    await pause(waitMs);
  }
}

/** The engine leads no such process: it has not begun, it has ended, or it is lost. */
async function answerOfNobody<T>({ database, now, steps }: Way<T>, decisionId: string): Promise<DecisionAnswer<T>> {
  const isDone = await database.read(async (em) => {
    if (await isCarriedOut(em, decisionId)) return true;
    if ((await steps.standing(em)) === 'over') throw refused(DECISION_REFUSALS.wrongStage);
    if (await isStartWaiting(em, steps.workflowId)) throw notStarted();
    return false;
  });
  if (isDone) return { kind: 'in_progress' };
  await tellMetNobody(database, steps.engine, steps.workflowId, now);
  throw processLost();
}

/** What comes of it later is said on the card and to the person. */
async function tellUnconfirmed<T>(
  { database, request, now, steps: { subject } }: Way<T>,
  decisionId: string,
): Promise<DecisionAnswer<T>> {
  if (await database.read((em) => isCarriedOut(em, decisionId))) return { kind: 'in_progress' };
  const { actor, command, operation } = request;
  const told = { decisionId, actorId: actor.accountId, requestKey: command.idempotencyKey, subject };
  const note = async (em: EntityManager): Promise<void> =>
    noteUnconfirmed(em, { ...told, decision: operation }, await now(em));
  await database.change('decision.unconfirmed', note, 'statement');
  throw notConfirmed();
}

interface Kept<T> {
  readonly kind: 'done' | 'refused';
  readonly result: T;
}

/** Refusals that were kept before they were asked anew count for nothing. */
async function findKept<T>({ database, request }: Way<T>): Promise<DecisionAnswer<T> | null> {
  const key = checkedKey(request.command);
  const answer = await database.read((em) => findAnswer(em, request.actor.accountId, key));
  if (!answer) return null;
  const { kind, result } = replayed<Kept<T>>(answer, hashOfRequest(request));
  return kind === 'done' ? { kind, result } : null;
}

const CLAIM = 'claim';
const PASSED = 'passed';

function ownerOf({ actor, command }: CommandRequest, prefix = ''): { readonly actorId: string; readonly key: string } {
  return { actorId: actor.accountId, key: `${prefix}${command.idempotencyKey}` };
}

/** Each try of a key is claimed for itself: after one by which nothing was carried out another request may have it. */
async function claim<T>({ database, request, now, steps }: Way<T>, passed: number): Promise<void> {
  const requestHash = hashOfRequest(request);
  const owner = ownerOf(request, passed === 0 ? `${CLAIM} ` : `${CLAIM} ${String(passed)} `);
  const claim = async (em: EntityManager): Promise<string | undefined> =>
    claimKey(em, owner, requestHash, await now(em));
  const claimedBy = await database.change('decision.claimed', claim, 'statement');
  if (claimedBy !== undefined && claimedBy !== requestHash) throw new ApplicationError('key-reused');
  const { accountId } = request.actor;
  await database.change('decision.origin', (em) => noteDecisionOrigin(em, accountId, steps.subject.id), 'statement');
}

/** The engine remembers the answer under the decision's id for ever: one by which nothing was carried out only counts as a try. */
function keep<T>(way: Way<T>, result: T, passed: number): Promise<void> {
  const isTaken = way.steps.isCarriedOut?.(result) ?? true;
  return write(way, { kind: 'done', result }, isTaken ? null : passed + 1);
}

function pass<T>(way: Way<T>, result: string, passed: number): Promise<void> {
  return write(way, { kind: 'refused', result }, passed + 1);
}

/** `passed`: the how-manieth try without anything carried out it is; null: it was. */
async function write<T>({ database, request, now }: Way<T>, body: Kept<unknown>, passed: number | null): Promise<void> {
  const answer: StoredAnswer = {
    requestHash: hashOfRequest(request),
    responseStatus: passed === null ? 200 : 409,
    responseBody: body,
  };
  const owner = ownerOf(request, passed === null ? '' : `${PASSED} ${String(passed)} `);
  const keepIt = async (em: EntityManager): Promise<void> => keepAnswer(em, owner, answer, await now(em));
  await database.change('decision.kept', keepIt, 'statement');
}
