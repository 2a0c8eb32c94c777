import { DefaultLogger, Runtime } from '@temporalio/worker';
import { pino } from 'pino';
import { createScheduleActivities } from '#activities/tracking/capability.ts';
import { readSettings, workerProcess } from '#config/settings.ts';
import { createClient } from '#temporal/client/connect.ts';
import { createActivities } from '#temporal/worker/create-activities.ts';
import { openParts } from '#temporal/worker/open-parts.ts';
import { startMailLoop } from '#temporal/worker/mail-loop.ts';
import { startPreviews } from '#temporal/worker/preview-loop.ts';
import { startRelay } from '#temporal/worker/relay-loop.ts';
import { createWorker } from '#temporal/worker/run-worker.ts';
import { stubDocuments, stubPost, stubReader } from '../stub-parts.ts';

/**
 * The worker's process as in service, but the Post is stubbed, and documents too unless `BENCH_REAL` is set. Without schedules: the
 * measurement says when the Post is asked.
 */
const settings = readSettings(workerProcess, process.env);
const logger = pino({ level: 'warn' }, pino.destination(2));
Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
const opened = await openParts(settings, logger);
let isDelivered = true;
process.on('message', (message: { isDelivered: boolean }) => void ({ isDelivered } = message));
const documents = process.env['BENCH_REAL'] === undefined ? stubDocuments() : {};
const post = { ...stubPost(() => isDelivered), reader: stubReader, ticketDelayMs: 0 };
const parts = { ...opened.parts, ...post, ...documents };
const activities = await createActivities(parts);
const worker = await createWorker({ settings, activities, graceMs: 2_000 });
const client = createClient(settings);
const { DATABASE_URL: databaseUrl, TEMPORAL_TASK_QUEUE: taskQueue } = settings;
const running = worker.run();
const relay = startRelay({ orm: parts.orm, client, taskQueue, databaseUrl, logger });
const { mailSender, orm, isRehearsal } = parts;
const intervalMs = settings.MASK_MAILBOX_INTERVAL_MS;
const mail = mailSender && startMailLoop({ orm, mailSender, isRehearsal, databaseUrl, intervalMs, logger });
const { convertDocument: convert } = createScheduleActivities(parts);
const previews = startPreviews({ orm: parts.orm, databaseUrl, logger, convert, room: opened.room });
process.once('SIGTERM', () => worker.shutdown());
process.send?.({ type: 'ready' });
await running;
await Promise.all([relay.stop(), previews.stop(), mail?.stop()]);
await client.connection.close();
await worker.close();
await opened.close();
if (process.connected) process.disconnect();
