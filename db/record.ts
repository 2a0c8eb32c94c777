import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { passFailPoint } from '#config/fail-points/fail-point.ts';

/** `statement`: the work writes by one statement only, which is a transaction of its own: begin and commit would be two round trips more. */
export type RecordExtent = 'transaction' | 'statement';

/**
 * One named transaction on an entity manager of its own: all of `work` or none of it. The name is a place at which a rehearsal may lose
 * the process, before the transaction or right after its commit; every write of the product goes through here. It is written as a
 * literal, and no two transactions share one.
 */
export async function record<T>(
  orm: MikroORM,
  name: string,
  work: (tx: EntityManager) => Promise<T>,
  extent: RecordExtent = 'transaction',
): Promise<T> {
  passFailPoint(`record/${name}`, 'before');
  const em = orm.em.fork();
  const result = extent === 'statement' ? await work(em) : await inTransaction(em, work);
  passFailPoint(`record/${name}`, 'after');
  return result;
}

async function inTransaction<T>(em: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  await em.begin();
  try {
    const result = await work(em);
    await em.commit();
    return result;
  } catch (error) {
    // A connection that is gone cannot roll back; the server has done it, and the first error says why.
    await em.rollback().catch(() => undefined);
    throw error;
  }
}
