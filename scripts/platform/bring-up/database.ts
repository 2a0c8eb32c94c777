import type { DatabaseRoles } from '#db/migrate.ts';
import type { EngineDatabase } from '#scripts/platform/temporal/production-server.ts';
import type { Installation } from '../installation.ts';
import type { Cluster } from '../postgres/cluster.ts';
import { appDatabase } from '../postgres/running-database.ts';
import type { Progress } from '../progress.ts';
import type { Supervisor } from '../supervision/supervisor.ts';
import { postgresUnit } from '../units/postgres-unit.ts';

/** The database of the programs, and the way to the databases of the production engine. */
export interface Databases extends DatabaseRoles {
  /** Undefined with a foreign PostgreSQL: we make no databases there. */
  readonly forEngine?: () => Promise<EngineDatabase>;
}

const ENGINE_ROLE = 'temporal';
const ENGINE_MAIN = 'temporal';
const ENGINE_VISIBILITY = 'temporal_visibility';

/** DATABASE_URL when it is given, else the project's own cluster. */
export async function bringUpDatabase(
  installation: Installation,
  supervisor: Supervisor,
  progress: Progress,
): Promise<Databases> {
  const given = process.env['DATABASE_URL'];
  if (given) {
    progress.tell('PostgreSQL: задан DATABASE_URL');
    return { url: given, ownerUrl: process.env['MASK_DATABASE_OWNER_URL'] };
  }
  let cluster: Cluster | undefined;
  const { layout, ports } = installation;
  await supervisor.start(postgresUnit(layout.postgres, ports.postgres, (opened) => (cluster = opened)));
  if (!cluster) throw new Error('PostgreSQL не открыт');
  const own = cluster;
  return { ...(await appDatabase(own)), forEngine: () => engineDatabase(own) };
}

async function engineDatabase(cluster: Cluster): Promise<EngineDatabase> {
  const url = new URL(await cluster.ensureDatabase(ENGINE_MAIN, ENGINE_ROLE));
  await cluster.ensureDatabase(ENGINE_VISIBILITY, ENGINE_ROLE);
  return {
    host: url.hostname,
    port: Number(url.port),
    user: url.username,
    password: url.password,
    main: ENGINE_MAIN,
    visibility: ENGINE_VISIBILITY,
  };
}
