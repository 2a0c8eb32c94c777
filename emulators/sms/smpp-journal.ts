import smpp, { type Pdu, type Session } from 'smpp';
import { inTransaction, openDurableDatabase } from '#emulators/storage/durable-database.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS pdus (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms INTEGER NOT NULL,
  session INTEGER NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  command TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  status INTEGER NOT NULL,
  message_id TEXT,
  message_state INTEGER
) STRICT;
`;
const COLUMNS =
  'number, at_ms AS atMs, session, direction, command, sequence, status, message_id AS messageId, message_state AS messageState';

/** A PDU as the operator saw it, without whom it is to and what it says: neither phone, text nor password. */
export interface SmppLine {
  readonly number: number;
  readonly atMs: number;
  /** Of one connection; grows from start to start. */
  readonly session: number;
  /** `in`: from the court. */
  readonly direction: 'in' | 'out';
  readonly command: string;
  readonly sequence: number;
  readonly status: number;
  /** The status by its name. Source: SMPP 3.4, 5.1.3. */
  readonly statusName: string;
  readonly messageId: string | null;
  /** Source: SMPP 3.4, 5.2.28. */
  readonly messageState: number | null;
}
type NewLine = Omit<SmppLine, 'number' | 'statusName'>;

/** What went over the line of SMPP, both ways. */
export interface SmppJournal {
  listen(session: Session): void;
  lines(after: number, count: number): readonly SmppLine[];
  close(): void;
}

const BEAT_MS = 50;
const KEPT = 100_000;

/** Lines are written by heaps: a disk that is waited for at every PDU would slow the operator down. */
export function openSmppJournal(directory: string): SmppJournal {
  const database = openDurableDatabase(directory, 'smpp.sqlite', SCHEMA);
  database.prepare('DELETE FROM pdus WHERE number <= (SELECT MAX(number) FROM pdus) - ?').run(KEPT);
  const insert = database.prepare(
    `INSERT INTO pdus (at_ms, session, direction, command, sequence, status, message_id, message_state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const select = database.prepare(`SELECT ${COLUMNS} FROM pdus WHERE number > ? ORDER BY number LIMIT ?`);
  const { last } = database.prepare('SELECT COALESCE(MAX(session), 0) AS last FROM pdus').get() as { last: number };
  let session = last;
  let heap: NewLine[] = [];
  const flush = (): void => {
    const lines = heap;
    heap = [];
    if (lines.length === 0) return;
    inTransaction(database, () => {
      for (const line of lines) insert.run(...Object.values(line));
    });
  };
  const beat = setInterval(flush, BEAT_MS);
  return {
    listen: (from) => {
      session += 1;
      const own = session;
      from.on('pdu', (pdu: Pdu) => void heap.push(lineOf(own, 'in', pdu)));
      from.on('send', (pdu: Pdu) => void heap.push(lineOf(own, 'out', pdu)));
    },
    lines: (after, count) => {
      flush();
      return select.all(after, count).map((row) => named(row as unknown as Omit<SmppLine, 'statusName'>));
    },
    close: () => {
      clearInterval(beat);
      flush();
      database.close();
    },
  };
}

/** In the order of the columns. */
function lineOf(session: number, direction: 'in' | 'out', pdu: Pdu): NewLine {
  return {
    ...{ atMs: Date.now(), session, direction, command: pdu.command, sequence: pdu.sequence_number },
    ...{ status: pdu.command_status, messageId: messageIdOf(pdu), messageState: pdu.message_state ?? null },
  };
}

function messageIdOf({ message_id: own, receipted_message_id: receipted }: Pdu): string | null {
  return [own, receipted].find((id) => id !== undefined && id !== '') ?? null;
}

function named(line: Omit<SmppLine, 'statusName'>): SmppLine {
  const [name] = Object.entries(smpp.errors).find(([, number]) => number === line.status) ?? [];
  return { ...line, statusName: name ?? `0x${line.status.toString(16)}` };
}
