export interface BreakerOptions {
  readonly now: () => Promise<Date>;
  /** After so many stumbles in a row nobody tries for a while. */
  readonly errorsToOpen?: number;
  readonly pauseMs?: number;
}

/** A knock that found the door shut, and why; `until`: the other side's own word on when to come again. */
export interface Stumble<Reason> {
  readonly reason: Reason;
  readonly until?: Date | undefined;
}

/** What a knock has shown: the other side serves; nothing can be concluded; or it does not serve. */
export type Knocked<Reason> = 'serves' | 'unsure' | Stumble<Reason>;

const DEFAULTS = { errorsToOpen: 3, pauseMs: 30_000 } as const;

/**
 * Keeps this process from knocking at a closed door: after the other side's own word on when to come again nobody knocks before that, and
 * after a few stumbles nobody does for a while. Then one caller knocks for all; until he has told what came of it the others are answered
 * as before, so that a crowd that waits does not fall upon a server that may still be down.
 */
export interface Breaker<Reason> {
  /** Why nobody may knock now; null: somebody may. A look, which takes nobody's place. */
  whyShut(): Promise<Reason | null>;
  /** The same for one who is about to knock: null lets him, and he must `tell`. */
  enter(): Promise<Reason | null>;
  tell(knocked: Knocked<Reason>): Promise<void>;
}

export function createBreaker<Reason>(options: BreakerOptions): Breaker<Reason> {
  const { now, errorsToOpen, pauseMs } = { ...DEFAULTS, ...options };
  let errors = 0;
  let shut: { readonly untilMs: number; readonly reason: Reason } | null = null;
  let isTried = false;

  const nowMs = async (): Promise<number> => (shut === null ? 0 : (await now()).getTime());
  const shutAt = (atMs: number): Reason | null =>
    shut !== null && (isTried || atMs < shut.untilMs) ? shut.reason : null;
  return {
    whyShut: async () => shutAt(await nowMs()),
    enter: async () => {
      const atMs = await nowMs();
      // Looking and taking the place are one step: of many who have waited for the time of day only one may go.
      const reason = shutAt(atMs);
      if (reason === null) isTried = shut !== null;
      return reason;
    },
    tell: async (knocked) => {
      isTried = false;
      if (typeof knocked === 'string') {
        if (knocked === 'serves') errors = 0;
        shut = null;
        return;
      }
      const { reason, until } = knocked;
      if (until === undefined) errors += 1;
      if (until !== undefined) shut = { untilMs: until.getTime(), reason };
      else if (errors >= errorsToOpen) shut = { untilMs: (await now()).getTime() + pauseMs, reason };
    },
  };
}
