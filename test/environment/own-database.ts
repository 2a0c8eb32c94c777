import { afterAll, beforeAll } from 'vitest';
import { openOrm, type MikroORM } from '#db/orm.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

/** A migrated, empty database with its ORM; there only while the hooks and tests of its `describe` run. */
export interface OwnDatabase {
  readonly orm: MikroORM;
  readonly url: string;
}

/** Opens it before the tests of the `describe` it is called in and drops it after them. Only in `*.system.test.ts`. */
export function ownDatabase(poolSize?: number): OwnDatabase {
  let database: TestDatabase;
  let orm: MikroORM;
  beforeAll(async () => {
    database = await createTestDatabase();
    orm = await openOrm(database.url, poolSize);
  });
  afterAll(async () => {
    await orm.close(true);
    await database.drop();
  });
  return {
    get orm() {
      return orm;
    },
    get url() {
      return database.url;
    },
  };
}
