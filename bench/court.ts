import { createServices } from '#api/services/create-services.ts';
import type { Services } from '#api/services/services.ts';
import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { apiProcess, readSettings, workerProcess } from '#config/settings.ts';
import { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import { readNow } from '#db/clock.ts';
import { openOrm, type MikroORM } from '#db/orm.ts';
import { demoSigners } from '#scripts/platform/bring-up/pki.ts';
import { buildEnvironments } from '#scripts/platform/environment.ts';
import { ensureSecrets } from '#scripts/platform/state/secrets.ts';
import { createClient } from '#temporal/client/connect.ts';
import { createWorkflowGateway } from '#temporal/client/create-gateway.ts';
import { createActivities } from '#temporal/worker/create-activities.ts';
import { openParts } from '#temporal/worker/open-parts.ts';
import { startRelay } from '#temporal/worker/relay-loop.ts';
import { createWorker } from '#temporal/worker/run-worker.ts';
import type { Client } from '@temporalio/client';
import { pino } from 'pino';
import type { Ground } from './ground.ts';
import { stubDocuments, stubPost } from './stub-parts.ts';

/** The api's services, the relay and a worker over one ground; the Post is always stubbed. */
export interface Court {
  readonly services: Services;
  readonly orm: MikroORM;
  readonly client: Client;
  readonly taskQueue: string;
  close(): Promise<void>;
}

const CONVERTERS = 2;

/** Opens a court of its own. @param name of its database, namespace and task queue @param isReal with real documents' parts */
export async function openCourt(ground: Ground, name: string, isReal: boolean): Promise<Court> {
  const env = await environmentsOf(ground, name);
  const [worker, api] = [readSettings(workerProcess, env.worker), readSettings(apiProcess, env.api)];
  const logger = pino({ level: 'warn' }, pino.destination(2));
  const opened = await openParts(worker, logger);
  const parts = { ...opened.parts, ...stubPost(), ...(isReal ? {} : stubDocuments()), ticketDelayMs: 0 };
  const running = await createWorker({ settings: worker, activities: createActivities(parts), graceMs: 2_000 });
  const run = running.run();
  const orm = await openOrm(api.DATABASE_URL);
  const client = createClient(worker);
  const taskQueue = worker.TEMPORAL_TASK_QUEUE;
  const relay = startRelay({ orm, client, taskQueue, databaseUrl: worker.DATABASE_URL, logger });
  const gateway = createWorkflowGateway(api);
  const blobs = new EncryptedBlobStore(api.MASK_BLOB_DIR, api.MASK_BLOB_KEYS);
  const clock = (em: Parameters<typeof readNow>[0]): Promise<Date> => readNow(em, true);
  const office = createServices({ orm, gateway, blobs, settings: api, logger, clock });
  const close = async (): Promise<void> => {
    await relay.stop();
    running.shutdown();
    await run;
    await office.close();
    await Promise.all([gateway.close(), client.connection.close(), running.close(), orm.close(true)]);
    await opened.close();
  };
  return { services: office.services, orm, client, taskQueue, close };
}

async function environmentsOf({ places, address, openCourt: openDatabase }: Ground, name: string) {
  const databaseUrl = await openDatabase(name);
  const openssl = await createOpenSsl({ directory: `${places.temp}/openssl` });
  const { trustFile } = await ensurePki({ openssl, dir: places.pki, people: demoSigners() });
  const secrets = ensureSecrets(places.secretsFile);
  const own = { TEMPORAL_NAMESPACE: name, TEMPORAL_TASK_QUEUE: name, MASK_CONVERTERS: String(CONVERTERS) };
  const known = { layout: places, secrets, databaseUrl, temporalAddress: address, trustFile };
  return buildEnvironments({ ...known, apiPort: 1, emulatorPort: 2 }, own);
}
