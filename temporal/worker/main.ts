import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { DefaultLogger, Runtime, type WorkflowBundleOption } from '@temporalio/worker';
import { pino } from 'pino';
import type { Logger } from 'pino';
import { startBeating } from '#config/beat.ts';
import { armFailPoint, FailPointRefused, requireKnownPoint } from '#config/fail-points/fail-point.ts';
import { heedLost as heedLostProcess } from '#activities/adoption/heed-lost.ts';
import type { ReconcileSides } from '#activities/reconcile/dependencies.ts';
import type { RecoveryDependencies } from '#activities/recovery/dependencies.ts';
import type { DeliveryDependencies } from '#activities/webhooks/deliver.ts';
import { allowedReceivers } from '#activities/webhooks/receiver-address.ts';
import { SecretBox, WEBHOOK_SECRETS } from '#config/secret-box.ts';
import { createScheduleActivities } from '#activities/tracking/capability.ts';
import { tellProgramKeys } from '#db/operating/program-keys.ts';
import { openShelf } from '#db/blobs/open-shelf.ts';
import { NotForProduction, requireProductionGround } from '#db/seed/production-ground.ts';
import { wordsOfTrainingKeys } from '#activities/signing/pki/training-keys.ts';
import { isSandboxRequired, readSettings, SettingsError, workerProcess } from '#config/settings.ts';
import type { WorkerSettings } from '#config/settings.ts';
import { settleSandbox } from '#fence/machine-sandbox.ts';
import { SandboxRefused } from '#fence/sandbox-gaps.ts';
import { createClient } from '#temporal/client/connect.ts';
import { systemSchedulesOf } from '#temporal/schedules/ensure-schedules.ts';
import { startBlobLoop } from './blob-loop.ts';
import { createProcessHelm } from '#temporal/steering/process-helm.ts';
import { createSubjectLeader } from '#temporal/recovery/subject-leader.ts';
import { bundleWorkflows } from './bundle-workflows.ts';
import { createActivities } from './create-activities.ts';
import { failingSteps } from './failing-steps.ts';
import { guardActivities, guardParts } from './guard-parts.ts';
import { startOperatingLoop } from './operating-loop.ts';
import { keptBundle } from './kept-bundle.ts';
import { openParts } from './open-parts.ts';
import type { OpenParts } from './open-parts.ts';
import { startMailLoop } from './mail-loop.ts';
import { startOwnKeys } from './own-key-loop.ts';
import { startPreviews } from './preview-loop.ts';
import { startRecoveries } from './recovery-loop.ts';
import { startRelay } from './relay-loop.ts';
import { startScheduleLoop } from './schedule-loop.ts';
import { startSteerings } from './steering-loop.ts';
import { startWebhooks } from './webhook-loop.ts';
import { createWorker } from './run-worker.ts';
import type { MaskWorker } from './run-worker.ts';
import type { WokenLoop } from './woken-loop.ts';

const CONNECT_PAUSE_MS = 1_000;

/** The worker's process: activities, workflows, the relay of the outbox, the schedules. Stops in that order on SIGTERM. */
async function main(): Promise<void> {
  const settings = readSettings(workerProcess, process.env);
  armFailPoint(settings.MASK_FAIL_POINT, settings.MASK_REHEARSAL);
  const logger = pino({ level: settings.MASK_LOG_LEVEL, base: { process: 'worker' } });
  const stopping = stopSignal();
  startBeating();
  installRuntime(logger);
  await settleSandbox(isSandboxRequired(settings), logger);
  const opened = await openParts(settings, logger);
  if (!settings.MASK_REHEARSAL) await requireProduction(settings, opened.parts);
  const worker = await connect(settings, opened, logger, stopping.signal);
  if (worker) await serve(settings, opened, worker, logger, stopping);
  await opened.close();
  // An open channel to the parent would keep the process after its work is done.
  if (process.connected) process.disconnect();
}

/** @throws NotForProduction */
async function requireProduction({ MASK_PKI_DIR: pkiDir }: WorkerSettings, { orm }: OpenParts['parts']): Promise<void> {
  await requireProductionGround(orm.em.fork(), wordsOfTrainingKeys(pkiDir));
}

async function serve(
  settings: WorkerSettings,
  { parts, room }: OpenParts,
  worker: MaskWorker,
  logger: Logger,
  stopping: AbortController,
): Promise<void> {
  const client = createClient(settings);
  const { TEMPORAL_TASK_QUEUE: taskQueue, MASK_WORKER_QUEUES: queues } = settings;
  const messengers = queues === 'documents' ? [] : await startMessengers(settings, parts, client, logger);
  const previews = queues === 'decisions' ? undefined : startPreviewsOver(settings, { parts, room }, logger);
  const { MASK_BLOB_KEYS: files, MASK_PAYLOAD_KEYS: messages } = settings;
  const stopTelling = await tellProgramKeys(parts.orm, 'worker', { files, messages }, (error) =>
    logger.warn({ errorType: error instanceof Error ? error.name : 'unknown' }, 'the keys at hand could not be told'),
  );
  const operating = await startOperatingLoop({ orm: parts.orm, room, channels: parts.channels, settings, logger });
  stopping.signal.addEventListener('abort', () => worker.shutdown(), { once: true });
  logger.info({ taskQueue, queues }, 'worker ready');
  process.send?.({ type: 'ready' });
  await worker.run();
  stopTelling();
  await operating.stop();
  await Promise.all(messengers.map((loop) => loop.stop()));
  // A conversion ahead of need is not waited for: it is given up, and taken again after the next start.
  await parts.converter.close();
  await previews?.stop();
  await client.connection.close();
  await worker.close();
}

/** Whoever serves the decisions also delivers the outbox and keeps the schedules. */
async function startMessengers(
  settings: WorkerSettings,
  parts: OpenParts['parts'],
  client: Client,
  logger: Logger,
): Promise<readonly WokenLoop[]> {
  const { DATABASE_URL: databaseUrl, TEMPORAL_TASK_QUEUE: taskQueue } = settings;
  const { orm } = parts;
  const common = { orm, client, taskQueue, databaseUrl, logger };
  const { MASK_BLOB_KEEP_MS: keepMs, MASK_REHEARSAL: isRehearsal } = settings;
  const { MASK_MAILBOX_INTERVAL_MS: intervalMs } = settings;
  // The schedules come first: with a key missing nothing is handed over, and the worker ends.
  const schedules = await startScheduleLoop({ ...common, plan: systemSchedulesOf(settings) });
  const { sides } = parts;
  const heedLost = sides && ((workflowId: string) => heedLostProcess({ orm, isRehearsal, ...sides }, workflowId));
  const loops = [
    startRelay({ ...common, heedLost }),
    schedules,
    startBlobLoop({ orm, shelf: openShelf(settings), keepMs, isRehearsal, logger }),
    startWebhooks({ databaseUrl, logger, delivery: deliveriesOf(settings, orm) }),
    startOwnKeys({ databaseUrl, logger, proofs: { orm, isRehearsal, verifier: parts.verifier, trust: parts.trust } }),
  ];
  if (sides) {
    loops.push(startRecoveries({ databaseUrl, logger, recovery: recoveryOf(parts, sides, client) }));
    const { book, starter } = sides;
    const helm = createProcessHelm(client);
    loops.push(startSteerings({ databaseUrl, logger, steering: { orm, isRehearsal, book, starter, helm } }));
  }
  if (parts.mailSender) loops.push(startMailLoop({ ...common, mailSender: parts.mailSender, isRehearsal, intervalMs }));
  return loops;
}

function deliveriesOf(settings: WorkerSettings, orm: OpenParts['parts']['orm']): DeliveryDependencies {
  const { MASK_REHEARSAL: isRehearsal, MASK_WEBHOOK_NETWORKS: own, MASK_WEBHOOK_RETRY_MS: firstPauseMs } = settings;
  const secrets = new SecretBox(settings.MASK_PAYLOAD_KEYS, WEBHOOK_SECRETS);
  return { orm, isRehearsal, firstPauseMs, secrets, allowed: allowedReceivers(own, isRehearsal) };
}

function recoveryOf(
  parts: OpenParts['parts'],
  { book, starter }: ReconcileSides,
  client: Client,
): RecoveryDependencies {
  const { orm, isRehearsal } = parts;
  const { channels } = guardParts(parts);
  return { orm, isRehearsal, channels, leader: createSubjectLeader(client, { orm, isRehearsal, book, starter }) };
}

function startPreviewsOver(
  { DATABASE_URL: databaseUrl }: WorkerSettings,
  { parts, room }: Pick<OpenParts, 'parts' | 'room'>,
  logger: Logger,
): WokenLoop {
  const { convertDocument: convert } = guardActivities(createScheduleActivities(guardParts(parts)));
  return startPreviews({ orm: parts.orm, databaseUrl, logger, convert, room });
}

/** @throws FailPointRefused when the process is to die at an activity that there is not */
async function activitiesOf(parts: OpenParts['parts']): Promise<object> {
  const activities = await createActivities(guardParts(parts));
  requireKnownPoint('activity', Object.keys(activities));
  return guardActivities(activities);
}

/** The engine may come up later than we do: until it is there the worker waits and says so. */
async function connect(
  settings: WorkerSettings,
  { parts }: OpenParts,
  logger: Logger,
  signal: AbortSignal,
): Promise<MaskWorker | null> {
  const { MASK_WORKER_GRACE_MS: graceMs, MASK_WORKFLOW_CACHE: maxCachedWorkflows } = settings;
  const plan = {
    settings,
    activities: await activitiesOf(parts),
    graceMs,
    workflowBundle: await bundleOf(settings, logger),
    maxCachedWorkflows,
    queues: settings.MASK_WORKER_QUEUES,
    watch: failingSteps({ orm: parts.orm, logger }),
    // Assembly and stamping go on while another letter is being converted.
    maxPreparing: settings.MASK_CONVERTERS * 2,
  };
  while (!signal.aborted) {
    try {
      return await createWorker(plan);
    } catch (error) {
      const errorType = error instanceof Error ? error.name : 'unknown';
      if (errorType !== 'TransportError') throw error;
      logger.warn({ errorType }, 'the engine cannot be reached yet');
      await pause(CONNECT_PAUSE_MS);
    }
  }
  return null;
}

/** Undefined where nobody runs workflows. */
async function bundleOf(settings: WorkerSettings, logger: Logger): Promise<WorkflowBundleOption | undefined> {
  const { MASK_WORKFLOW_BUNDLE: codePath, MASK_WORKER_QUEUES: queues, MASK_TEMP_DIR: directory } = settings;
  if (codePath !== undefined) return { codePath };
  if (queues === 'documents') return undefined;
  const [sealing] = settings.MASK_PAYLOAD_KEYS;
  if (sealing === undefined) return undefined;
  const make = (): Promise<{ code: string }> => bundleWorkflows(Runtime.instance().logger);
  const { code, unkept } = await keptBundle({ directory, key: sealing.bytes }, make);
  if (unkept)
    logger.warn({ errorType: unkept.name }, 'the bundle of the workflows could not be kept for the next start');
  return { code };
}

/** The SDK's own messages go to the same log; it must not take over the signals that stop us in order. */
function installRuntime(logger: Logger): void {
  const log = new DefaultLogger('WARN', ({ level, message, meta }) => {
    const facts = { workflowId: meta?.['workflowId'], activityType: meta?.['activityType'] };
    if (level === 'ERROR') logger.error(facts, message);
    else logger.warn(facts, message);
  });
  Runtime.install({ logger: log, shutdownSignals: [] });
}

function stopSignal(): AbortController {
  const controller = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => controller.abort());
  process.once('disconnect', () => controller.abort());
  return controller;
}

try {
  await main();
} catch (error) {
  // What is open by now would keep a process that serves nobody: whoever supervises it must see it end.
  process.stderr.write(`${isSpoken(error) ? error.message : describe(error)}\n`, () => process.exit(1));
}

/** Its words are for the person who starts the program. */
function isSpoken(error: unknown): error is Error {
  const kinds = [SettingsError, FailPointRefused, NotForProduction, SandboxRefused];
  return kinds.some((kind) => error instanceof kind);
}

/** Name and code only: a message may quote what a person wrote. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'worker failed';
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `worker failed: ${error.name}${code}\n${error.stack?.split('\n').slice(1, 6).join('\n') ?? ''}`;
}
