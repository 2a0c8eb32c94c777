import { Client, type ClientConfig, type QueryConfig } from 'pg';
import { StatementNames } from './statement-name.ts';

type Query = Client['query'];

/** Of all connections of this process. */
const NAMES = new StatementNames();

/** A connection that names the statements it knows, so that the server plans each of them once. */
export class PreparedClient extends Client {
  readonly #names: StatementNames;

  constructor(config?: string | ClientConfig, names = NAMES) {
    super(config);
    this.#names = names;
  }

  override query: Query = ((...args: Parameters<Query>) => {
    const [statement, values, ...more] = args as unknown as [string | QueryConfig, unknown[] | undefined, ...unknown[]];
    const isNamed = typeof statement === 'string' && values !== undefined && values.length > 0;
    const name = isNamed ? this.#names.of(statement, values.length) : undefined;
    const named = name === undefined ? statement : { name, text: statement };
    return Reflect.apply(super.query, this, [named, values, ...more]) as unknown;
  }) as Query;
}
