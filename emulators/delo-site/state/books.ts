import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { bytesOf } from './mailbox.ts';
import type { IncomingMail } from '../smtp/incoming-mail.ts';

/**
 * What became of a message. `applied`: the page shows it, or did; `late`: a greater version is shown already; `repeat`: that version
 * came under another Message-ID; `unusable`: not a file of the schema; `lost` and `bounced`: by the script.
 */
export const OUTCOMES = ['applied', 'late', 'repeat', 'unusable', 'lost', 'bounced'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const lineSchema = z.object({
  number: z.number(),
  messageId: z.string(),
  envelopeId: z.string().nullable(),
  sender: z.string(),
  recipients: z.string().transform((text): readonly string[] => z.array(z.string()).parse(JSON.parse(text))),
  publicId: z.string().nullable(),
  version: z.number().nullable(),
  outcome: z.enum(OUTCOMES),
  fault: z.string().nullable(),
  sha256: z.string(),
  isSigned: z.number().transform(Boolean),
  receivedAt: z.number().transform((ms) => new Date(ms).toISOString()),
  /** How often the same Message-ID came again. */
  repeats: z.number(),
});
/** One message of the book, as told by the controls. */
export type BookLine = z.infer<typeof lineSchema>;

const arrivalSchema = z.object({
  number: z.number(),
  messageNumber: z.number(),
  sha256: z.string(),
  isRepeat: z.number().transform(Boolean),
  at: z.number().transform((ms) => new Date(ms).toISOString()),
});

const versionSchema = z.object({
  publicId: z.string(),
  version: z.number(),
  /** Messages of different Message-ID. */
  messages: z.number(),
  applied: z.number(),
  /** Times that one of them came again. */
  repeats: z.number(),
});
/** The site's own count of one version of one card. */
export type VersionCount = z.infer<typeof versionSchema>;

/** A message as it is entered. */
export interface Entry {
  readonly mail: IncomingMail;
  readonly publicId: string | null;
  readonly version: number | null;
  readonly outcome: Outcome;
  readonly fault: string | null;
  readonly nowMs: number;
}

/** Every message and every time it came; the parts of a message are kept as received. */
export interface Books {
  numberOf(messageId: string): number | undefined;
  enter(entry: Entry): number;
  /** The same Message-ID came again. */
  countRepeat(messageNumber: number, sha256: string, nowMs: number): void;
  ledger(after: number, count: number): readonly BookLine[];
  arrivals(after: number, count: number): readonly z.infer<typeof arrivalSchema>[];
  versions(publicId: string): readonly VersionCount[];
  /** @param part `raw` — the message, `xml` — the file, `signature` — its detached signature */
  part(messageNumber: number, part: 'raw' | 'xml' | 'signature'): Buffer | undefined;
}

const LINE = `SELECT number, message_id AS messageId, envelope_id AS envelopeId, sender, recipients, public_id AS publicId, version,
  outcome, fault, sha256, signature IS NOT NULL AS isSigned, received_at_ms AS receivedAt, repeats FROM messages`;

export function createBooks(database: DatabaseSync): Books {
  const byId = database.prepare('SELECT number FROM messages WHERE message_id = ?');
  const ledger = database.prepare(`${LINE} WHERE number > ? ORDER BY number LIMIT ?`);
  const arrivals = database.prepare(
    `SELECT number, message_number AS messageNumber, sha256, is_repeat AS isRepeat, at_ms AS at FROM arrivals
     WHERE number > ? ORDER BY number LIMIT ?`,
  );
  const versions = database.prepare(
    `SELECT public_id AS publicId, version, count(*) AS messages, sum(outcome = 'applied') AS applied, sum(repeats) AS repeats
     FROM messages WHERE public_id = ? GROUP BY version ORDER BY version`,
  );
  const parts = database.prepare('SELECT raw, xml, signature FROM messages WHERE number = ?');
  return {
    numberOf: (messageId) => {
      const row = byId.get(messageId);
      return row && Number(row.number);
    },
    ...writing(database),
    ledger: (after, count) => ledger.all(after, count).map((row) => lineSchema.parse(row)),
    arrivals: (after, count) => arrivals.all(after, count).map((row) => arrivalSchema.parse(row)),
    versions: (publicId) => versions.all(publicId).map((row) => versionSchema.parse(row)),
    part: (messageNumber, part) => bytesOf(parts.get(messageNumber)?.[part]),
  };
}

function writing(database: DatabaseSync): Pick<Books, 'enter' | 'countRepeat'> {
  const insert = database.prepare(
    `INSERT INTO messages (message_id, envelope_id, sender, recipients, public_id, version, outcome, fault, sha256, raw, xml, signature,
       received_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const arrive = database.prepare(
    'INSERT INTO arrivals (message_number, sha256, is_repeat, at_ms) VALUES (?, ?, ?, ?)',
  );
  const repeat = database.prepare('UPDATE messages SET repeats = repeats + 1 WHERE number = ?');
  return {
    enter: ({ mail, publicId, version, outcome, fault, nowMs }) => {
      const { lastInsertRowid } = insert.run(
        ...[mail.messageId, mail.envelopeId, mail.sender, JSON.stringify(mail.recipients), publicId, version],
        ...[outcome, fault, mail.sha256, mail.raw, mail.xml, mail.signature, nowMs],
      );
      const number = Number(lastInsertRowid);
      arrive.run(number, mail.sha256, 0, nowMs);
      return number;
    },
    countRepeat: (messageNumber, sha256, nowMs) => {
      repeat.run(messageNumber);
      arrive.run(messageNumber, sha256, 1, nowMs);
    },
  };
}
