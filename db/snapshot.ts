import { IsolationLevel, type EntityManager, type MikroORM } from '@mikro-orm/postgresql';

/** Reads as everything stood at one moment (repeatable read, read only): what is written meanwhile is not seen. */
export function readSnapshot<T>(orm: MikroORM, work: (em: EntityManager) => Promise<T>): Promise<T> {
  return inSnapshot(orm.em.fork(), work);
}

/** The same from an entity manager at hand, of the program or of a request. */
export function inSnapshot<T>(em: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  return em.transactional(work, { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
}
