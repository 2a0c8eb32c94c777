import type { RunEnding } from '#domain/processes/run-ending.ts';
import type { WorkflowFacts } from '#domain/reconcile/facts.ts';

/** What the engine says of one workflow, before it is asked itself. */
export type DescribedWorkflow = Omit<WorkflowFacts, 'state'>;

/** The engine's own state, read only. */
export interface WorkflowBook {
  /** Null: the engine does not know it (any more). */
  describe(workflowId: string): Promise<DescribedWorkflow | null>;
  /** How its newest run ended; null: the engine knows none, or it goes on. */
  endingOf(workflowId: string): Promise<RunEnding | null>;
  /** Asks the workflow itself; null when it gives no answer in time. */
  letterState(letterId: string): Promise<WorkflowFacts['state']>;
  batchState(workflowId: string): Promise<WorkflowFacts['state']>;
  /** Ids of every workflow of this type the engine keeps, or of those that run, page by page; its list may lag a moment behind. */
  ids(workflowType: string, which?: 'running'): AsyncIterable<readonly string[]>;
  /** True when somebody takes work from the queue. */
  hasWorker(): Promise<boolean>;
  isReachable(): Promise<boolean>;
  /** How the latest ended runs of this type ended, newest first; true stands for success. */
  latestEndings(workflowType: string, count: number): Promise<readonly boolean[]>;
}
