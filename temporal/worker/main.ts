import { DefaultLogger, Runtime } from '@temporalio/worker';
import { pino } from 'pino';
import type { Logger } from 'pino';
import { startBeating } from '#config/beat.ts';
import { armFailPoint, FailPointRefused } from '#config/fail-points/fail-point.ts';
import { tellProgramKeys } from '#db/operating/program-keys.ts';
import { NotForProduction } from '#db/seed/production-ground.ts';
import { NotForRehearsal } from '#db/seed/rehearsal-ground.ts';
import { takeGround } from '#db/seed/take-ground.ts';
import { ConverterUnavailableError } from '#activities/documents/converter-error.ts';
import { wordsOfTrainingKeys } from '#activities/signing/pki/training-keys.ts';
import { isSandboxRequired, readSettings, SettingsError, workerProcess } from '#config/settings.ts';
import type { WorkerSettings } from '#config/settings.ts';
import { settleSandbox } from '#fence/machine-sandbox.ts';
import { SandboxRefused } from '#fence/sandbox-gaps.ts';
import { createClient } from '#temporal/client/connect.ts';
import { requireOpeningRing } from '#temporal/client/opening-ring.ts';
import { PayloadSealError } from '#temporal/codec/payload-codec.ts';
import { connectWorker } from './connect-worker.ts';
import { startMessengers, startPreviewsOver } from './messengers.ts';
import { openParts } from './open-parts.ts';
import type { OpenParts } from './open-parts.ts';
import { startOperatingLoop } from './operating-loop.ts';
import type { MaskWorker } from './run-worker.ts';
import { startFaultWords } from './start-fault.ts';
import { tellParent } from '#config/tell-parent.ts';

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
  await takeGroundOf(settings, opened.parts);
  const worker = await connectWorker(settings, opened, logger, stopping.signal);
  if (worker) await serve(settings, opened, worker, logger, stopping);
  await opened.close();
  // An open channel to the parent would keep the process after its work is done.
  if (process.connected) process.disconnect();
}

/** @throws NotForProduction · NotForRehearsal */
async function takeGroundOf(settings: WorkerSettings, { orm }: OpenParts['parts']): Promise<void> {
  const { MASK_PKI_DIR: pkiDir, MASK_REHEARSAL: isRehearsal } = settings;
  await takeGround(orm, { isRehearsal, also: isRehearsal ? [] : wordsOfTrainingKeys(pkiDir) });
}

async function serve(
  settings: WorkerSettings,
  { parts, room, documents }: OpenParts,
  worker: MaskWorker,
  logger: Logger,
  stopping: AbortController,
): Promise<void> {
  const client = createClient(settings);
  const { TEMPORAL_TASK_QUEUE: taskQueue, MASK_WORKER_QUEUES: queues } = settings;
  // Whoever keeps the schedules opens them; a worker of documents alone would stand there blind and fail every letter it takes.
  if (queues === 'documents') await requireOpeningRing(client);
  const messengers = queues === 'documents' ? [] : await startMessengers(settings, parts, client, logger);
  const previews = queues === 'decisions' ? undefined : startPreviewsOver(settings, { parts, room }, logger);
  const { MASK_BLOB_KEYS: files, MASK_PAYLOAD_KEYS: messages } = settings;
  const stopTelling = await tellProgramKeys(parts.orm, 'worker', { files, messages }, (error) =>
    logger.warn({ errorType: error instanceof Error ? error.name : 'unknown' }, 'the keys at hand could not be told'),
  );
  const operating = await startOperatingLoop({
    ...{ orm: parts.orm, room, channels: parts.channels, documents, settings, logger },
  });
  logger.info({ taskQueue, queues }, 'worker ready');
  tellParent({ type: 'ready' });
  await worker.run(stopping.signal);
  stopTelling();
  await operating.stop();
  await Promise.all(messengers.map((loop) => loop.stop()));
  // A conversion ahead of need is not waited for: it is given up, and taken again after the next start.
  await parts.converter.close();
  await previews?.stop();
  await client.connection.close();
  await worker.close();
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
  process.stderr.write(`${isSpoken(error) ? error.message : startFaultWords(error)}\n`, () => process.exit(1));
}

/** Its words are for the person who starts the program. */
function isSpoken(error: unknown): error is Error {
  const grounds = [NotForProduction, NotForRehearsal];
  const kinds = [
    ConverterUnavailableError,
    SettingsError,
    FailPointRefused,
    SandboxRefused,
    PayloadSealError,
    ...grounds,
  ];
  return kinds.some((kind) => error instanceof kind);
}
