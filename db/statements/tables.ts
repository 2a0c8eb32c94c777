import type { InferKyselyDB } from '@mikro-orm/sql';
import type { ColumnType } from 'kysely';
import type { Schema } from '../registry.ts';

type Entities = InferKyselyDB<Schema>;

/** A value on its way into a `jsonb` column; made by `json` only, because the driver would write a list or a text in another way. */
export interface Json<T> {
  readonly '~json': T;
}

/** What the driver gives and takes as it is. */
type Plain = string | number | boolean | Date | null;
type Selected<C> = C extends ColumnType<infer S, infer _I, infer _U> ? S : C;
type Inserted<C> = C extends ColumnType<infer _S, infer I, infer _U> ? Extract<I, undefined> : Extract<C, null>;

type JsonOf<S> = Json<unknown extends S ? unknown : Readonly<S>>;

/** A column of an entity as statements meet it: everything but plain values is `jsonb`. */
type Column<C> = [Selected<C>] extends [Plain]
  ? C
  : ColumnType<Selected<C>, JsonOf<Selected<C>> | Inserted<C>, JsonOf<Selected<C>> | Extract<Selected<C>, null>>;

/** Tables and columns by their names in the database, as the entities describe them. */
export type Tables = {
  [T in keyof Entities]: { [C in keyof Entities[T]]: Column<Entities[T][C]> };
};
