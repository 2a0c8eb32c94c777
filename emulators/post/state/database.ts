import type { DatabaseSync } from 'node:sqlite';
import { openDurableDatabase } from '#emulators/storage/durable-database.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS uploads (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  file_name TEXT NOT NULL,
  accepted_at_ms INTEGER NOT NULL,
  archive_sha256 TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS letters (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  upload_number INTEGER NOT NULL REFERENCES uploads (number),
  row INTEGER NOT NULL,
  registration_number TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('archive', 'new')),
  shpi TEXT UNIQUE,
  faults TEXT NOT NULL,
  fate TEXT NOT NULL,
  recipient TEXT NOT NULL,
  address TEXT NOT NULL,
  return_address TEXT NOT NULL,
  title TEXT NOT NULL,
  rank INTEGER NOT NULL,
  pdf_sha256 TEXT,
  signature_sha256 TEXT,
  accepted_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS handed_in (
  shpi TEXT PRIMARY KEY,
  registration_number TEXT NOT NULL,
  recipient TEXT NOT NULL,
  address TEXT NOT NULL,
  office TEXT NOT NULL,
  fate TEXT NOT NULL,
  accepted_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS letters_by_registration_number ON letters (registration_number);
CREATE INDEX IF NOT EXISTS letters_by_upload ON letters (upload_number);
CREATE TABLE IF NOT EXISTS tickets (
  ticket TEXT PRIMARY KEY,
  opened_at_ms INTEGER NOT NULL,
  ready_at_ms INTEGER NOT NULL,
  barcodes TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS fates (registration_number TEXT PRIMARY KEY, fate TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS rejections (
  registration_number TEXT PRIMARY KEY,
  column_name TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS operations (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  shpi TEXT NOT NULL,
  oper_type INTEGER NOT NULL,
  oper_attr INTEGER NOT NULL,
  oper_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS operations_by_shpi ON operations (shpi);
CREATE TABLE IF NOT EXISTS faults (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  target TEXT NOT NULL,
  mode TEXT NOT NULL,
  times INTEGER NOT NULL,
  delay_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS options (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS clock_jumps (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  from_ms INTEGER NOT NULL,
  by_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS shpi_sequence (
  month_number INTEGER PRIMARY KEY,
  last_serial INTEGER NOT NULL
) STRICT;
`;

/** Opens the Post's books. */
export function openDatabase(directory: string): DatabaseSync {
  const database = openDurableDatabase(directory, 'post.sqlite', SCHEMA);
  addArchiveHash(database);
  return database;
}

/** Books begun by an earlier version do not have this column yet. */
function addArchiveHash(database: DatabaseSync): void {
  const columns = database.prepare('PRAGMA table_info(uploads)').all();
  if (columns.some(({ name }) => name === 'archive_sha256')) return;
  database.exec('ALTER TABLE uploads ADD COLUMN archive_sha256 TEXT');
}
