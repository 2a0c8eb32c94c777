import type { DatabaseSync } from 'node:sqlite';
import { inTransaction, openDurableDatabase } from '#emulators/storage/durable-database.ts';
import { plannedFate, type Fate, type MessageState, type PlannedFate } from './fates.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS messages (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id TEXT NOT NULL UNIQUE,
  client_key TEXT UNIQUE,
  via TEXT NOT NULL CHECK (via IN ('smpp', 'http')),
  phone TEXT NOT NULL,
  sender TEXT NOT NULL,
  text TEXT NOT NULL,
  data_coding INTEGER NOT NULL,
  part_group INTEGER,
  part_total INTEGER,
  part_ordinal INTEGER,
  reference INTEGER,
  fate TEXT NOT NULL,
  state TEXT NOT NULL,
  taken_at_ms INTEGER NOT NULL,
  ends_at_ms INTEGER NOT NULL,
  repeats INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS outgoing (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  via TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('receipt', 'message')),
  message_number INTEGER REFERENCES messages (number),
  phone TEXT NOT NULL,
  text TEXT,
  due_at_ms INTEGER NOT NULL,
  taken_at_ms INTEGER
) STRICT;
CREATE TABLE IF NOT EXISTS fates (number INTEGER PRIMARY KEY AUTOINCREMENT, fate TEXT NOT NULL, times INTEGER) STRICT;
`;

/** A message as the operator took it. */
export interface TakenMessage {
  readonly number: number;
  readonly messageId: string;
  readonly clientKey: string | null;
  readonly via: 'smpp' | 'http';
  readonly phone: string;
  readonly sender: string;
  readonly text: string;
  readonly dataCoding: number;
  readonly partGroup: number | null;
  readonly partTotal: number | null;
  readonly partOrdinal: number | null;
  readonly reference: number | null;
  readonly fate: Fate;
  readonly state: MessageState;
  readonly takenAtMs: number;
  readonly endsAtMs: number;
  readonly repeats: number;
}
export type NewMessage = Omit<TakenMessage, 'number' | 'messageId' | 'state' | 'repeats'>;

/** What is still to be told to the other side. */
export interface Outgoing {
  readonly sequence: number;
  readonly kind: 'receipt' | 'message';
  readonly messageNumber: number | null;
  readonly phone: string;
  readonly text: string | null;
}

const MESSAGE_COLUMNS = `number, message_id AS messageId, client_key AS clientKey, via, phone, sender, text, data_coding AS dataCoding,
  part_group AS partGroup, part_total AS partTotal, part_ordinal AS partOrdinal, reference, fate, state, taken_at_ms AS takenAtMs,
  ends_at_ms AS endsAtMs, repeats`;

/** The operator's own books. */
export interface Books {
  take(message: NewMessage): TakenMessage;
  /** The same key again: counted, not taken twice. Null: it is new. */
  repeatOf(clientKey: string): TakenMessage | null;
  byId(messageId: string): TakenMessage | null;
  byKey(clientKey: string): TakenMessage | null;
  byNumber(number: number): TakenMessage | null;
  end(number: number, state: MessageState): void;
  /** Under way, and their time is over. */
  due(nowMs: number): readonly TakenMessage[];
  ledger(after: number, count: number): readonly TakenMessage[];
  tell(outgoing: Omit<Outgoing, 'sequence'> & { readonly via: 'smpp' | 'http'; readonly dueAtMs: number }): void;
  toTell(via: 'smpp' | 'http', nowMs: number): readonly Outgoing[];
  told(sequence: number, nowMs: number): void;
  setFates(fates: readonly PlannedFate[]): void;
  fates(): readonly PlannedFate[];
  nextFate(): Fate;
  close(): void;
}

export function openBooks(directory: string): Books {
  const database = openDurableDatabase(directory, 'operator.sqlite', SCHEMA);
  const one = (where: string) => database.prepare(`SELECT ${MESSAGE_COLUMNS} FROM messages WHERE ${where}`);
  const [byNumber, byId, byKey] = [one('number = ?'), one('message_id = ?'), one('client_key = ?')];
  const due = one(`state = 'accepted' AND ends_at_ms <= ? ORDER BY number`);
  const ledger = one('number > ? ORDER BY number LIMIT ?');
  const find = (row: unknown): TakenMessage | null => (row === undefined ? null : (row as TakenMessage));
  return {
    take: (message) => take(database, message),
    repeatOf: (clientKey) => {
      database.prepare('UPDATE messages SET repeats = repeats + 1 WHERE client_key = ?').run(clientKey);
      return find(byKey.get(clientKey));
    },
    byId: (messageId) => find(byId.get(messageId)),
    byKey: (clientKey) => find(byKey.get(clientKey)),
    byNumber: (number) => find(byNumber.get(number)),
    end: (number, state) => void database.prepare('UPDATE messages SET state = ? WHERE number = ?').run(state, number),
    due: (nowMs) => due.all(nowMs) as unknown as TakenMessage[],
    ledger: (after, count) => ledger.all(after, count) as unknown as TakenMessage[],
    ...outgoingOf(database),
    ...fatesOf(database),
    close: () => database.close(),
  };
}

function take(database: DatabaseSync, message: NewMessage): TakenMessage {
  const { clientKey, via, phone, sender, text, dataCoding, partGroup, partTotal, partOrdinal } = message;
  const { reference, fate, takenAtMs, endsAtMs } = message;
  return inTransaction(database, () => {
    const { next } = database.prepare('SELECT COALESCE(MAX(number), 0) + 1 AS next FROM messages').get() as {
      next: number;
    };
    const messageId = `m${String(next).padStart(9, '0')}`;
    database
      .prepare(
        `INSERT INTO messages (message_id, client_key, via, phone, sender, text, data_coding, part_group, part_total, part_ordinal,
         reference, fate, state, taken_at_ms, ends_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'accepted', ?, ?)`,
      )
      .run(
        messageId,
        clientKey,
        via,
        phone,
        sender,
        text,
        dataCoding,
        partGroup,
        partTotal,
        partOrdinal,
        reference,
        fate,
        takenAtMs,
        endsAtMs,
      );
    return { ...message, number: next, messageId, state: 'accepted', repeats: 0 };
  });
}

function outgoingOf(database: DatabaseSync): Pick<Books, 'tell' | 'toTell' | 'told'> {
  const insert = database.prepare(
    'INSERT INTO outgoing (via, kind, message_number, phone, text, due_at_ms) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const waiting = database.prepare(
    `SELECT sequence, kind, message_number AS messageNumber, phone, text FROM outgoing
     WHERE via = ? AND taken_at_ms IS NULL AND due_at_ms <= ? ORDER BY sequence LIMIT 100`,
  );
  const told = database.prepare('UPDATE outgoing SET taken_at_ms = ? WHERE sequence = ?');
  return {
    tell: ({ via, kind, messageNumber, phone, text, dueAtMs }) =>
      void insert.run(via, kind, messageNumber, phone, text, dueAtMs),
    toTell: (via, nowMs) => waiting.all(via, nowMs) as unknown as Outgoing[],
    told: (sequence, nowMs) => void told.run(nowMs, sequence),
  };
}

function fatesOf(database: DatabaseSync): Pick<Books, 'setFates' | 'fates' | 'nextFate'> {
  const insert = database.prepare('INSERT INTO fates (fate, times) VALUES (?, ?)');
  const rows = database.prepare('SELECT number, fate, times FROM fates ORDER BY number');
  const count = database.prepare('UPDATE fates SET times = times - 1 WHERE number = ? AND times IS NOT NULL');
  const planned = ({ fate, times }: Record<string, unknown>): PlannedFate =>
    plannedFate.parse({ fate, times: times ?? 'until_off' });
  return {
    setFates: (fates) =>
      inTransaction(database, () => {
        database.exec('DELETE FROM fates');
        for (const { fate, times } of fates) insert.run(fate, times === 'until_off' ? null : times);
      }),
    fates: () => rows.all().map(planned),
    nextFate: () =>
      inTransaction(database, () => {
        const row = rows.get();
        if (!row) return 'delivered';
        count.run(Number(row.number));
        database.exec('DELETE FROM fates WHERE times <= 0');
        return planned(row).fate;
      }),
  };
}
