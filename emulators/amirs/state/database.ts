import type { DatabaseSync } from 'node:sqlite';
import { openDurableDatabase } from '#emulators/storage/durable-database.ts';

/**
 * A case is made of the seed and its ordinal, so that two hundred thousand of them take no room; what somebody has changed in it stands
 * in `body`. `change` is what the cursor counts: a case that changes gets the next one.
 */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS cases (
  court TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  change INTEGER NOT NULL UNIQUE,
  body TEXT,
  PRIMARY KEY (court, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS cases_by_change ON cases (court, change);
CREATE TABLE IF NOT EXISTS faults (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  mode TEXT NOT NULL,
  times INTEGER,
  delay_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
`;

/** Opens the register's books. */
export function openDatabase(directory: string): DatabaseSync {
  return openDurableDatabase(directory, 'amirs.sqlite', SCHEMA);
}

/** Counts one up and says what it is now. */
export function countUp(database: DatabaseSync, name: string): number {
  const row = database
    .prepare(
      'INSERT INTO counters VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value',
    )
    .get(name);
  return Number(row?.value);
}

/** 0 when nothing was counted yet. */
export function counted(database: DatabaseSync, name: string): number {
  return Number(database.prepare('SELECT value FROM counters WHERE name = ?').get(name)?.value ?? 0);
}
