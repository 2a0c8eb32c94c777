import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { inject } from 'vitest';

/** A database of one test file: migrated, empty, its own. */
export interface TestDatabase {
  /** For `openOrm`, `migrate`, `pg`; an ordinary role that owns the database. */
  readonly url: string;
  /** Drops the database, whoever is still connected. Call it in `afterAll`, after the ORM is closed. */
  drop(): Promise<void>;
}

/** Copies the migrated template: tens of milliseconds. Only in `*.system.test.ts`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { templateUrl } = inject('postgres');
  const template = new URL(templateUrl);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const source = escapeIdentifier(template.pathname.slice(1));
  const owner = escapeIdentifier(template.username);
  await asAdmin(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${source} OWNER ${owner}`);
  template.pathname = `/${name}`;
  return { url: template.href, drop: () => asAdmin(`DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`) };
}

async function asAdmin(statement: string): Promise<void> {
  const admin = new Client(inject('postgres').adminUrl);
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
