import { createHash } from 'node:crypto';
import type { EntityManager } from '#db/orm.ts';
import { countAttempt, forgetAttempts, liveAttempts, lockAttempts, returnAttempt } from '#db/people/login-attempts.ts';
import { ATTEMPT_WINDOW_MS, delayAfterSeconds, unknownDelaySeconds } from '#domain/people/login-delays.ts';
import { ApplicationError } from '../errors.ts';
import { addressNetwork } from '../http/client-address.ts';

/** Where somebody tries to come in from. */
export interface LoginPlace {
  readonly login: string;
  /** The client's network address. */
  readonly address: string;
  /** The device, when this account has signed in on it before; nobody else's mistakes count against it. */
  readonly deviceId: string | null;
}

/** How long a place must still wait, and whether by its own wrong passwords or because nobody knows it while others guess. */
export interface LoginWait {
  readonly seconds: number;
  readonly because: 'own_errors' | 'unknown_place';
}

/**
 * Counts an attempt before the password is looked at, so that parallel tries cannot slip through. Counters are in the database, for
 * there may be several api processes. @returns null: the password may be looked at
 */
export async function reserveLogin(em: EntityManager, place: LoginPlace): Promise<LoginWait | null> {
  const keys = keysOf(place);
  const own = await lockAttempts(em, keys.own);
  if (own && own.secondsLeft > 0)
    return { seconds: own.secondsLeft, because: own.failures > 0 ? 'own_errors' : 'unknown_place' };
  const around = await countsAround(em, keys);
  const waitSeconds = own ? 0 : unknownDelaySeconds(around);
  if (waitSeconds > 0) {
    await countAttempt(em, keys.own, { by: 0, windowMs: ATTEMPT_WINDOW_MS, delayMs: waitSeconds * 1_000 });
    return { seconds: waitSeconds, because: 'unknown_place' };
  }
  const delayMs = delayAfterSeconds({ own: (own?.failures ?? 0) + 1, ...around }) * 1_000;
  await countAttempt(em, keys.own, { by: 1, windowMs: ATTEMPT_WINDOW_MS, delayMs });
  for (const key of keys.around) await countAttempt(em, key, { by: 1, windowMs: ATTEMPT_WINDOW_MS, delayMs: 0 });
  return null;
}

/** A right password clears the place and does not count against the account or the address. */
export async function forgiveLogin(em: EntityManager, place: LoginPlace): Promise<void> {
  const keys = keysOf(place);
  await forgetAttempts(em, keys.own);
  for (const key of keys.around) await returnAttempt(em, key);
}

/** The same words for every login, whether there is such a person or not. */
export function waitRefusal({ seconds, because }: LoginWait): ApplicationError {
  const detail =
    because === 'own_errors'
      ? `Слишком много неверных паролей. Повторите через ${seconds} с. Если забыли пароль, его сменит администратор.`
      : `Пароль сейчас подбирают посторонние, поэтому незнакомое устройство ждёт перед первой попыткой, один раз. Вашей ошибки здесь нет: войдите через ${seconds} с.`;
  return new ApplicationError('too-many-requests', { detail, retryAfterSeconds: seconds });
}

interface AroundCounts {
  readonly account: number;
  readonly address: number;
}

const NOBODY: AroundCounts = { account: 0, address: 0 };

interface AttemptKeys {
  readonly own: string;
  /** The account's and the address's; none for a known device. */
  readonly around: readonly [account: string, address: string] | readonly [];
}

async function countsAround(em: EntityManager, { around }: AttemptKeys): Promise<AroundCounts> {
  if (around.length === 0) return NOBODY;
  const [account, address] = around;
  const counts = await liveAttempts(em, around);
  return { account: counts.get(account)?.failures ?? 0, address: counts.get(address)?.failures ?? 0 };
}

function keysOf({ login, address, deviceId }: LoginPlace): AttemptKeys {
  if (deviceId !== null) return { own: digest('device', login, deviceId), around: [] };
  const network = addressNetwork(address);
  // Always in the same order: two tries must not wait for each other.
  return { own: digest('pair', login, network), around: [digest('login', login), digest('address', network)] };
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
