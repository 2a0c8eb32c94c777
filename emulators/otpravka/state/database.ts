import type { DatabaseSync } from 'node:sqlite';
import { openDurableDatabase } from '#emulators/storage/durable-database.ts';

/** `created` is never deleted from: it is the emulator's own book of how often an order of each number was made. */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS orders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  order_num TEXT NOT NULL,
  body TEXT NOT NULL,
  barcode TEXT UNIQUE,
  batch_name TEXT REFERENCES batches (name),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX IF NOT EXISTS orders_by_number ON orders (order_num);
CREATE TABLE IF NOT EXISTS batches (
  name TEXT PRIMARY KEY,
  mail_type TEXT NOT NULL,
  mail_category TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('CREATED', 'FROZEN', 'ACCEPTED', 'SENT', 'ARCHIVED')),
  status_at_ms INTEGER NOT NULL,
  sending_date TEXT NOT NULL,
  office TEXT NOT NULL,
  is_f103_sent INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS created (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  order_num TEXT NOT NULL,
  order_id INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS rejections (
  order_num TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('order', 'batch'))
) STRICT;
CREATE TABLE IF NOT EXISTS faults (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  target TEXT NOT NULL,
  mode TEXT NOT NULL,
  times INTEGER NOT NULL,
  delay_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
`;

/** Opens the books of the account. */
export function openDatabase(directory: string): DatabaseSync {
  return openDurableDatabase(directory, 'otpravka.sqlite', SCHEMA);
}

/** Counts one up and says what it is now. */
export function countUp(database: DatabaseSync, name: string, from = 0): number {
  const row = database
    .prepare(
      'INSERT INTO counters VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value',
    )
    .get(name, from + 1);
  return Number(row?.value);
}
