import type { WorkflowFacts } from './facts.ts';

/** True while the engine leads the process, whatever it calls its state. */
export function isLed(workflow: Pick<WorkflowFacts, 'status'> | null): boolean {
  return workflow?.status === 'running' || workflow?.status === 'other';
}
