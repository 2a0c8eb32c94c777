import type { Context, MiddlewareHandler } from 'hono';
import type { KnownMachine } from '#db/machines/machine-tokens.ts';
import { scopeOf } from '#domain/machines/scopes.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { MachineDoor } from '../machines/machine-door.ts';
import type { SignedIn } from '../people/sessions.ts';
import { hashOfToken } from '../people/tokens.ts';
import { API_DOCUMENT, isByMachine } from './anonymous-paths.ts';
import type { Door } from './door/door.ts';
import type { RouteTable } from './route-table.ts';

const BEARER = /^Bearer +([\x21-\x7e]{1,200})$/i;
const API = '/api/v1';
/** Whose dates and times are those of no site. */
const DEFAULT_TIME_ZONE = 'Europe/Moscow';

const FOR_PEOPLE =
  'Это делает только человек: подписи, визы, решения и управление программам не открываются никаким разрешением.';

/**
 * Lets a program in by its token, to what the token's scopes name and to nothing else; a route that no scope names is for people, whoever
 * adds it. From then on the program is a signed-in caller with an account of its own, and the services' rules of roles and sites hold for it as
 * for anybody. Errors as RFC 6750 has them; the refusal of a token does not say why.
 */
export function machineGuard(machines: MachineDoor, door: Door, routes: RouteTable): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const header = c.req.header('authorization');
    if (!isByMachine(c.req.method, c.req.path, header)) return next();
    const token = BEARER.exec(header ?? '')?.[1];
    const machine = token === undefined ? null : await door.lookUp(c, hashOfToken(token), () => machines.find(token));
    if (!machine || token === undefined) {
      throw refused(c, token === undefined ? '' : ', error="invalid_token"', 'unauthenticated', NO_TOKEN);
    }
    const waitSeconds = await machines.count(machine);
    if (waitSeconds !== null) {
      const detail = `Не больше ${String(machine.requestsPerMinute)} запросов в минуту.`;
      throw new ApplicationError('too-many-requests', { detail, retryAfterSeconds: waitSeconds });
    }
    requireScope(c, machine, routes);
    c.set('machine', machine);
    const session = sessionOf(machine, hashOfToken(token));
    if (session !== null) c.set('session', session);
    await next();
    c.header('cache-control', 'no-store');
    return undefined;
  };
}

const NO_TOKEN = 'Нужен действующий токен программы.';

/** @throws ApplicationError `forbidden` naming the scope, or that no scope opens it */
function requireScope(c: Context<ApiEnv>, machine: KnownMachine, routes: RouteTable): void {
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
  const route = routes.at(c.req.path).find((known) => known.method === method);
  // What there is not is told by whoever tells it to everybody.
  if (route === undefined) return;
  if (method === 'GET' && c.req.path === API_DOCUMENT) return;
  const needed = scopeOf(`${method} ${route.pattern.slice(API.length).replaceAll(/:(\w+)/g, '{$1}')}`);
  if (needed === undefined) throw refused(c, ', error="insufficient_scope"', 'forbidden', FOR_PEOPLE);
  if (machine.scopes.includes(needed)) return;
  const detail = `У программы нет разрешения ${needed}.`;
  throw refused(c, `, error="insufficient_scope", scope="${needed}"`, 'forbidden', detail);
}

function refused(
  c: Context<ApiEnv>,
  challenge: string,
  code: 'unauthenticated' | 'forbidden',
  detail: string,
): ApplicationError {
  c.header('www-authenticate', `Bearer realm="mask"${challenge}`);
  return new ApplicationError(code, { detail });
}

/** Null for a key of the old kind, which acts as nobody. A proof of being somebody a program never has: grave acts stay shut even were a scope to name one. */
function sessionOf(machine: KnownMachine, tokenHash: string): SignedIn | null {
  const { accountId, role, siteId, siteName, name, timeZone, scopes } = machine;
  if (accountId === null || role === null) return null;
  const own = { accountId, role, siteId, fullName: name, position: 'программа', scopes };
  return {
    actor: { ...own, timeZone: timeZone ?? DEFAULT_TIME_ZONE },
    ...{ siteName, tokenHash, csrfToken: '', confirmedSecondsAgo: Infinity, hasNewDevice: false, hasNewKey: false },
    ...{ hasFactor: true, hasApp: false, hasKey: false, isByProvider: false, hasProviderFactor: false },
  };
}
