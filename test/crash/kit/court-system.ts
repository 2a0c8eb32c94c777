import { mkdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReconcileOptions } from '#activities/reconcile/dependencies.ts';
import { reconcile } from '#activities/reconcile/reconcile.ts';
import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { readSettings, workerProcess } from '#config/settings.ts';
import { seed } from '#db/seed.ts';
import type { Breach } from '#domain/reconcile/breach.ts';
import { demoSigners } from '#scripts/platform/bring-up/pki.ts';
import { buildEnvironments, type Environments } from '#scripts/platform/environment.ts';
import { freePorts } from '#scripts/platform/free-port.ts';
import { layout, type Layout } from '#scripts/platform/layout.ts';
import { ensureSecrets } from '#scripts/platform/state/secrets.ts';
import { postClient, type PostClient } from '#test/emulators/kit/post-client.ts';
import { createTestDatabase } from '#test/environment/database.ts';
import type { TestTemporal } from '#test/environment/temporal.ts';
import { startProgram, type ChildProgram } from './child-program.ts';
import { openReconciler, type OpenReconciler } from '#temporal/reconcile/open-reconciler.ts';
import { openOffice, type CourtOffice } from './court-office.ts';

/** What a test changes in a worker's environment. */
export type WorkerChanges = Readonly<Partial<Record<'MASK_FAIL_POINT' | 'MASK_POST_TIMEOUT_MS', string>>>;

/** A court's whole system with nothing stood in for: only the worker is left to the test, which starts and kills it. */
export interface CourtSystem {
  readonly office: CourtOffice;
  readonly post: PostClient;
  readonly places: Layout;
  /** The four sides as the reconciler reads them. */
  readonly reconciler: OpenReconciler;
  /** Every byte, and two looks without a pause unless asked otherwise; a worker must run, or that is told. */
  reconcile(options?: ReconcileOptions): Promise<readonly Breach[]>;
  startWorker(changes?: WorkerChanges): Promise<ChildProgram>;
  close(): Promise<void>;
}

/** Quick terms, so that a letter's weeks pass in seconds. */
const PACE = {
  MASK_TRACKING_INTERVAL_MS: '1000',
  MASK_TRACKING_TICKET_DELAY_MS: '0',
  MASK_CONVERTERS: '1',
  MASK_POST_TIMEOUT_MS: '60000',
  MASK_LOG_LEVEL: 'warn',
  POST_EMULATOR_DAY_MS: '50',
  POST_EMULATOR_TICKET_DELAY_MS: '0',
  POST_EMULATOR_FORM103_DELAY_MS: '0',
};

/** Opens database, keys, certificates, the emulator's process and the api's services over the given engine. */
export async function openCourtSystem(temporal: TestTemporal): Promise<CourtSystem> {
  const home = await mkdtemp(join(tmpdir(), 'mask-crash-'));
  // The converter runs under another account and must be able to pass.
  await chmod(home, 0o711);
  const places = layout({ MASK_HOME: home });
  mkdirSync(places.temp, { mode: 0o711 });
  const database = await createTestDatabase();
  const [trustFile] = await Promise.all([makePki(places), seedCourt(database.url)]);
  const env = await environmentsOf(temporal, { places, trustFile, databaseUrl: database.url });
  const emulator = await startProgram('emulators/post/main.ts', env.emulator);
  const office = await openOffice(env.api);
  const workers: ChildProgram[] = [];
  // No site runs here: the services are called as they are, so that nobody can be asked whether it is ready.
  const { MASK_READINESS_URL: _, ...readable } = env.worker;
  const reconciler = await openReconciler(readSettings(workerProcess, readable));
  return {
    reconcile: (options = {}) => reconcile(reconciler.dependencies, { isDeep: true, secondLookAfterMs: 0, ...options }),
    ...{ office, places, reconciler, post: postClient(env.worker['MASK_POST_URL'] ?? '') },
    startWorker: async (changes = {}) => {
      const worker = await startProgram('temporal/worker/main.ts', { ...env.worker, ...changes });
      workers.push(worker);
      return worker;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
      await reconciler.close();
      await office.close();
      await emulator.stop();
      await database.drop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function makePki(places: Layout): Promise<string> {
  const openssl = await createOpenSsl({ directory: join(places.temp, 'openssl') });
  const people = demoSigners().filter(({ signerId }) => signerId === 'sudya');
  return (await ensurePki({ openssl, dir: places.pki, people })).trustFile;
}

/** The cut-off stands half a day away, so that only the test opens batches. */
function seedCourt(databaseUrl: string): Promise<void> {
  const hour = (new Date().getUTCHours() + 3 + 12) % 24;
  return seed(databaseUrl, { recallWindowSeconds: 0, cutOffTime: `${String(hour).padStart(2, '0')}:00` });
}

interface Ground {
  readonly places: Layout;
  readonly trustFile: string;
  readonly databaseUrl: string;
}

async function environmentsOf(
  { address, namespace, taskQueue }: TestTemporal,
  { places, trustFile, databaseUrl }: Ground,
): Promise<Environments> {
  const [apiPort = 0, emulatorPort = 0] = await freePorts(2);
  const secrets = ensureSecrets(places.secretsFile);
  const engine = { TEMPORAL_NAMESPACE: namespace, TEMPORAL_TASK_QUEUE: taskQueue };
  return buildEnvironments(
    { ...{ layout: places, secrets, databaseUrl, apiPort, emulatorPort, trustFile }, temporalAddress: address },
    { ...PACE, ...engine },
  );
}
