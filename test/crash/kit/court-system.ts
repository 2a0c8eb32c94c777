import { mkdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReconcileOptions } from '#activities/reconcile/dependencies.ts';
import { reconcile } from '#activities/reconcile/reconcile.ts';
import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { readSettings, workerProcess, type WorkerSettings } from '#config/settings.ts';
import { seed } from '#db/seed/seed.ts';
import type { Breach } from '#domain/reconcile/breach.ts';
import { demoSigners } from '#scripts/platform/bring-up/pki.ts';
import { buildEnvironments, type Environments } from '#scripts/platform/environment.ts';
import { freePorts } from '#scripts/platform/free-port.ts';
import { layout, type Layout } from '#scripts/platform/layout.ts';
import { ensureSecrets } from '#scripts/platform/state/secrets.ts';
import { writeBundle } from '#test/replay/scripted/bundle-workflows.ts';
import { postClient, type PostClient } from '#test/emulators/kit/post-client.ts';
import type { TestTemporal } from '#test/environment/temporal.ts';
import { startProgram, type ChildProgram } from './child-program.ts';
import { openReconciler, type OpenReconciler } from '#temporal/reconcile/open-reconciler.ts';
import { openOffice, type CourtOffice } from './court-office.ts';

/** What a test changes in a program's environment. */
export type Changes = Readonly<Record<string, string>>;

/** A court's whole system with nothing stood in for: workers and the api's process are left to the test, which starts and kills them. */
export interface CourtSystem {
  readonly office: CourtOffice;
  readonly post: PostClient;
  readonly places: Layout;
  readonly settings: WorkerSettings;
  /** The whole environment of each program. */
  readonly env: Environments;
  /** Programs that were started here and still run. */
  readonly programs: ReadonlySet<ChildProgram>;
  /** Stops them in order; the emulator goes on. */
  stopPrograms(): Promise<void>;
  startWorker(changes?: Changes): Promise<ChildProgram>;
  /** The api's own process with its routes, at `env.api.MASK_PUBLIC_URL`. */
  startApi(changes?: Changes): Promise<ChildProgram>;
  /** The four sides as the reconciler reads them. */
  readonly reconciler: OpenReconciler;
  /** Every byte, and two looks without a pause unless asked otherwise; a worker must run, or that is told. */
  reconcile(options?: ReconcileOptions): Promise<readonly Breach[]>;
  close(): Promise<void>;
}

/** A seeded database of the court's own. */
export interface CourtDatabase {
  readonly url: string;
  /** Its address for the role of the programs; absent: they work as its owner. */
  readonly runtimeUrl?: string | undefined;
  drop(): Promise<void>;
}

/** What a court may be given instead of making it. */
export interface CourtParts {
  readonly database?: CourtDatabase | undefined;
  /** A folder with ready keys and certificates, shared with other courts. */
  readonly pki?: string | undefined;
  /** Changes for all of its programs. */
  readonly pace?: Changes | undefined;
  /** An installation that lies there already, and the Post that it has always sent to. */
  readonly restored?: { readonly home: string; readonly post: CourtSystem } | undefined;
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
export async function openCourtSystem(temporal: TestTemporal, parts: CourtParts = {}): Promise<CourtSystem> {
  const { restored } = parts;
  const home = restored?.home ?? (await mkdtemp(join(tmpdir(), 'mask-crash-')));
  // The converter runs under another account and must be able to pass.
  await chmod(home, 0o711);
  const own = layout({ MASK_HOME: home });
  const places = { ...own, pki: parts.pki ?? own.pki };
  mkdirSync(places.temp, { mode: 0o711, recursive: true });
  const [database, trustFile] = await Promise.all([parts.database ?? seededDatabase(), makePki(places)]);
  const emulatorUrl = restored?.post.env.worker['MASK_POST_URL'];
  const pace = {
    MASK_WORKFLOW_BUNDLE: parts.pace?.['MASK_WORKFLOW_BUNDLE'] ?? (await writeBundle(places.temp)),
    ...parts.pace,
  };
  const ground = { places, trustFile, databaseUrl: database.url, pace, emulatorUrl };
  const env = await environmentsOf(temporal, ground);
  const emulator = restored ? undefined : await startProgram('emulators/post/main.ts', env.emulator);
  const office = await openOffice(env.api);
  const programs = new Set<ChildProgram>();
  const start = async (script: string, variables: Changes): Promise<ChildProgram> => {
    const program = await startProgram(script, variables);
    programs.add(program);
    void program.ended.then(() => programs.delete(program));
    return program;
  };
  const stopPrograms = async (): Promise<void> => {
    await Promise.all([...programs].map((program) => program.stop()));
  };
  // No site runs here: the services are called as they are, so that nobody can be asked whether it is ready.
  const { MASK_READINESS_URL: _, ...withoutSite } = env.worker;
  const settings = readSettings(workerProcess, withoutSite);
  const reconciler = await openReconciler(settings);
  // The programs as in service; what the test does by itself it does as the owner.
  const ownRole: Changes = database.runtimeUrl === undefined ? {} : { DATABASE_URL: database.runtimeUrl };
  return {
    reconcile: (options = {}) => reconcile(reconciler.dependencies, { isDeep: true, secondLookAfterMs: 0, ...options }),
    env: { ...env, backup: { ...env.backup, ...ownRole } },
    ...{ office, places, reconciler, settings, post: postClient(env.worker['MASK_POST_URL'] ?? '') },
    ...{ programs, stopPrograms },
    startWorker: (changes = {}) => start('temporal/worker/main.ts', { ...withoutSite, ...ownRole, ...changes }),
    startApi: (changes = {}) => start('api/server.ts', { ...env.api, ...ownRole, ...changes }),
    close: async () => {
      await stopPrograms();
      await reconciler.close();
      await office.close();
      await emulator?.stop();
      await temporal.endSchedules?.();
      await database.drop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** A copy of the test run's migrated template; loaded here only, for it needs the test runner around it. */
async function seededDatabase(): Promise<CourtDatabase> {
  const { createTestDatabase } = await import('#test/environment/database.ts');
  const database = await createTestDatabase();
  await seedCourt(database.url);
  return database;
}

async function makePki(places: Layout): Promise<string> {
  const openssl = await createOpenSsl({ directory: join(places.temp, 'openssl') });
  const people = demoSigners().filter(({ signerId }) => signerId === 'sudya');
  return (await ensurePki({ openssl, dir: places.pki, people })).trustFile;
}

/** The cut-off stands half a day away, so that only the test opens batches. */
export function seedCourt(databaseUrl: string): Promise<void> {
  const hour = (new Date().getUTCHours() + 3 + 12) % 24;
  return seed(databaseUrl, { recallWindowSeconds: 0, cutOffTime: `${String(hour).padStart(2, '0')}:00` });
}

interface Ground {
  readonly places: Layout;
  readonly trustFile: string;
  readonly databaseUrl: string;
  readonly pace: Changes;
  /** Of a Post that runs already. */
  readonly emulatorUrl?: string | undefined;
}

async function environmentsOf(
  { address, namespace, taskQueue }: TestTemporal,
  { places, trustFile, databaseUrl, pace, emulatorUrl }: Ground,
): Promise<Environments> {
  const [apiPort = 0, freeForEmulator = 0] = await freePorts(2);
  const emulatorPort = emulatorUrl === undefined ? freeForEmulator : Number(new URL(emulatorUrl).port);
  const secrets = ensureSecrets(places.secretsFile);
  const engine = { TEMPORAL_NAMESPACE: namespace, TEMPORAL_TASK_QUEUE: taskQueue };
  return buildEnvironments(
    { ...{ layout: places, secrets, databaseUrl, apiPort, emulatorPort, trustFile }, temporalAddress: address },
    { ...PACE, ...pace, ...engine },
  );
}
