import type { LetterStatus, TrackedOutcome } from '../letters/letter-status.ts';
import type { DeliveryBranch } from './operation-meaning.ts';
import { RETURN_TYPE } from './last-office.ts';
import { operationName, type OperationCode } from './operations.ts';
import { orderOperations, type OrderedOperation, type PostalRecord } from './ordered-operations.ts';
import { postalMilestones, type PostalMilestones } from './postal-milestones.ts';

export { classifyOperation } from './operation-meaning.ts';

/** Why the Post sent the letter back: the attribute of operation 3, and the Post's words for the screen. */
export interface ReturnReason {
  readonly operAttr: number;
  readonly name: string;
}

/** A letter's postal life so far. All times are local and without a zone, `2026-01-05T10:00:00`, absent when unreadable. */
export interface PostalSummary {
  /** Null while no operation says anything. */
  readonly status: LetterStatus | null;
  readonly statusAt?: string | undefined;
  readonly outcome?: TrackedOutcome | undefined;
  readonly outcomeAt?: string | undefined;
  /** Given while the letter goes back and when it has come back. */
  readonly returnReason?: ReturnReason | undefined;
  readonly branch?: DeliveryBranch | undefined;
  readonly milestones: PostalMilestones;
  /** True when operations contradict each other: two different outcomes, or a return or cancellation after an outcome. */
  readonly conflict: boolean;
  /** Operations after which a person must look: seizure, destruction, cancellation, «Вручение» without saying to whom. */
  readonly needsPerson: readonly OperationCode[];
  /** Each operation once, in order. */
  readonly operations: readonly OrderedOperation[];
}

export interface SummaryOptions {
  /** Local date or time; earlier operations belong to another item that had the same ШПИ before. */
  readonly notBefore?: string | undefined;
}

/** The Post gives a number out again after a year: what is older than this day is another letter's. `yyyy-MM-dd` */
export function ownSince(acceptedAt: Date | null | undefined): string {
  return new Date((acceptedAt?.getTime() ?? 0) - DAY_MS).toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;

interface Progress {
  status: LetterStatus | null;
  statusAt: string;
  outcome?: TrackedOutcome | undefined;
  outcomeAt: string;
  statusBeforeOutcome: LetterStatus | null;
  returnReason?: ReturnReason | undefined;
  branch?: DeliveryBranch | undefined;
  conflict: boolean;
}

const CANCELLATION_TYPE = 26;

/** Which way the Post takes a letter by these operations; null: they do not tell. */
export function branchOf(records: readonly PostalRecord[], acceptedAt: Date | null | undefined): DeliveryBranch | null {
  return summariseOperations(records, { notBefore: ownSince(acceptedAt) }).branch ?? null;
}

/**
 * Sums up all operations known of one letter. The answer depends on the set of operations only, not on their order or repetition.
 * After a return has begun, movements are those of the way back; only «вручено» to somebody, or loss, ends it. Movements after an
 * outcome change nothing, but a return or a cancellation that is strictly later takes the outcome back: nothing is called delivered
 * while the Post says otherwise.
 */
export function summariseOperations(records: readonly PostalRecord[], options: SummaryOptions = {}): PostalSummary {
  const since = options.notBefore ?? '';
  const operations = orderOperations(records).filter(({ localTime }) => localTime === '' || localTime >= since);
  const progress: Progress = { status: null, statusAt: '', outcomeAt: '', statusBeforeOutcome: null, conflict: false };
  for (const operation of operations) advance(progress, operation);
  const { status, statusAt, outcome, outcomeAt, returnReason, branch, conflict } = progress;
  const needsPerson = operations
    .filter(({ meaning }) => meaning.needsPerson === true)
    .map(({ operType, operAttr }) => ({ operType, operAttr }));
  return {
    status,
    ...(statusAt !== '' && { statusAt }),
    ...(outcome !== undefined && { outcome, ...(outcomeAt !== '' && { outcomeAt }) }),
    ...(returnReason !== undefined && outcome !== 'delivered' && { returnReason }),
    ...(branch !== undefined && { branch }),
    milestones: postalMilestones(operations),
    conflict,
    needsPerson,
    operations,
  };
}

function advance(progress: Progress, operation: OrderedOperation): void {
  const { meaning } = operation;
  if (meaning.outcome !== undefined) return reachOutcome(progress, operation, meaning.outcome);
  if (progress.outcome !== undefined && !takesBack(operation)) return;
  if (progress.outcome !== undefined) takeOutcomeBack(progress, operation);
  if (operation.operType === RETURN_TYPE) progress.returnReason = reasonOf(operation);
  if (meaning.milestone !== undefined && progress.status !== 'returning') progress.branch = meaning.milestone;
  if (meaning.status === null || (meaning.status === 'accepted' && progress.status !== null)) return;
  if (progress.status === 'returning' && meaning.status !== 'returning') return;
  progress.status = meaning.status;
  progress.statusAt = operation.localTime;
}

function reachOutcome(
  progress: Progress,
  operation: OrderedOperation,
  outcome: NonNullable<Progress['outcome']>,
): void {
  if (progress.outcome === outcome) return;
  if (progress.outcome === undefined) progress.statusBeforeOutcome = progress.status;
  else progress.conflict = true;
  progress.outcome = outcome;
  progress.outcomeAt = operation.localTime;
  progress.status = outcome;
  progress.statusAt = operation.localTime;
  if (operation.meaning.milestone !== undefined) progress.branch = operation.meaning.milestone;
}

/** Of operations at the same second an outcome stands last, so what comes here is strictly later than the outcome. */
function takesBack({ operType }: OrderedOperation): boolean {
  return operType === RETURN_TYPE || operType === CANCELLATION_TYPE;
}

function takeOutcomeBack(progress: Progress, operation: OrderedOperation): void {
  progress.conflict = true;
  progress.outcome = undefined;
  progress.outcomeAt = '';
  progress.status = progress.statusBeforeOutcome;
  progress.statusAt = operation.localTime;
}

function reasonOf({ operType, operAttr }: OrderedOperation): ReturnReason {
  return { operAttr, name: operationName({ operType, operAttr }) };
}
