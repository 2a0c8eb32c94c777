import type { ExceptionConverter } from '@mikro-orm/core';
import type { DatabaseConnection, Driver, PostgresDialect } from 'kysely';

/** Errors of statements have the ORM's names for them, whichever way the statement went: logs and incidents tell an error by its name. */
export function tellErrors(dialect: PostgresDialect, converter: ExceptionConverter): PostgresDialect {
  const createDriver = dialect.createDriver.bind(dialect);
  dialect.createDriver = () => telling(createDriver(), converter);
  return dialect;
}

function telling(driver: Driver, converter: ExceptionConverter): Driver {
  const told = new WeakSet<DatabaseConnection>();
  const acquire = driver.acquireConnection.bind(driver);
  const tell = (error: unknown): never => {
    throw error instanceof Error ? converter.convertException(error) : error;
  };
  driver.acquireConnection = async (options) => {
    const connection = await acquire(options).catch(tell);
    if (!told.has(connection)) {
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = (query, ...more) => execute<never>(query, ...more).catch(tell);
      told.add(connection);
    }
    return connection;
  };
  return driver;
}
