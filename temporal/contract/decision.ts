import { defineUpdate } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import type { ProcessDecision } from '#domain/work/process-decision.ts';

/** A decision as the engine's SDK wants it. */
export function updateOf<Request extends object, Answer>({
  name,
}: ProcessDecision<Request, Answer>): UpdateDefinition<Answer, [Request]> {
  return defineUpdate<Answer, [Request]>(name);
}
