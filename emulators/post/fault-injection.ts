import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { HttpEnv } from './http-env.ts';
import type { FaultMode } from './state/script-store.ts';

/** The planned faults of one emulator, by the call that they hit. */
export interface FaultQueue<Target extends string> {
  /** Takes the next fault for this target off the queue. */
  takeFault(target: Target): { readonly mode: FaultMode; readonly delayMs: number } | undefined;
}

const RUBBISH = '<html><head><title>Личный кабинет</title></head><body>Ведутся технические работы</body></html>';

/** Leaves the caller without an answer until he hangs up. */
async function holdUntilClosed(c: Context<HttpEnv>): Promise<Response> {
  const { incoming, outgoing } = c.env;
  // While a body lies unread the socket stands still, and nobody would notice that the caller has gone.
  incoming.resume();
  if (!outgoing.destroyed) await once(outgoing, 'close');
  return RESPONSE_ALREADY_SENT;
}

function reset(c: Context<HttpEnv>): Response {
  c.env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

function fail(c: Context<HttpEnv>, mode: FaultMode): Response | Promise<Response> {
  if (mode.startsWith('timeout')) return holdUntilClosed(c);
  if (mode.startsWith('error')) return c.text('Сервис временно недоступен', 503);
  if (mode.startsWith('rubbish')) return c.html(RUBBISH);
  return reset(c);
}

/** Takes the next planned fault for `target`, if any, and plays it. Stands behind the check of the password. */
export function withFaults<Target extends string>(
  queue: FaultQueue<Target>,
  target: Target,
): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const fault = queue.takeFault(target);
    if (!fault) return next();
    if (fault.mode.endsWith('_before')) return fail(c, fault.mode);
    if (fault.mode === 'slow') {
      await delay(fault.delayMs);
      return next();
    }
    if (fault.mode === 'partial') c.set('firstHalfOnly', true);
    await next();
    const answer = await fail(c, fault.mode);
    c.res = undefined;
    c.res = answer;
    return undefined;
  };
}
