import { Client, type QueryConfig } from 'pg';
import { statementName } from './statement-name.ts';

type Query = Client['query'];

/** A connection that names the statements it knows, so that the server plans each of them once. */
export class PreparedClient extends Client {
  override query: Query = ((...args: Parameters<Query>) => {
    const [statement, values, ...more] = args as unknown as [string | QueryConfig, unknown[] | undefined, ...unknown[]];
    const name = typeof statement === 'string' && values?.length ? statementName(statement, values.length) : undefined;
    const named = name === undefined ? statement : { name, text: statement };
    return Reflect.apply(super.query, this, [named, values, ...more]) as unknown;
  }) as Query;
}
