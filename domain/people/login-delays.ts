/** What was counted of wrong passwords within the hour. */
export interface AttemptCounts {
  /** By this account from this place: an address, or a device that has signed in before. */
  readonly own: number;
  /** By this account from addresses that it has not signed in from, and by this address for accounts of all kinds; 0 on a known device. */
  readonly account: number;
  readonly address: number;
}

/** How long wrong passwords are remembered, ms. */
export const ATTEMPT_WINDOW_MS = 60 * 60_000;
/** A person mistypes so often without waiting. */
const FREE_ATTEMPTS = 5;
/** Never longer, so that the delay is no lock: about twenty guesses an hour and place. */
const MAX_OWN_DELAY_SECONDS = 300;
/** From so many on somebody else is at work, and whoever is unknown waits once before the password is looked at. */
const SUSPICIOUS = { account: 30, address: 100 } as const;
const FIRST_UNKNOWN_DELAY_SECONDS = 5;
const MAX_UNKNOWN_DELAY_SECONDS = 60;

/** Seconds until this place may try again after its `own`-th wrong password: none at first, then 1, 2, 4 … 300. */
export function delayAfterSeconds(counts: AttemptCounts): number {
  const over = counts.own - FREE_ATTEMPTS;
  const own = over < 0 ? 0 : Math.min(2 ** over, MAX_OWN_DELAY_SECONDS);
  return Math.max(own, unknownDelaySeconds(counts));
}

/**
 * Seconds that a place nobody knows waits before its first try, while the account or the address is under attack: none, then 5, 10 … 60.
 * It waits them once, however many others try meanwhile: an attacker with many addresses is slowed at each of them, and the account's
 * owner at a new place still comes in.
 */
export function unknownDelaySeconds({ account, address }: Pick<AttemptCounts, 'account' | 'address'>): number {
  return Math.max(slowness(account, SUSPICIOUS.account), slowness(address, SUSPICIOUS.address));
}

function slowness(count: number, threshold: number): number {
  if (count < threshold) return 0;
  const doublings = Math.floor(count / threshold) - 1;
  return Math.min(FIRST_UNKNOWN_DELAY_SECONDS * 2 ** doublings, MAX_UNKNOWN_DELAY_SECONDS);
}
