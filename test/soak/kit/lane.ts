import { mkdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { pino } from 'pino';
import { createRehearsal } from '#api/settings/rehearsal.ts';
import { createServices } from '#api/services/create-services.ts';
import type { Services } from '#api/services/services.ts';
import { apiProcess, readSettings, workerProcess, type ApiSettings } from '#config/settings.ts';
import { openBlobStore } from '#db/blobs/open-shelf.ts';
import { readNow, readOffsetMs } from '#db/clock.ts';
import { openOrm, type MikroORM } from '#db/orm.ts';
import { buildEnvironments, type Environments } from '#scripts/platform/environment.ts';
import { freePorts } from '#scripts/platform/free-port.ts';
import { layout, type Layout } from '#scripts/platform/layout.ts';
import { ensureSecrets } from '#scripts/platform/state/secrets.ts';
import { createClient } from '#temporal/client/connect.ts';
import { createWorkflowGateway } from '#temporal/client/create-gateway.ts';
import { openReconciler, type OpenReconciler } from '#temporal/reconcile/open-reconciler.ts';
import { ensureNamespace } from '#scripts/platform/temporal/namespace.ts';
import { postClient, type PostClient } from '#test/emulators/kit/post-client.ts';
import type { CopiedDatabase } from '#test/environment/copy-database.ts';
import { joinCounterparts, openCounterparts, type Counterparts } from './counterparts.ts';
import type { SoakGround } from './ground.ts';
import { openProgram, openWorkers, type Program, type Workers } from './programs.ts';

/** One court's whole system, in which stories are told one after another: nothing in it is stood in for. */
export interface Lane {
  readonly name: string;
  readonly services: Services;
  readonly settings: ApiSettings;
  readonly orm: MikroORM;
  readonly client: Client;
  readonly taskQueue: string;
  readonly post: PostClient;
  readonly emulator: Program;
  readonly workers: Workers;
  readonly env: Environments;
  /** Absent: the court speaks to the Post alone. */
  readonly others: Counterparts | undefined;
  readonly places: Layout;
  /** The four sides as the reconciler reads them. */
  readonly reconciler: OpenReconciler;
  /** Moves every clock of the rehearsal. */
  forward(days: number): Promise<void>;
  offsetMs(): Promise<number>;
  rows<T extends object>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/**
 * A postal day lasts a day: time passes only when a story says so. The sweep is started by the story too, for its schedule goes by the
 * engine's own time.
 */
const PACE = {
  MASK_TRACKING_INTERVAL_MS: String(30 * 24 * 3_600_000),
  MASK_TRACKING_TICKET_DELAY_MS: '0',
  MASK_CONVERTERS: '1',
  MASK_WORKER_GRACE_MS: '500',
  // Longer than the emulator needs for an archive on a busy machine: a look-up's window may be passed in an instant here.
  MASK_POST_TIMEOUT_MS: '6000',
  MASK_UPDATE_DEADLINE_MS: '2500',
  MASK_LOG_LEVEL: 'error',
  POST_EMULATOR_DAY_MS: String(24 * 3_600_000),
  POST_EMULATOR_TICKET_DELAY_MS: '0',
  POST_EMULATOR_FORM103_DELAY_MS: String(3_600_000),
};

/** Where a court's things lie; all of it goes away with the lane. */
export interface LanePlace {
  /** The namespace and the task queue. */
  readonly name: string;
  readonly places: Layout;
  readonly database: CopiedDatabase;
}

/** What a lane needs of its ground once its place is there. */
export type LaneGround = Pick<SoakGround, 'temporalAddress' | 'trustFile' | 'workflowBundle'>;

/** Opens a new court with everybody in place and no worker yet. */
export async function openLane(ground: SoakGround): Promise<Lane> {
  return openLaneAt(ground, await newPlace(ground), await openCounterparts());
}

/** The same over what lies there; its namespace must be there. */
export async function openLaneAt(
  ground: LaneGround,
  { name, places, database }: LanePlace,
  others?: Counterparts,
): Promise<Lane> {
  mkdirSync(places.temp, { mode: 0o711, recursive: true });
  const pace = others?.pace ?? {};
  const env = await environmentsOf(ground, { places, name, databaseUrl: database.url, pace });
  const emulator = await openProgram('emulators/post/main.ts', env.emulator);
  // No site runs here: the services are called as they are, so that nobody can be asked whether it is ready.
  const { MASK_READINESS_URL: _, ...withoutSite } = env.worker;
  const workers = openWorkers(withoutSite);
  const court = await openCourt(env);
  if (others) await joinCounterparts(court.parts.orm);
  const reconciler = await openReconciler(readSettings(workerProcess, withoutSite));
  return {
    ...{ name, emulator, workers, env, others, places, reconciler, taskQueue: name, ...court.parts },
    post: postClient(env.worker['MASK_POST_URL'] ?? ''),
    close: async () => {
      await workers.stop();
      await reconciler.close();
      await court.close();
      await emulator.kill();
      await others?.close();
      await database.drop();
      await rm(places.home, { recursive: true, force: true });
    },
  };
}

async function newPlace(ground: SoakGround): Promise<LanePlace> {
  const home = await mkdtemp(join(tmpdir(), 'mask-soak-lane-'));
  // The converter runs under another account and must be able to pass.
  await chmod(home, 0o711);
  const name = `soak-${randomBytes(5).toString('hex')}`;
  const [database] = await Promise.all([
    ground.openDatabase(),
    ensureNamespace({ address: ground.temporalAddress }, name),
  ]);
  return { name, database, places: { ...layout({ MASK_HOME: home }), pki: ground.pki } };
}

async function openCourt(env: Environments) {
  // A soak lasts longer than a judge's proof of himself.
  const settings = readSettings(apiProcess, { ...env.api, MASK_CONFIRM_MINUTES: '1440' });
  const orm = await openOrm(settings.DATABASE_URL, 8);
  const gateway = createWorkflowGateway(settings);
  const client = createClient(settings);
  const blobs = openBlobStore(settings);
  const clock = (em: Parameters<typeof readNow>[0]): Promise<Date> => readNow(em, true);
  const running = createServices({ orm, gateway, blobs, settings, logger: pino({ level: 'silent' }), clock });
  const rehearsal = createRehearsal({ settings, orm, postUrl: settings.MASK_REHEARSAL_POST_URL ?? '' });
  const parts = {
    ...{ services: running.services, settings, orm, client },
    forward: (days: number) => rehearsal.forward(days),
    offsetMs: () => readOffsetMs(orm.em.fork()),
    rows: <T extends object>(sql: string, params: readonly unknown[] = []): Promise<T[]> =>
      orm.em.fork().execute(sql, [...params]),
  };
  const close = async (): Promise<void> => {
    await running.lifetime.close();
    await gateway.close();
    await client.connection.close();
    await orm.close(true);
  };
  return { parts, close };
}

async function environmentsOf(
  ground: LaneGround,
  {
    places,
    name,
    databaseUrl,
    pace,
  }: Pick<LanePlace, 'places' | 'name'> & {
    readonly databaseUrl: string;
    readonly pace: Readonly<Record<string, string>>;
  },
): Promise<Environments> {
  const [apiPort = 0, emulatorPort = 0] = await freePorts(2);
  const secrets = ensureSecrets(places.secretsFile);
  const { trustFile, temporalAddress } = ground;
  return buildEnvironments(
    { layout: places, secrets, databaseUrl, apiPort, emulatorPort, trustFile, temporalAddress },
    {
      ...PACE,
      ...pace,
      MASK_WORKFLOW_BUNDLE: ground.workflowBundle,
      TEMPORAL_NAMESPACE: name,
      TEMPORAL_TASK_QUEUE: name,
    },
  );
}
