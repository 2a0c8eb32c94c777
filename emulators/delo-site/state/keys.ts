import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** The key that signs cookies: made once, so that a restart does not send the readers away. */
export function cookieKey(database: DatabaseSync): string {
  database
    .prepare("INSERT OR IGNORE INTO keys (name, value) VALUES ('cookie', ?)")
    .run(randomBytes(32).toString('base64url'));
  return String(database.prepare("SELECT value FROM keys WHERE name = 'cookie'").get()?.value);
}
