import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { apiProcess, readSettings } from '#config/settings.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { createClient } from '#temporal/client/connect.ts';
import { must } from './scenario.ts';

const { EventType, WorkflowTaskFailedCause: FailedCause } = proto.temporal.api.enums.v1;
const UNHANDLED = 'WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND';

/** Asks the engine itself with the court's own keys. */
export async function withEngine<T>(court: CourtSystem, work: (client: Client) => Promise<T>): Promise<T> {
  const client = createClient(readSettings(apiProcess, court.env.api));
  try {
    return await work(client);
  } finally {
    await client.connection.close();
  }
}

/** How many runs there ever were under this id; the engine's list is brought up to date a little late. */
export function countRuns(court: CourtSystem, workflowId: string): Promise<number> {
  return withEngine(court, (client) =>
    waitFor(async () => {
      const { count } = await client.workflow.count(`WorkflowId = '${workflowId}'`);
      must(count > 0, `процесса ${workflowId} нет в списке`);
      return count;
    }),
  );
}

/**
 * Steps that failed in the workflow by its own history, such as `WORKFLOW_TASK_FAILED_CAUSE_NON_DETERMINISTIC_ERROR`. A step that was
 * thrown away because something new had just come (`UNHANDLED_COMMAND`) is no error: the engine tells it anew.
 */
export function failedTasks(court: CourtSystem, workflowId: string): Promise<readonly string[]> {
  return withEngine(court, async (client) => {
    const { events } = await client.workflow.getHandle(workflowId).fetchHistory();
    return (events ?? []).flatMap((event) => {
      const name = EventType[event.eventType ?? 0] ?? '';
      if (!name.endsWith('_FAILED')) return [];
      const cause = event.workflowTaskFailedEventAttributes?.cause;
      const words = cause == null ? name : (FailedCause[cause] ?? '');
      return words === UNHANDLED ? [] : [words];
    });
  });
}
