import type { EntityManager } from '@mikro-orm/postgresql';
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Driver,
  type QueryCreator,
} from 'kysely';
import type { Tables } from './tables.ts';

/** Statements by the tables' own names, carried out in the caller's transaction if there is one. */
export function database(em: EntityManager): Kysely<Tables> {
  return em.getKysely<Tables>();
}

/** Without it a statement carried out in the wrong place would find nothing and say nothing. */
const NO_DRIVER: Driver = {
  init: () => Promise.resolve(),
  acquireConnection: refuse,
  beginTransaction: refuse,
  commitTransaction: refuse,
  rollbackTransaction: refuse,
  releaseConnection: refuse,
  destroy: () => Promise.resolve(),
};

function refuse(): Promise<never> {
  return Promise.reject(new Error('this statement is a part of a step: it is carried out by `together` or `carryOut`'));
}

/** Statements that are written here and carried out elsewhere, by `together` or `carryOut`. */
export const statements: QueryCreator<Tables> = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => NO_DRIVER,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});
