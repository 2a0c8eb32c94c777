import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';

const ACCEPTED_TYPES = /^(application\/json|multipart\/form-data|application\/x-www-form-urlencoded)\s*(;|$)/i;

const WRONG_TYPE =
  'Content-Type: принимаются application/json, multipart/form-data и application/x-www-form-urlencoded.';

/** A body must say what it is, and be one of the kinds we read. */
export function contentTypes(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const type = c.req.header('content-type');
    if (type !== undefined && !ACCEPTED_TYPES.test(type)) {
      throw new ApplicationError('unsupported-media-type', { detail: WRONG_TYPE });
    }
    return next();
  };
}
