import type { AdoptDependencies } from '#activities/adoption/dependencies.ts';
import type { NewProcess } from '#activities/ports/process-starter.ts';
import type { DescribedWorkflow } from '#activities/ports/workflow-book.ts';
import type { RunEnding } from '#domain/processes/run-ending.ts';
import type { OwnCourt } from '#test/letters/kit/own-court.ts';

const QUIET: Omit<DescribedWorkflow, 'status'> = {
  ...{ historyEvents: 1, pendingSteps: [], pendingTask: null, openText: '', unsealed: [] },
};

/** An engine that is only a list of the processes it leads. */
export interface EngineOnPaper {
  readonly dependencies: AdoptDependencies;
  /** What was begun in it, in order. */
  readonly begun: NewProcess[];
  /** Ids of what it was asked about. */
  readonly asked: string[];
  readonly statuses: Map<string, DescribedWorkflow['status']>;
  /** How runs that are over ended, by the process. */
  readonly endings: Map<string, RunEnding>;
}

export function engineOnPaper({ orm }: OwnCourt): EngineOnPaper {
  const [begun, asked]: [NewProcess[], string[]] = [[], []];
  const statuses = new Map<string, DescribedWorkflow['status']>();
  const describe = (workflowId: string): Promise<DescribedWorkflow | null> => {
    asked.push(workflowId);
    const status = statuses.get(workflowId);
    return Promise.resolve(status === undefined ? null : { ...QUIET, status });
  };
  const endings = new Map<string, RunEnding>();
  const endingOf = (workflowId: string): Promise<RunEnding | null> => Promise.resolve(endings.get(workflowId) ?? null);
  const launch = (process: NewProcess): Promise<string> => {
    begun.push(process);
    statuses.set(process.workflowId, 'running');
    return Promise.resolve(`run-${String(begun.length)}`);
  };
  const none = (): Promise<readonly string[]> => Promise.resolve([]);
  const starter = { launch, missingSchedules: none, ensureSchedules: none };
  const dependencies = { orm, book: { describe, endingOf }, starter, isRehearsal: false };
  return { dependencies, begun, asked, statuses, endings };
}
