import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { heedLost as heedLostProcess } from '#activities/adoption/heed-lost.ts';
import type { ReconcileSides } from '#activities/reconcile/dependencies.ts';
import type { RecoveryDependencies } from '#activities/recovery/dependencies.ts';
import { createScheduleActivities } from '#activities/tracking/capability.ts';
import type { DeliveryDependencies } from '#activities/webhooks/deliver.ts';
import { allowedReceivers } from '#config/receiver-address.ts';
import { SecretBox, WEBHOOK_SECRETS } from '#config/secret-box.ts';
import type { WorkerSettings } from '#config/settings.ts';
import { openShelf } from '#db/blobs/open-shelf.ts';
import { createSubjectLeader } from '#temporal/recovery/subject-leader.ts';
import { systemSchedulesOf } from '#temporal/schedules/ensure-schedules.ts';
import { createProcessHelm } from '#temporal/steering/process-helm.ts';
import { bellDeliveryOf } from './bell-delivery.ts';
import { startBell } from './bell-loop.ts';
import { startBlobLoop } from './blob-loop.ts';
import { startCourseFill } from './course-loop.ts';
import { startDestruction } from './destruction-loop.ts';
import { startFormComparing } from './form103-loop.ts';
import { guardActivities, guardParts } from './guard-parts.ts';
import { startMailLoop } from './mail-loop.ts';
import type { OpenParts } from './open-parts.ts';
import { startOwnKeys } from './own-key-loop.ts';
import { startPreviews } from './preview-loop.ts';
import { startProofs } from './proof-loop.ts';
import { startRecoveries } from './recovery-loop.ts';
import { startRelay } from './relay-loop.ts';
import { startScanSignatures } from './scan-signature-loop.ts';
import { startScheduleLoop } from './schedule-loop.ts';
import { startNoticeLoop, startSmsHearing } from './sms-loop.ts';
import { startSteerings } from './steering-loop.ts';
import { startWebhooks } from './webhook-loop.ts';
import type { WokenLoop } from './woken-loop.ts';

/** Whoever serves the decisions also delivers the outbox and keeps the schedules. */
export async function startMessengers(
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
    startDestruction({ orm, shelf: openShelf(settings), isRehearsal, logger }),
    startWebhooks({ databaseUrl, logger, delivery: deliveriesOf(settings, orm) }),
    startProofs({ databaseUrl, logger, judging: { orm, isRehearsal } }),
    startFormComparing({ databaseUrl, logger, comparing: parts }),
    startScanSignatures({ databaseUrl, logger, judging: parts }),
    startCourseFill({ orm, databaseUrl, logger }),
    startBell({ databaseUrl, logger, isRehearsal, delivery: bellDeliveryOf(settings, parts) }),
    startOwnKeys({ databaseUrl, logger, proofs: { orm, isRehearsal, verifier: parts.verifier, trust: parts.trust } }),
  ];
  if (sides) {
    loops.push(startRecoveries({ databaseUrl, logger, recovery: recoveryOf(parts, sides, client) }));
    const { book, starter } = sides;
    const helm = createProcessHelm(client);
    loops.push(startSteerings({ databaseUrl, logger, steering: { orm, isRehearsal, book, starter, helm } }));
  }
  if (parts.mailSender) loops.push(startMailLoop({ ...common, mailSender: parts.mailSender, isRehearsal, intervalMs }));
  const { sms, mailSender } = parts;
  const notices = { ...common, sms, mailSender, isRehearsal, intervalMs };
  loops.push(startSmsHearing(notices), startNoticeLoop(notices));
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

/** Whoever serves the documents converts them ahead of need. */
export function startPreviewsOver(
  { DATABASE_URL: databaseUrl }: WorkerSettings,
  { parts, room }: Pick<OpenParts, 'parts' | 'room'>,
  logger: Logger,
): WokenLoop {
  const { convertDocument: convert } = guardActivities(createScheduleActivities(guardParts(parts)));
  return startPreviews({ orm: parts.orm, databaseUrl, logger, convert, room });
}
