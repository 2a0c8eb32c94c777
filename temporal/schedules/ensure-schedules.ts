import type { Client, ScheduleOptions, ScheduleSpec } from '@temporalio/client';
import { ScheduleAlreadyRunning, ScheduleNotFoundError } from '@temporalio/client';
import type { WorkerSettings } from '#config/settings.ts';
import {
  ARCHIVE_SCHEDULE_ID,
  ARCHIVE_WORKFLOW,
  CUT_OFF_WORKFLOW,
  cutOffScheduleId,
  isCutOffScheduleId,
  JOURNAL_SCHEDULE_ID,
  JOURNAL_WORKFLOW,
  MAILBOX_SWEEP_SCHEDULE_ID,
  MAILBOX_SWEEP_WORKFLOW,
  RECONCILE_SCHEDULE_ID,
  RECONCILE_WORKFLOW,
  SYNC_CASES_SCHEDULE_ID,
  SYNC_CASES_WORKFLOW,
  REMINDERS_SCHEDULE_ID,
  REMINDERS_WORKFLOW,
  SIGNED_FILES_SCHEDULE_ID,
  SIGNED_FILES_WORKFLOW,
  STATISTICS_SCHEDULE_ID,
  STATISTICS_WORKFLOW,
  STAMP_JOURNAL_SCHEDULE_ID,
  STAMP_JOURNAL_WORKFLOW,
  TRACKING_SWEEP_SCHEDULE_ID,
  TRACKING_SWEEP_WORKFLOW,
  TRUST_SWEEP_SCHEDULE_ID,
  TRUST_SWEEP_WORKFLOW,
} from '#temporal/contract/schedules.ts';

/** Paces of the installation's own schedules. */
export interface SystemSchedules {
  readonly taskQueue: string;
  readonly trackingIntervalMs: number;
  readonly reconcileIntervalMs: number;
  readonly trustIntervalMs: number;
  /** Null: no exchange mailbox is named, and none is read. */
  readonly mailboxIntervalMs: number | null;
  /** Null: no register of cases is named, and none is read. */
  readonly caseRegisterIntervalMs: number | null;
}

/** When nobody works: of what must be done by then, the letters of a night are minutes. */
const NIGHT: ScheduleSpec = { calendars: [{ hour: 2, minute: 30 }], timezone: 'Europe/Moscow' };

/** Reminders are counted in days; who is made a party in the afternoon is still reminded. */
const REMINDERS_INTERVAL_MS = 60 * 60_000;
/** A period has ended by a site's own clock: which have is asked of the tables so often. */
const STATISTICS_INTERVAL_MS = 15 * 60_000;
/** After the journal has been checked and the archive has written to it. */
const LATE_NIGHT: ScheduleSpec = { calendars: [{ hour: 3, minute: 30 }], timezone: 'Europe/Moscow' };

/** What a site's schedule follows from: `cutOffTime` is `HH:MM` in `timeZone` (IANA). */
export interface SiteHours {
  readonly id: string;
  readonly cutOffTime: string;
  readonly timeZone: string;
}

interface SystemSchedule {
  readonly scheduleId: string;
  readonly workflowType: string;
  /** Null: what it serves is not named by the settings. */
  readonly spec: ScheduleSpec | null;
  readonly input?: object;
}

/** The installation's own schedules. */
const systemSchedules = (plan: SystemSchedules): readonly SystemSchedule[] => [
  {
    scheduleId: TRACKING_SWEEP_SCHEDULE_ID,
    workflowType: TRACKING_SWEEP_WORKFLOW,
    spec: every(plan.trackingIntervalMs),
  },
  { scheduleId: RECONCILE_SCHEDULE_ID, workflowType: RECONCILE_WORKFLOW, spec: every(plan.reconcileIntervalMs) },
  { scheduleId: TRUST_SWEEP_SCHEDULE_ID, workflowType: TRUST_SWEEP_WORKFLOW, spec: every(plan.trustIntervalMs) },
  { scheduleId: ARCHIVE_SCHEDULE_ID, workflowType: ARCHIVE_WORKFLOW, spec: NIGHT },
  { scheduleId: JOURNAL_SCHEDULE_ID, workflowType: JOURNAL_WORKFLOW, spec: NIGHT },
  { scheduleId: STAMP_JOURNAL_SCHEDULE_ID, workflowType: STAMP_JOURNAL_WORKFLOW, spec: LATE_NIGHT },
  { scheduleId: SIGNED_FILES_SCHEDULE_ID, workflowType: SIGNED_FILES_WORKFLOW, spec: LATE_NIGHT },
  { scheduleId: REMINDERS_SCHEDULE_ID, workflowType: REMINDERS_WORKFLOW, spec: every(REMINDERS_INTERVAL_MS) },
  { scheduleId: STATISTICS_SCHEDULE_ID, workflowType: STATISTICS_WORKFLOW, spec: every(STATISTICS_INTERVAL_MS) },
  { scheduleId: MAILBOX_SWEEP_SCHEDULE_ID, workflowType: MAILBOX_SWEEP_WORKFLOW, spec: every(plan.mailboxIntervalMs) },
  {
    ...{ scheduleId: SYNC_CASES_SCHEDULE_ID, workflowType: SYNC_CASES_WORKFLOW, input: {} },
    spec: every(plan.caseRegisterIntervalMs),
  },
];

function every(intervalMs: number): ScheduleSpec;
function every(intervalMs: number | null): ScheduleSpec | null;
function every(intervalMs: number | null): ScheduleSpec | null {
  return intervalMs === null ? null : { intervals: [{ every: intervalMs }] };
}

/** Makes the schedules of the whole installation what the settings say; a repeat changes nothing. */
export async function ensureSystemSchedules(client: Client, plan: SystemSchedules): Promise<void> {
  const { taskQueue } = plan;
  for (const { scheduleId, workflowType, spec, input } of systemSchedules(plan)) {
    if (spec === null) await remove(client, scheduleId);
    else await ensure(client, scheduleId, { spec, workflowType, args: input ? [input] : [], taskQueue });
  }
}

/** Makes a site's cut-off what its row says; a repeat changes nothing. */
export function ensureSiteSchedule(client: Client, site: SiteHours, taskQueue: string): Promise<void> {
  return ensure(client, cutOffScheduleId(site.id), {
    spec: cutOffSpec(site),
    workflowType: CUT_OFF_WORKFLOW,
    args: [{ siteId: site.id }],
    taskQueue,
  });
}

/** Ids of the schedules that are to be there and are not, of the installation and of these sites. */
export async function findMissingSchedules(
  client: Client,
  plan: SystemSchedules,
  sites: readonly SiteHours[],
): Promise<readonly string[]> {
  const listed = new Set<string>();
  for await (const { scheduleId } of client.schedule.list()) listed.add(scheduleId);
  const system = systemSchedules(plan).filter(({ spec }) => spec !== null);
  const wanted = [...system.map(({ scheduleId }) => scheduleId), ...sites.map(({ id }) => cutOffScheduleId(id))];
  const missing: string[] = [];
  for (const id of wanted) if (!listed.has(id) && !(await isThere(client, id))) missing.push(id);
  return missing;
}

/** The engine's list lags a moment behind. */
async function isThere(client: Client, scheduleId: string): Promise<boolean> {
  try {
    await client.schedule.getHandle(scheduleId).describe();
    return true;
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return false;
    throw error;
  }
}

/** Makes the schedules that are not there, those of the installation and those of these sites. @returns their ids */
export async function ensureMissingSchedules(
  client: Client,
  plan: SystemSchedules,
  sites: readonly SiteHours[],
): Promise<readonly string[]> {
  const missing = await findMissingSchedules(client, plan, sites);
  const closed = sites.filter(({ id }) => missing.includes(cutOffScheduleId(id)));
  if (missing.length > closed.length) await ensureSystemSchedules(client, plan);
  for (const site of closed) await ensureSiteSchedule(client, site, plan.taskQueue);
  return missing;
}

/** What the settings say of the installation's own schedules. */
export function systemSchedulesOf(settings: WorkerSettings): SystemSchedules {
  return {
    taskQueue: settings.TEMPORAL_TASK_QUEUE,
    trackingIntervalMs: settings.MASK_TRACKING_INTERVAL_MS,
    reconcileIntervalMs: settings.MASK_RECONCILE_INTERVAL_MS,
    trustIntervalMs: settings.MASK_TRUST_INTERVAL_MS,
    caseRegisterIntervalMs:
      settings.MASK_CASE_REGISTER_URL === undefined ? null : settings.MASK_CASE_REGISTER_INTERVAL_MS,
    mailboxIntervalMs: settings.MASK_MAILBOX_URL === undefined ? null : settings.MASK_MAILBOX_INTERVAL_MS,
  };
}

/** Takes away the cut-offs of sites that are no longer there. */
export async function removeStraySchedules(client: Client, siteIds: readonly string[]): Promise<void> {
  const wanted = new Set(siteIds.map(cutOffScheduleId));
  for await (const { scheduleId } of client.schedule.list()) {
    if (isCutOffScheduleId(scheduleId) && !wanted.has(scheduleId)) await remove(client, scheduleId);
  }
}

async function remove(client: Client, scheduleId: string): Promise<void> {
  try {
    await client.schedule.getHandle(scheduleId).delete();
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
  }
}

interface Wanted {
  readonly spec: ScheduleSpec;
  readonly workflowType: string;
  readonly args: unknown[];
  readonly taskQueue: string;
}

/** @throws RangeError for a time that is not `HH:MM`: a cut-off is never guessed. */
function cutOffSpec({ cutOffTime, timeZone }: SiteHours): ScheduleSpec {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(cutOffTime) ?? [];
  if (hour === undefined || minute === undefined) throw new RangeError('Час закрытия: ожидается вид 16:00');
  // Every day: which of them are working ones is said by the calendar when the hour comes, so that it changes without the schedule.
  return { calendars: [{ hour: Number(hour), minute: Number(minute) }], timezone: timeZone };
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
