import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import type { TestPostgres } from './services.ts';

/** A database of one test's own. */
export interface CopiedDatabase {
  /** For `openOrm`, `migrate`, `pg`; an ordinary role that owns the database. */
  readonly url: string;
  /** Drops the database, whoever is still connected. Call it after the ORM is closed. */
  drop(): Promise<void>;
}

/** Copies the template (the migrated one unless another is named): tens of milliseconds. Nobody may be connected to it. */
export async function copyDatabase(
  { adminUrl, templateUrl }: TestPostgres,
  sourceUrl = templateUrl,
): Promise<CopiedDatabase> {
  const copy = new URL(sourceUrl);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const source = escapeIdentifier(copy.pathname.slice(1));
  const owner = escapeIdentifier(copy.username);
  await asAdmin(adminUrl, `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${source} OWNER ${owner}`);
  copy.pathname = `/${name}`;
  return {
    url: copy.href,
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
