import { WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { isDecisionRefusal, type DecisionRefusal } from '#domain/letters/decision-refusals.ts';
import type { DecisionOutcome } from './gateway.ts';
import { grpcCodeOf } from './grpc-code.ts';

/** gRPC status codes that say «try again», by number (grpc-status). */
const UNAVAILABLE = 14;
const DEADLINE_EXCEEDED = 4;
const RESOURCE_EXHAUSTED = 8;
const NOT_FOUND = 5;
/** The engine does not hand a decision to a process whose last task its worker could not finish: nothing was decided. */
const FAILED_PRECONDITION = 9;

/**
 * What a failed decision means to the person who made it. A time-out is `in_progress`, never a failure: the decision may have been
 * taken. @throws whatever is not one of the expected answers.
 */
export function outcomeOfError(error: unknown): Exclude<DecisionOutcome<never>, { kind: 'done' }> {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return { kind: 'in_progress' };
  if (error instanceof WorkflowNotFoundError) return { kind: 'not_found' };
  if (error instanceof WorkflowUpdateFailedError) return refusalOf(error);
  return outcomeOfGrpc(grpcCodeOf(error), error);
}

function refusalOf(error: WorkflowUpdateFailedError): { kind: 'refused'; type: DecisionRefusal } {
  const type = error.cause instanceof ApplicationFailure ? error.cause.type : undefined;
  if (isDecisionRefusal(type)) return { kind: 'refused', type };
  throw error;
}

function outcomeOfGrpc(code: number | null, error: unknown): { kind: 'in_progress' | 'not_found' | 'unavailable' } {
  if (code === NOT_FOUND) return { kind: 'not_found' };
  if (code === DEADLINE_EXCEEDED) return { kind: 'in_progress' };
  if (code === UNAVAILABLE || code === RESOURCE_EXHAUSTED || code === FAILED_PRECONDITION)
    return { kind: 'unavailable' };
  throw error;
}
