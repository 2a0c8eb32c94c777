import type { Operation } from '../post/operations.ts';
import type { StoredLetter } from '../post/state/letter-store.ts';
import type { TicketStore } from '../post/state/ticket-store.ts';

/** What the tracking services need of the Post. */
export interface TrackingSource {
  readonly login: string;
  readonly password: string;
  readonly tickets: TicketStore;
  /** Emulated clock. */
  nowMs(): number;
  ticketDelayMs(): number;
  letter(shpi: string): StoredLetter | undefined;
  /** Operations up to `atMs`, oldest first; empty when nothing is known. */
  operations(letter: StoredLetter, atMs: number): readonly Operation[];
  /** A ticket was read before its answer was ready. */
  countEarlyPoll(): void;
}
