import { IsolationLevel, type EntityManager, type MikroORM } from '@mikro-orm/postgresql';

/** Reads as everything stood at one moment (repeatable read, read only): what is written meanwhile is not seen. */
export function readSnapshot<T>(orm: MikroORM, work: (em: EntityManager) => Promise<T>): Promise<T> {
  return orm.em.fork().transactional(work, { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
}
