import { join } from 'node:path';
import type { DatabaseRoles } from '#db/migrate.ts';
import { freePort } from '../free-port.ts';
import type { Layout } from '../layout.ts';
import { takeRunLock } from '../state/run-lock.ts';
import { openCluster, runningPort } from './cluster.ts';
import { appDatabase } from './running-database.ts';

/** The database of an installation that is stopped, up for one piece of work. */
export interface StoppedDatabase {
  readonly roles: DatabaseRoles & { readonly ownerUrl: string };
  /** It is stopped again, unless somebody's earlier start had left it running. */
  close(): Promise<void>;
}

/** Nothing else of the installation is started; no `npm start` can begin meanwhile. @throws AlreadyRunning */
export async function openStoppedDatabase(places: Layout): Promise<StoppedDatabase> {
  const release = takeRunLock(join(places.home, 'start.lock'));
  try {
    const port = runningPort(places.postgres) ?? (await freePort());
    const cluster = await openCluster({ dir: places.postgres, port, durable: true });
    const close = async (): Promise<void> => {
      if (!cluster.server.adopted) await cluster.stop();
      release();
    };
    try {
      return { roles: await appDatabase(cluster), close };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    release();
    throw error;
  }
}
