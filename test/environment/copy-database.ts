import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import type { TestPostgres } from './services.ts';

/** A database of one test's own. */
export interface CopiedDatabase {
  /** For `openOrm`, `migrate`, `pg`; an ordinary role that owns the database. */
  readonly url: string;
  /** The role that the programs work with: it cannot change the tables or empty the journals. */
  readonly runtimeUrl: string;
  /** Drops the database, whoever is still connected. Call it after the ORM is closed. */
  drop(): Promise<void>;
}

/** Copies the template (the migrated one unless another is named): tens of milliseconds. Nobody may be connected to it. */
export function copyDatabase(postgres: TestPostgres, sourceUrl = postgres.templateUrl): Promise<CopiedDatabase> {
  const source = escapeIdentifier(new URL(sourceUrl).pathname.slice(1));
  return createDatabase(postgres, `TEMPLATE ${source}`);
}

/** A database without a single table: for what brings its own. */
export function emptyDatabase(postgres: TestPostgres): Promise<CopiedDatabase> {
  return createDatabase(postgres, '');
}

async function createDatabase(
  { adminUrl, templateUrl, runtimeUrl }: TestPostgres,
  source: string,
): Promise<CopiedDatabase> {
  const created = new URL(templateUrl);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const owner = escapeIdentifier(created.username);
  await asAdmin(adminUrl, `CREATE DATABASE ${escapeIdentifier(name)} ${source} OWNER ${owner}`);
  const runtime = new URL(runtimeUrl);
  for (const address of [created, runtime]) address.pathname = `/${name}`;
  return {
    ...{ url: created.href, runtimeUrl: runtime.href },
    drop: () => asAdmin(adminUrl, `DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`),
  };
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const admin = new Client(adminUrl);
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
