const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Where waiting becomes a stand-still and a heap becomes too large. Own figures: nothing of this is published. */
export interface Bounds {
  /** Tries of one step after which a person should look. */
  readonly attempts: number;
  /** A step that fails for so long, however few its tries. */
  readonly stuckMs: number;
  /** A letter or batch that waits for the program itself. */
  readonly systemWaitMs: number;
  /** How late a term may be acted on. */
  readonly lateMs: number;
  readonly outboxMs: number;
  readonly outboxCount: number;
  readonly ticketUnreadMs: number;
  readonly openTickets: number;
  /** Files that nothing names: crashes leave some, and they are harmless while few. */
  readonly orphanMs: number;
  readonly orphanCount: number;
  readonly leftoverMs: number;
  readonly leftoverCount: number;
  readonly freeByteSize: number;
  readonly historyEvents: number;
}

export const BOUNDS: Bounds = {
  attempts: 10,
  stuckMs: 10 * MINUTE_MS,
  systemWaitMs: 30 * MINUTE_MS,
  lateMs: 60 * MINUTE_MS,
  outboxMs: 5 * MINUTE_MS,
  outboxCount: 1_000,
  ticketUnreadMs: DAY_MS,
  openTickets: 1_000,
  // Twice the time that they are kept for (MASK_BLOB_KEEP_MS): then nobody clears them.
  orphanMs: 14 * DAY_MS,
  orphanCount: 1_000,
  leftoverMs: DAY_MS,
  leftoverCount: 50,
  freeByteSize: 512 * 1024 * 1024,
  historyEvents: 5_000,
};
