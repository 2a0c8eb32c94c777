import { PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { types, type PoolConfig, type TypeOverrides } from 'pg';
import { PreparedClient } from './prepared-client.ts';
import { tellErrors } from './told-errors.ts';

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
}
