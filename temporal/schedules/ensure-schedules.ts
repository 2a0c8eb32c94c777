import type { Client, ScheduleOptions, ScheduleSpec } from '@temporalio/client';
import { ScheduleAlreadyRunning, ScheduleNotFoundError } from '@temporalio/client';
import {
  CUT_OFF_WORKFLOW,
  cutOffScheduleId,
  RECONCILE_SCHEDULE_ID,
  RECONCILE_WORKFLOW,
  TRACKING_SWEEP_SCHEDULE_ID,
  TRACKING_SWEEP_WORKFLOW,
} from '#temporal/contract/schedules.ts';

export interface SchedulePlan {
  readonly taskQueue: string;
  readonly trackingIntervalMs: number;
  readonly reconcileIntervalMs: number;
  readonly sites: readonly { readonly id: string; readonly cutOffTime: string; readonly timeZone: string }[];
}

/** Makes the engine's schedules what the settings say; run at every start of a worker, a repeat changes nothing. */
export async function ensureSchedules(client: Client, plan: SchedulePlan): Promise<void> {
  await ensure(client, TRACKING_SWEEP_SCHEDULE_ID, {
    spec: { intervals: [{ every: plan.trackingIntervalMs }] },
    workflowType: TRACKING_SWEEP_WORKFLOW,
    args: [],
    taskQueue: plan.taskQueue,
  });
  await ensure(client, RECONCILE_SCHEDULE_ID, {
    spec: { intervals: [{ every: plan.reconcileIntervalMs }] },
    workflowType: RECONCILE_WORKFLOW,
    args: [],
    taskQueue: plan.taskQueue,
  });
  for (const site of plan.sites) {
    await ensure(client, cutOffScheduleId(site.id), {
      spec: cutOffSpec(site),
      workflowType: CUT_OFF_WORKFLOW,
      args: [{ siteId: site.id }],
      taskQueue: plan.taskQueue,
    });
  }
}

interface Wanted {
  readonly spec: ScheduleSpec;
  readonly workflowType: string;
  readonly args: unknown[];
  readonly taskQueue: string;
}

function cutOffSpec({ cutOffTime, timeZone }: SchedulePlan['sites'][number]): ScheduleSpec {
  const [hour, minute] = cutOffTime.split(':').map(Number);
  const dayOfWeek = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
  return { calendars: [{ hour: hour ?? 16, minute: minute ?? 0, dayOfWeek: [...dayOfWeek] }], timezone: timeZone };
}

/** Two sweeps never run side by side; what was missed while the engine was down is made up once. */
async function ensure(client: Client, scheduleId: string, wanted: Wanted): Promise<void> {
  const { spec, workflowType, args, taskQueue } = wanted;
  const definition = {
    spec,
    action: { type: 'startWorkflow' as const, workflowType, args, taskQueue, workflowId: scheduleId },
    policies: { overlap: 'SKIP' as const, catchupWindow: '1 hour', pauseOnFailure: false },
  };
  const handle = client.schedule.getHandle(scheduleId);
  const change = (): Promise<void> => handle.update((previous) => ({ ...definition, state: previous.state }));
  try {
    await change();
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
    if (!(await create(client, { scheduleId, ...definition }))) await change();
  }
}

/** False when another worker, which comes up at the same moment, has made it just now. */
async function create(client: Client, options: ScheduleOptions): Promise<boolean> {
  try {
    await client.schedule.create(options);
    return true;
  } catch (error) {
    if (error instanceof ScheduleAlreadyRunning) return false;
    throw error;
  }
}
