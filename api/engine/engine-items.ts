import { ADOPTION_WORKFLOW } from '#domain/work/adoption-process.ts';
import { processNameOf } from '#domain/processes/process-name.ts';
import { scheduleName, steeredThing } from '#domain/processes/steered-name.ts';
import {
  CUT_OFF_WORKFLOW,
  MAILBOX_SWEEP_WORKFLOW,
  RECONCILE_WORKFLOW,
  SYNC_CASES_WORKFLOW,
  TRACKING_SWEEP_WORKFLOW,
} from '#temporal/contract/schedules.ts';
import type { WorkflowGateway } from '#temporal/client/gateway.ts';
import type { ProcessCount, ProcessFilter, ProcessItem } from '#views/engine/process-list.ts';
import type { EngineRun, EngineSchedule } from '#views/engine/workflow.ts';

/** What only the engine knows. */
export interface EngineItems {
  readonly items: readonly ProcessItem[];
  readonly isHeard: boolean;
  /** How many a list that is narrowed so holds; null: the engine is away, or it is another's list. */
  readonly count: (filter: ProcessFilter) => ProcessCount | null;
}

const ROUNDS = [
  TRACKING_SWEEP_WORKFLOW,
  RECONCILE_WORKFLOW,
  MAILBOX_SWEEP_WORKFLOW,
  CUT_OFF_WORKFLOW,
  SYNC_CASES_WORKFLOW,
  ADOPTION_WORKFLOW,
];
const SHOWN = 100;

/** Rounds that run or have failed, and schedules; nothing of one site's, and what the engine does not answer is said to be missing. */
export async function engineItems(
  gateway: WorkflowGateway,
  { filter, isWhole }: { readonly filter: ProcessFilter; readonly isWhole: boolean },
): Promise<EngineItems> {
  if (!isWhole) return { items: [], isHeard: true, count: () => null };
  try {
    const [runs, schedules] = [await gateway.listRuns(ROUNDS, SHOWN), await gateway.listSchedules()];
    const all = [...schedules.map(scheduleItem), ...runs.map(runItem)];
    const wanted = (by: ProcessFilter): ProcessItem[] => all.filter((item) => isWanted(item, by));
    const count = (by: ProcessFilter): ProcessCount => {
      const found = wanted(by);
      return { n: found.length, isMore: runs.length === SHOWN && found.some(({ kind }) => kind === 'round') };
    };
    return { items: wanted(filter), isHeard: true, count };
  } catch (error) {
    if (await gateway.isReachable()) throw error;
    return { items: [], isHeard: false, count: () => null };
  }
}

/** In the list of everything they stand when something is the matter with them: there they are no news. */
function isWanted(
  item: ProcessItem,
  { kind, state, text, error, minAttempts, olderThanHours }: ProcessFilter,
): boolean {
  if (error !== undefined || minAttempts !== undefined || olderThanHours !== undefined) return false;
  if (text !== undefined) return kind === item.kind && item.words.toLowerCase().includes(text.toLowerCase());
  if (kind !== undefined) return kind === item.kind && (state === 'open' || state === item.state);
  return state === 'stuck' ? item.state === 'stuck' : state === 'open' && item.state !== 'asleep';
}

function scheduleItem({ scheduleId, isPaused, lastAt, nextAt, lastWorkflowId }: EngineSchedule): ProcessItem {
  const name = scheduleName(scheduleId);
  const words = steeredThing(name)?.words ?? scheduleId;
  return {
    ...{ kind: 'schedule', name, words, siteId: null, since: lastAt, attempts: null, error: null, step: null },
    status: isPaused ? 'приостановлено' : nextAt === null ? 'идёт' : 'ждёт своего часа',
    state: isPaused ? 'stuck' : 'asleep',
    workflowId: lastWorkflowId,
  };
}

function runItem({ workflowId, status, startedAt, closedAt }: EngineRun): ProcessItem {
  const isRunning = closedAt === null;
  return {
    ...{ kind: 'round', name: workflowId, words: processNameOf(workflowId)?.words ?? workflowId, siteId: null },
    ...{ status: isRunning ? 'идёт' : status, since: startedAt, state: isRunning ? 'running' : 'stuck' },
    ...{ attempts: null, error: isRunning ? null : status, step: null, workflowId },
  };
}
