export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

/** The days of one letter: Monday, 12 January 2026; the site's clock is three hours ahead, its batch is closed at 17:30 of that clock. */
export const AT = {
  submitted: Date.UTC(2026, 0, 12, 9, 0),
  prepared: Date.UTC(2026, 0, 12, 9, 1),
  signed: Date.UTC(2026, 0, 12, 10, 0),
  recallEnds: Date.UTC(2026, 0, 12, 10, 10),
  batched: Date.UTC(2026, 0, 12, 14, 30),
  sent: Date.UTC(2026, 0, 12, 14, 32),
  accepted: Date.UTC(2026, 0, 12, 14, 40),
  postal: Date.UTC(2026, 0, 15, 7, 5),
} as const;
