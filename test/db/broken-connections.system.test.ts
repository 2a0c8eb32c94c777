import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOrm, type MikroORM } from '#db/orm.ts';
import { createTestDatabase, type TestDatabase } from '../environment/database.ts';

const PLACES = 2;

describe('a pool whose connections break in the middle of transactions', () => {
  let database: TestDatabase;
  let orm: MikroORM;
  let other: MikroORM;
  beforeAll(async () => {
    database = await createTestDatabase();
    [orm, other] = await Promise.all([openOrm(database.url, PLACES), openOrm(database.url, 1)]);
  });
  afterAll(async () => {
    await Promise.all([orm.close(true), other.close(true)]);
    await database.drop();
  });

  /** Without its giving back, every broken transaction kept its place in the pool for good. */
  it('has all its places again, however many transactions broke', async () => {
    for (let broken = 1; broken <= PLACES + 1; broken += 1) {
      const work = orm.em.fork().transactional(async (tx) => {
        const [backend] = await tx.execute<{ pid: number }[]>('select pg_backend_pid() as pid');
        await other.em.fork().execute('select pg_terminate_backend(?)', [backend?.pid]);
        await tx.execute('select 1');
      });
      await expect(work).rejects.toThrow();
    }
    await expect(orm.em.fork().execute('select 1 as here')).resolves.toEqual([{ here: 1 }]);
  });
});
