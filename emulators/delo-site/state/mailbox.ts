import type { DatabaseSync } from 'node:sqlite';

/** A message in the exchange mailbox. */
export interface StoredMail {
  /** Never given again, so that it serves as the unique id of POP3. */
  readonly number: number;
  readonly byteSize: number;
}

/** The exchange mailbox: what the site answers, until it is fetched and deleted. A late answer lies hidden until its time. */
export interface Mailbox {
  put(raw: Uint8Array, visibleAtMs: number): void;
  /** Those whose time has come, oldest first. */
  visible(nowMs: number): readonly StoredMail[];
  read(number: number): Buffer | undefined;
  remove(numbers: readonly number[]): void;
}

export function createMailbox(database: DatabaseSync): Mailbox {
  const insert = database.prepare('INSERT INTO mailbox (raw, visible_at_ms) VALUES (?, ?)');
  const visible = database.prepare(
    'SELECT number, length(raw) AS byteSize FROM mailbox WHERE visible_at_ms <= ? ORDER BY visible_at_ms, number',
  );
  const read = database.prepare('SELECT raw FROM mailbox WHERE number = ?');
  const remove = database.prepare('DELETE FROM mailbox WHERE number IN (SELECT value FROM json_each(?))');
  return {
    put: (raw, visibleAtMs) => void insert.run(raw, visibleAtMs),
    visible: (nowMs) =>
      visible.all(nowMs).map((row) => ({ number: Number(row.number), byteSize: Number(row.byteSize) })),
    read: (number) => bytesOf(read.get(number)?.raw),
    remove: (numbers) => void remove.run(JSON.stringify(numbers)),
  };
}

/** A blob of a row. */
export function bytesOf(value: unknown): Buffer | undefined {
  return value instanceof Uint8Array ? Buffer.from(value) : undefined;
}
