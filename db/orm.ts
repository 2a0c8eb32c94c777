import { MikroORM, type EntityManager, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { DATABASE } from './registry.ts';
import { releaseBroken } from './release-broken.ts';
import { PreparedDriver } from './statements/prepared-driver.ts';

/** A free connection is waited for this long: work that waits longer than a person does is refused, and may be asked again. */
const CONNECTION_WAIT_MS = 10_000;

/** ORM settings shared by the processes, the migrator and the tests. */
export function ormOptions(databaseUrl: string, poolSize = 10): Options {
  return {
    driver: PreparedDriver,
    clientUrl: databaseUrl,
    entities: DATABASE.flatMap(({ schemas }) => [...schemas]),
    pool: { min: 0, max: poolSize },
    driverOptions: { onPoolCreated: releaseBroken, connectionTimeoutMillis: CONNECTION_WAIT_MS },
    extensions: [Migrator],
    migrations: {
      path: new URL('./migrations', import.meta.url).pathname,
      emit: 'ts',
      snapshot: false,
      transactional: true,
      allOrNothing: true,
      silent: true,
    },
    discovery: { warnWhenNoEntities: false },
    forceUtcTimezone: true,
    // References are made by the migrations; entities keep plain ids so that a row is written without loading its parents.
    schemaGenerator: { createForeignKeyConstraints: false },
  };
}

/** Opens the database; the caller closes it. */
export function openOrm(databaseUrl: string, poolSize?: number): Promise<MikroORM> {
  return MikroORM.init(ormOptions(databaseUrl, poolSize));
}

export type { EntityManager, MikroORM };
