import { stepWords } from '../processes/step-words.ts';
import type { Bounds } from './bounds.ts';
import type { Finding } from './breach.ts';
import type { Clock, PendingStepFacts, WorkflowFacts } from './facts.ts';

/** Steps that are tried again and again, and steps of the workflow itself that do not end: a person must know. */
export function stuckFindings(
  workflow: WorkflowFacts,
  clock: Clock,
  bounds: Bounds,
  found: (code: string, words: string) => Finding,
): Finding[] {
  const steps = workflow.pendingSteps
    .filter((step) => isStuck(step, clock, bounds))
    .map(({ name, lastFailureType }) => {
      return found(
        `step_${name}`,
        `шаг «${stepWords(name)}» не удаётся раз за разом, последняя ошибка ${lastFailureType ?? 'не названа'}`,
      );
    });
  const { pendingTask } = workflow;
  const isTaskStuck =
    pendingTask !== null &&
    (pendingTask.attempt >= bounds.attempts ||
      (pendingTask.isStarted && clock.machineNow - pendingTask.since > bounds.stuckMs));
  return isTaskStuck
    ? [...steps, found('task_fails', 'шаг процесса не заканчивается: запись в базу или сам процесс не удаётся')]
    : steps;
}

function isStuck({ attempt, since, lastFailureType }: PendingStepFacts, clock: Clock, bounds: Bounds): boolean {
  if (lastFailureType === null) return false;
  return attempt >= bounds.attempts || (since !== null && clock.machineNow - since > bounds.stuckMs);
}
