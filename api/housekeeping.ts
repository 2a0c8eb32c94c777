import type { Logger } from 'pino';
import type { MikroORM } from '#db/orm.ts';
import { sweepAttempts } from '#db/people/login-attempts.ts';
import { sweepSessions } from '#db/people/sessions.ts';
import { SESSION_TERMS } from './people/session-terms.ts';
import { errorFacts } from './http/request-log.ts';

const INTERVAL_MS = 60 * 60_000;

/** Clears ended sessions and old counters, hourly; a failed round is repeated by the next one. */
export function startHousekeeping(orm: MikroORM, logger: Logger): { stop(): void } {
  const round = async (): Promise<void> => {
    try {
      await sweepSessions(orm.em.fork(), SESSION_TERMS);
      await sweepAttempts(orm.em.fork());
    } catch (error) {
      logger.warn(errorFacts(error), 'housekeeping failed');
    }
  };
  const timer = setInterval(() => void round(), INTERVAL_MS);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
    },
  };
}
