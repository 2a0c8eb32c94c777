import { NativeQueryBuilder, PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { PoolConfig } from 'pg';
import { bindStatement, type BoundStatement } from './bound-statement.ts';
import { PreparedClient } from './prepared-client.ts';

type Execute = PostgreSqlConnection['execute'];

/**
 * The ORM writes every value into the text of its statement, so that the server parses and plans each one anew. This driver binds the
 * values instead: the same rows at a fraction of the server's work.
 */
export class PreparedDriver extends PostgreSqlDriver {
  protected override readonly connection: PostgreSqlConnection;

  constructor(config: ConstructorParameters<typeof PostgreSqlDriver>[0]) {
    super(config);
    this.connection = new PreparedConnection(config);
  }
}

/** What the query builder needs to know of a statement that is text already. */
const TEXT_NODE = { kind: 'RawNode', sqlFragments: [], parameters: [] } as const;
const NO_QUERY_ID = { queryId: '' };

class PreparedConnection extends PostgreSqlConnection {
  override createKyselyDialect(overrides: PoolConfig): ReturnType<PostgreSqlConnection['createKyselyDialect']> {
    return super.createKyselyDialect({ ...overrides, Client: PreparedClient } as PoolConfig);
  }

  override execute: Execute = async (query, params, method, ctx, loggerContext) => {
    const bound = boundOf(query, params);
    if (!bound) return super.execute(query, params, method, ctx, loggerContext);
    await this.ensureConnection();
    const executor = ((ctx as ReturnType<typeof this.getClient> | undefined) ?? this.getClient()).getExecutor();
    const compiled = { sql: bound.text, parameters: bound.values, query: TEXT_NODE, queryId: NO_QUERY_ID };
    const result = await executor.provideConnection((connection) => connection.executeQuery(compiled));
    return this.transformRawResult(result, method ?? 'all');
  };
}

function boundOf(query: Parameters<Execute>[0], params: Parameters<Execute>[1] = []): BoundStatement | null {
  if (typeof query === 'string') return Array.isArray(params) ? bindStatement(query, params) : null;
  const raw = query instanceof NativeQueryBuilder ? query.toRaw() : query;
  return bindStatement(raw.sql, raw.params);
}
