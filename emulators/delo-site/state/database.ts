import type { DatabaseSync } from 'node:sqlite';
import { openDurableDatabase } from '#emulators/storage/durable-database.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS messages (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id TEXT NOT NULL UNIQUE,
  envelope_id TEXT,
  sender TEXT NOT NULL,
  recipients TEXT NOT NULL,
  public_id TEXT,
  version INTEGER,
  outcome TEXT NOT NULL CHECK (outcome IN ('applied', 'late', 'repeat', 'unusable', 'lost', 'bounced')),
  fault TEXT,
  sha256 TEXT NOT NULL,
  raw BLOB NOT NULL,
  xml BLOB,
  signature BLOB,
  received_at_ms INTEGER NOT NULL,
  repeats INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS messages_by_card ON messages (public_id, version);
CREATE TABLE IF NOT EXISTS arrivals (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  message_number INTEGER NOT NULL REFERENCES messages (number),
  sha256 TEXT NOT NULL,
  is_repeat INTEGER NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS arrivals_by_message ON arrivals (message_number);
CREATE TABLE IF NOT EXISTS pages (
  public_id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  message_number INTEGER NOT NULL REFERENCES messages (number),
  xml BLOB NOT NULL,
  is_signed INTEGER NOT NULL,
  applied_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS files (
  public_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (public_id, sha256)
) STRICT;
CREATE TABLE IF NOT EXISTS mailbox (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  raw BLOB NOT NULL,
  visible_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS faults (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  mode TEXT NOT NULL,
  times INTEGER,
  delay_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS attempts (
  subject TEXT PRIMARY KEY,
  wrong INTEGER NOT NULL,
  last_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS keys (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

/** Opens the site's own books. */
export function openDatabase(directory: string): DatabaseSync {
  return openDurableDatabase(directory, 'site.sqlite', SCHEMA);
}
