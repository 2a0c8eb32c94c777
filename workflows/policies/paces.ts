/** How often something outside is asked again, ms; the last figure repeats. */
export const LOOK_UP_PACE_MS: readonly number[] = [2_000, 10_000, 30_000, 60_000, 300_000, 900_000];
/** Two days without the Post cost some hundred tries, not thousands. */
export const RECONNECT_PACE_MS: readonly number[] = [
  2_000, 10_000, 60_000, 300_000, 300_000, 300_000, 900_000, 900_000, 1_800_000,
];
/** The Post promises form 103 within 24 hours. */
export const FORM103_PACE_MS: readonly number[] = [5_000, 60_000, 900_000, 3_600_000];

/** A mail server that is away is asked again within seconds at first: people look on; a day of it costs some hundred tries. */
export const MAIL_PACE_MS: readonly number[] = [
  1_000, 2_000, 5_000, 15_000, 60_000, 60_000, 300_000, 300_000, 300_000, 900_000,
];

/** A receipt of an SMS comes by itself within minutes; an operator who has lost one is asked. */
export const RECEIPT_PACE_MS: readonly number[] = [60_000, 600_000, 3_600_000, 6 * 3_600_000];

/** The wait before try number `index` (from 0). */
export function paceMs(pace: readonly number[], index: number): number {
  return pace[Math.min(index, pace.length - 1)] ?? 60_000;
}
