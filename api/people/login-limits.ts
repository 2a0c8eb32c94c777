import { createHash } from 'node:crypto';
import type { EntityManager } from '#db/orm.ts';
import { forgetAttempts, reserveAttempt, returnAttempt } from '#db/people/login-attempts.ts';
import { ApplicationError } from '../errors.ts';

const WINDOW_MS = 15 * 60_000;
/** Wrong passwords in one window: for one login from one address, for one login, from one address. */
const LIMITS = { pair: 10, login: 30, address: 100 } as const;

interface AttemptKeys {
  readonly pair: string;
  readonly login: string;
  readonly address: string;
}

/** Counts an attempt on all its keys. @throws ApplicationError `too-many-requests`, the same for a login that does not exist */
export async function reserveLogin(em: EntityManager, login: string, address: string): Promise<void> {
  const keys = keysOf(login, address);
  let secondsLeft = 0;
  for (const kind of ['pair', 'login', 'address'] as const) {
    const count = await reserveAttempt(em, keys[kind], WINDOW_MS);
    if (count.failures > LIMITS[kind]) secondsLeft = Math.max(secondsLeft, count.secondsLeft);
  }
  if (secondsLeft === 0) return;
  throw new ApplicationError('too-many-requests', {
    detail: `Слишком много попыток входа. Подождите ${Math.ceil(secondsLeft / 60)} мин. и попробуйте снова.`,
    retryAfterSeconds: secondsLeft,
  });
}

/** A right password clears the person's own counters and does not count against the address. */
export async function forgiveLogin(em: EntityManager, login: string, address: string): Promise<void> {
  const keys = keysOf(login, address);
  await forgetAttempts(em, [keys.pair, keys.login]);
  await returnAttempt(em, keys.address);
}

function keysOf(login: string, address: string): AttemptKeys {
  return { pair: digest('pair', login, address), login: digest('login', login), address: digest('address', address) };
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
