import type { Logger } from 'pino';
import { errorFacts } from '../http/request-log.ts';
import type { SessionService, SignedIn } from './sessions.ts';

/** Within so long after a session ends, or its owner becomes another, whatever it holds open is closed. */
const LOOK_EVERY_MS = 2_000;

interface Watched {
  readonly session: SignedIn;
  readonly end: () => void;
}

/**
 * Looks after sessions that hold something open: one question for all of them, every two seconds, while there are any. A question, not a
 * notification: it also sees a session run out, and none can be missed.
 */
export class SessionWatch {
  readonly #sessions: Pick<SessionService, 'standings'>;
  readonly #logger: Logger;
  readonly #watched = new Set<Watched>();
  #timer: NodeJS.Timeout | undefined;

  constructor(sessions: Pick<SessionService, 'standings'>, logger: Logger) {
    this.#sessions = sessions;
    this.#logger = logger;
  }

  /** Calls `end` when the session is over, or its owner's role or site is not what it was. */
  watch(session: SignedIn, end: () => void): { close(): void } {
    const watched = { session, end };
    this.#watched.add(watched);
    this.#goOn();
    return { close: () => void this.#watched.delete(watched) };
  }

  close(): void {
    this.#watched.clear();
    clearTimeout(this.#timer);
  }

  #goOn(): void {
    if (this.#watched.size > 0) this.#timer ??= setTimeout(() => void this.#look(), LOOK_EVERY_MS);
  }

  async #look(): Promise<void> {
    try {
      await this.#endThoseOver();
    } catch (error) {
      // Without a database nothing new is told either; the next look is in two seconds.
      this.#logger.warn(errorFacts(error), 'sessions that hold streams cannot be looked at');
    }
    this.#timer = undefined;
    this.#goOn();
  }

  async #endThoseOver(): Promise<void> {
    const looked = [...this.#watched];
    const standings = await this.#sessions.standings(new Set(looked.map(({ session }) => session.tokenHash)));
    for (const { session, end } of looked) {
      const { actor, tokenHash } = session;
      const now = standings.get(tokenHash);
      if (now?.role !== actor.role || now.siteId !== actor.siteId) end();
    }
  }
}
