import type { MiddlewareHandler } from 'hono';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { SignedIn } from '../people/sessions.ts';
import { API_LOGIN, KEY_AT_DOOR } from './anonymous-paths.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** A person's own things: the session, the look, what is typed, the password and the devices. */
const OWN = new RegExp(
  `^(${API_LOGIN}|${KEY_AT_DOOR}|${PATHS.login}|${PATHS.logout}|${PATHS.look}|(/api/v1)?/(typed|me)(/.*)?)$`,
);

/** What is brought to be looked at and is not kept: it changes nothing. */
const LOOKS = new RegExp(`^(${PATHS.evidenceCheck}|/api/v1/evidence-checks)$`);

/** An auditor changes nothing of the court, whatever a handler would allow: refused here, before any of them. */
export function readingOnly(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const session: SignedIn | undefined = c.get('session');
    const isChange = !READS.has(c.req.method) && !OWN.test(c.req.path) && !LOOKS.test(c.req.path);
    if (session?.actor.role === 'auditor' && isChange) {
      throw new ApplicationError('forbidden', { detail: 'Проверяющий только читает: изменить ничего нельзя.' });
    }
    return next();
  };
}
