import type { Logger } from 'pino';
import type { MikroORM } from '#db/orm.ts';
import { foldTally } from '#db/letters/letter-tally.ts';
import { sweepMachines } from '#db/machines/machine-tokens.ts';
import { sweepAttempts } from '#db/people/login-attempts.ts';
import { sweepPasswordLinks } from '#db/people/password-links.ts';
import { sweepSessions } from '#db/people/sessions.ts';
import { sweepDeliveries } from '#db/webhooks/deliveries.ts';
import { sweepTyped } from '#db/typed/typed-texts.ts';
import { KEPT_DAYS } from '#domain/webhooks/webhook-rules.ts';
import { SESSION_TERMS } from './people/session-terms.ts';
import { errorFacts } from './http/request-log.ts';

const SWEEP_EVERY_MS = 60 * 60_000;
const FOLD_EVERY_MS = 5_000;

/** Clears ended sessions, old counters and what nobody came back to finish typing, hourly, and folds moves of letters into their tally; a failed round is repeated by the next one. */
export function startHousekeeping(orm: MikroORM, logger: Logger): { stop(): void } {
  const every = (intervalMs: number, work: () => Promise<unknown>): NodeJS.Timeout => {
    const round = (): void =>
      void work().catch((error: unknown) => logger.warn(errorFacts(error), 'housekeeping failed'));
    return setInterval(round, intervalMs).unref();
  };
  const sweep = async (): Promise<void> => {
    await sweepSessions(orm.em.fork(), SESSION_TERMS);
    await sweepAttempts(orm.em.fork());
    await sweepPasswordLinks(orm.em.fork());
    await sweepTyped(orm.em.fork());
    await sweepMachines(orm.em.fork());
    await sweepDeliveries(orm.em.fork(), KEPT_DAYS);
  };
  const timers = [every(SWEEP_EVERY_MS, sweep), every(FOLD_EVERY_MS, () => foldTally(orm.em.fork()))];
  return {
    stop: () => timers.forEach((timer) => clearInterval(timer)),
  };
}
