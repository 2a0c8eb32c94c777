import type { MikroORM } from '@mikro-orm/postgresql';
import type { ActivityInboundCallsInterceptor, ActivityInterceptorsFactory } from '@temporalio/worker';
import type { Info } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { clearFailure, noteFailure } from '#db/processes/failing-steps.ts';
import { record } from '#db/record.ts';

export interface FailingSteps {
  readonly orm: MikroORM;
  readonly logger: { warn(fields: object, message: string): void };
}

/** From the second failure on: a step that succeeds when it is done again is nobody's concern. */
const TOLD_FROM = 2;

/**
 * Tells the database which step of which process fails, how often and by what kind of error, and that it was done after all: the engine's
 * own list knows neither. A database that is away is no reason to fail a step: its own failure is what matters.
 */
export function failingSteps(options: FailingSteps): ActivityInterceptorsFactory {
  return ({ info }) => ({ inbound: { execute: watch(options, info) } });
}

function watch(options: FailingSteps, info: Info): NonNullable<ActivityInboundCallsInterceptor['execute']> {
  return async (input, next) => {
    try {
      const result = await next(input);
      if (info.attempt > TOLD_FROM) await tell(options, info, null);
      return result;
    } catch (error) {
      const isLast = isFinal(error, info);
      if (!(error instanceof CancelledFailure) && info.attempt >= TOLD_FROM)
        await tell(options, info, isLast ? null : error);
      throw error;
    }
  };
}

/** After it the step is not tried again: the process goes on without it. */
function isFinal(error: unknown, { attempt, retryPolicy }: Info): boolean {
  const isNamed = error instanceof ApplicationFailure && error.nonRetryable === true;
  const most = retryPolicy?.maximumAttempts ?? 0;
  return isNamed || (most > 0 && attempt >= most);
}

/** Null: it fails no more. */
async function tell({ orm, logger }: FailingSteps, info: Info, error: unknown): Promise<void> {
  const { activityType: step, attempt: attempts } = info;
  const workflowId = info.workflowExecution?.workflowId ?? '';
  try {
    if (error === null)
      await record(orm, 'process.step_mended', (em) => clearFailure(em, { workflowId, step }), 'statement');
    else {
      const failure = { workflowId, step, attempts, errorType: typeOf(error) };
      await record(orm, 'process.step_failed', (em) => noteFailure(em, failure), 'statement');
    }
  } catch (unwritten) {
    logger.warn({ step, errorType: typeOf(unwritten) }, 'a failing step could not be told');
  }
}

function typeOf(error: unknown): string {
  if (error instanceof ApplicationFailure && error.type) return error.type;
  return error instanceof Error ? error.name : 'unknown';
}
