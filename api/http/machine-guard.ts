import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { MachineClientService } from '../matters/machine-clients.ts';
import { hashOfToken } from '../people/tokens.ts';
import { isForMachines } from './anonymous-paths.ts';
import type { Door } from './door/door.ts';

const BEARER = /^Bearer +([\x21-\x7e]{1,200})$/i;

/** The one path that a program asks by a token of its own: no handler sees a request without one that is in force, and the refusal does not say why. */
export function machineGuard(clients: MachineClientService, door: Door): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (!isForMachines(c.req.method, c.req.path)) return next();
    const token = BEARER.exec(c.req.header('authorization') ?? '')?.[1];
    const client = token === undefined ? null : await door.lookUp(c, hashOfToken(token), () => clients.find(token));
    if (!client) {
      c.header('www-authenticate', 'Bearer realm="mask"');
      throw new ApplicationError('unauthenticated', { detail: 'Нужен действующий ключ программы.' });
    }
    c.set('machine', client);
    await next();
    c.header('cache-control', 'no-store');
    return undefined;
  };
}
