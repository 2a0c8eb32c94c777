/** Every letter's workflow and bytes are looked at at least once in so many runs, a day's worth of hourly ones. */
export const TURNS = 24;

/** True in one run of `TURNS`; which one depends on the id. */
export function hasTurn(id: string, turn: number): boolean {
  return Number.parseInt(id.slice(0, 8), 16) % TURNS === turn % TURNS;
}
