import { NativeQueryBuilder, PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { types, type PoolConfig, type TypeOverrides } from 'pg';
import { bindStatement, type BoundStatement } from './bound-statement.ts';
import { PreparedClient } from './prepared-client.ts';
import { tellErrors } from './told-errors.ts';

type Execute = PostgreSqlConnection['execute'];

/**
 * The ORM's driver with statements that the server plans once and instants that are `Date` wherever they are read.
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
    const dialect = super.createKyselyDialect({ ...overrides, Client: PreparedClient } as PoolConfig);
    return tellErrors(dialect, this.platform.getExceptionConverter());
  }

  override mapOptions(overrides: PoolConfig): PoolConfig {
    const options = super.mapOptions(overrides);
    const instants = types.builtins.TIMESTAMPTZ;
    (options.types as TypeOverrides).setTypeParser(instants, types.getTypeParser(instants));
    return options;
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
