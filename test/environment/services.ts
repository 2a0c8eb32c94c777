import { join } from 'node:path';
import { migrate } from '#db/migrate.ts';
import { freePort, freePorts } from '#scripts/platform/free-port.ts';
import { cacheDir } from '#scripts/platform/layout.ts';
import { openCluster } from '#scripts/platform/postgres/cluster.ts';
import { APP_ROLE } from '#scripts/platform/postgres/running-database.ts';
import { removeCluster } from '#scripts/platform/postgres/housing.ts';
import { stopProcess } from '#scripts/platform/stop-process.ts';
import { spawnDevServer } from '#scripts/platform/temporal-server.ts';
import { findCli } from '#scripts/platform/temporal/cli-program.ts';
import { ensureNamespace } from '#scripts/platform/temporal/namespace.ts';
import { markTemporal } from './leftovers.ts';

/** A database service that all test files of one run share. */
export interface TestPostgres {
  /** Superuser's address, for copying the template. */
  readonly adminUrl: string;
  /** Address of the migrated template for the ordinary role. It is only copied: a test that opens it blocks the others. */
  readonly templateUrl: string;
  /** Its address for the role of the programs. */
  readonly runtimeUrl: string;
}

/** One thing that was started. */
export interface Running<T> {
  readonly service: T;
  stop(): Promise<void>;
}

const STOP = { signal: 'SIGTERM', graceMs: 5_000, group: true } as const;

/** A new cluster without fsync and, in it, the migrated template database. */
export async function startPostgres(directory: string): Promise<Running<TestPostgres>> {
  const dir = join(directory, 'postgres');
  const cluster = await openCluster({ dir, port: await freePort(), durable: false });
  const stop = async (): Promise<void> => {
    await cluster.stop();
    removeCluster(dir);
  };
  try {
    const templateUrl = await cluster.ensureDatabase('mask_template', 'mask');
    const runtimeUrl = await cluster.ensureGuest('mask_template', APP_ROLE);
    await migrate(templateUrl, APP_ROLE);
    return { service: { adminUrl: cluster.adminUrl, templateUrl, runtimeUrl }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A real Temporal server with time skipping allowed; its state goes away with the folder. @returns its address. */
export async function startTemporal(directory: string): Promise<Running<string>> {
  const cli = await findCli({ cacheDir: cacheDir(), onStep: (text) => console.error(`Temporal: ${text}`) });
  const [port = 0, httpPort = 0, metricsPort = 0] = await freePorts(3);
  const options = { databaseFile: join(directory, 'temporal.db'), port, httpPort, metricsPort, timeSkipping: true };
  const server = spawnDevServer(cli.path, options, join(directory, 'temporal.log'));
  markTemporal(directory, server);
  const stop = async (): Promise<void> => void (await stopProcess(server, STOP));
  try {
    const address = `127.0.0.1:${port}`;
    await ensureNamespace({ address }, 'test');
    return { service: address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
