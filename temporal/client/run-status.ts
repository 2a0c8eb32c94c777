import type { WorkflowFacts } from '#domain/reconcile/facts.ts';

const STATUSES: Readonly<Record<string, WorkflowFacts['status']>> = {
  RUNNING: 'running',
  COMPLETED: 'completed',
  FAILED: 'failed',
  TERMINATED: 'terminated',
  TIMED_OUT: 'timed_out',
  CANCELLED: 'cancelled',
};

/** The state of a run by the engine's name of it, such as `TIMED_OUT`; `other`: it goes on, whatever it is called. */
export function runStatusOf(name: string): WorkflowFacts['status'] {
  return STATUSES[name] ?? 'other';
}
