import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { passFailPoint } from '#config/fail-points/fail-point.ts';
import type { RecordName } from '#config/fail-points/records.ts';

/**
 * One named transaction on an entity manager of its own: all of `work` or none of it. The name is a place at which a rehearsal may lose
 * the process, before the transaction or right after its commit; every write of the product goes through here.
 */
export async function record<T>(orm: MikroORM, name: RecordName, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  passFailPoint(`record/${name}`, 'before');
  const result = await orm.em.fork().transactional(work);
  passFailPoint(`record/${name}`, 'after');
  return result;
}
