import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { moscowParts } from '../moscow-time.ts';

const storedTicket = z.object({
  opened_at_ms: z.number(),
  ready_at_ms: z.number(),
  barcodes: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
});
/** A request waiting to be answered. */
export type StoredTicket = z.infer<typeof storedTicket>;

export interface TicketStore {
  /** `YYYYMMDDHHmmss` + milliseconds + LOGIN on Moscow's clock; moved on by a millisecond while taken. */
  open(barcodes: readonly string[], login: string, nowMs: number, delayMs: number): string;
  find(ticket: string): StoredTicket | undefined;
}

/** Tickets kept in the emulator's database. */
export function createTicketStore(database: DatabaseSync): TicketStore {
  const insert = database.prepare('INSERT OR IGNORE INTO tickets VALUES (?, ?, ?, ?)');
  const select = database.prepare('SELECT * FROM tickets WHERE ticket = ?');
  return {
    open(barcodes, login, nowMs, delayMs) {
      for (let instantMs = nowMs; ; instantMs += 1) {
        const ticket = ticketName(instantMs, login);
        if (insert.run(ticket, nowMs, nowMs + delayMs, JSON.stringify(barcodes)).changes === 1) return ticket;
      }
    },
    find(ticket) {
      const row = select.get(ticket);
      return row && storedTicket.parse(row);
    },
  };
}

function ticketName(instantMs: number, login: string): string {
  const { year, month, day, time, milliseconds } = moscowParts(instantMs);
  return year + month + day + time.replaceAll(':', '') + milliseconds + login.toLocaleUpperCase('ru');
}
