import type { MiddlewareHandler } from 'hono';
import type { Room } from '#db/room/room.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { noRoom } from '../errors.ts';
import { API_LOGIN, KEY_AT_DOOR, TOKEN_ENDPOINT } from './anonymous-paths.ts';

const BRINGS: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

/**
 * What carries letters on that are there already, or changes a few bytes: it goes on below the floor, which is kept for it. A door that is
 * not named here brings something new.
 */
const GOES_ON: readonly RegExp[] = [
  new RegExp(
    `^(${API_LOGIN}|${KEY_AT_DOOR}|${TOKEN_ENDPOINT}|/api/v1/me/key-challenges|${PATHS.login}|${PATHS.logout}|${PATHS.setPassword}|${PATHS.rehearsalForward})$`,
  ),
  /^\/api\/v1\/letters\/[^/]+\/(approval|signed-approval|return|cancellation|reassignment|filing|settlement|address|case-kind)$/,
  /^\/approvals\/[^/]+\/(approve|send-back)$/,
  /^\/letters\/[^/]+\/(cancel|reassign|file-without-notice|address|case-kind)$/,
  /^(\/api\/v1)?\/(tasks|batches|machine-clients|webhooks|recovery)(\/|$)/,
];

/** While a disk is filling up, whoever brings something new is refused in words before anything is read of it; reading is never refused. */
export function roomGuard(room: Room): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { method, path } = c.req;
    if (BRINGS.has(method) && !GOES_ON.some((pattern) => pattern.test(path)) && (await room.lowPlace())) throw noRoom();
    return next();
  };
}
