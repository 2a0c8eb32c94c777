import type { Client } from '@temporalio/client';
import type { EngineRun, EngineSchedule } from '#views/engine/workflow.ts';

/** How a run is called that did not end well; the engine's words for its list. */
const BAD_ENDINGS = ['Failed', 'TimedOut', 'Terminated', 'Canceled'] as const;

/** Runs of these types that are open or have ended badly, the newest first. */
export async function listRuns(
  client: Client,
  workflowTypes: readonly string[],
  limit: number,
): Promise<readonly EngineRun[]> {
  const types = workflowTypes.map((type) => `WorkflowType = '${type}'`).join(' OR ');
  const states = ['Running', ...BAD_ENDINGS].map((status) => `ExecutionStatus = '${status}'`).join(' OR ');
  const runs: EngineRun[] = [];
  for await (const run of client.workflow.list({ query: `(${types}) AND (${states})`, pageSize: limit })) {
    const { workflowId, runId, type: workflowType, status, startTime, closeTime } = run;
    const times = { startedAt: startTime.toISOString(), closedAt: closeTime?.toISOString() ?? null };
    runs.push({ workflowId, runId, workflowType, status: status.name, ...times });
    if (runs.length === limit) break;
  }
  return runs;
}

/** A court has a schedule a site and a few more. */
export async function listSchedules(client: Client): Promise<readonly EngineSchedule[]> {
  const schedules: EngineSchedule[] = [];
  for await (const { scheduleId, action, state, info } of client.schedule.list()) {
    const last = info.recentActions.at(-1);
    schedules.push({
      scheduleId,
      workflowType: action?.workflowType ?? '',
      isPaused: state.paused,
      note: state.note ?? null,
      nextAt: info.nextActionTimes[0]?.toISOString() ?? null,
      lastAt: last?.takenAt.toISOString() ?? null,
      lastWorkflowId: last?.action.workflow.workflowId ?? null,
    });
  }
  return schedules;
}
