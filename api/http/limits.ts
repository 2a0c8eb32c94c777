import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { isAnonymous, isForMachines } from './anonymous-paths.ts';

const MAX_PLAIN_BODY_BYTES = 256 * 1024;
/** Events with the texts and files of reports. */
const MAX_EVENTS_BODY_BYTES = 16 * 1024 * 1024;
/** Boundaries and the other fields of a form with files. */
const MULTIPART_OVERHEAD_BYTES = 256 * 1024;
const ACCEPTED_TYPES = /^(application\/json|multipart\/form-data|application\/x-www-form-urlencoded)\s*(;|$)/i;

const WRONG_TYPE =
  'Content-Type: принимаются application/json, multipart/form-data и application/x-www-form-urlencoded.';

/** Refuses what is too large before it is read: files by the setting, everything else by a quarter of a megabyte. */
export function bodyLimits(maxUploadBytes: number): MiddlewareHandler<ApiEnv> {
  const onError = (): never => {
    throw new ApplicationError('too-large', { detail: `Не больше ${Math.floor(maxUploadBytes / 1024 / 1024)} МБ.` });
  };
  const plain = bodyLimit({ maxSize: MAX_PLAIN_BODY_BYTES, onError });
  const events = bodyLimit({ maxSize: MAX_EVENTS_BODY_BYTES, onError: tooManyEvents });
  const files = bodyLimit({ maxSize: maxUploadBytes + MULTIPART_OVERHEAD_BYTES, onError });
  return (c, next) => {
    if (isForMachines(c.req.method, c.req.path)) return events(c, next);
    const mayBringFiles = isMultipart(c.req.header('content-type')) && !isAnonymous(c.req.method, c.req.path);
    return mayBringFiles ? files(c, next) : plain(c, next);
  };
}

function tooManyEvents(): never {
  const detail = `Не больше ${MAX_EVENTS_BODY_BYTES / 1024 / 1024} МБ за раз: разделите события.`;
  throw new ApplicationError('too-large', { detail });
}

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

/** Lets only so many requests in at once; the others are asked to come back. Open streams and health are not counted. */
export function admission(maxAtOnce: number): MiddlewareHandler<ApiEnv> {
  let running = 0;
  return async (c, next) => {
    if (c.req.path.startsWith('/health/')) return next();
    if (running >= maxAtOnce) throw new ApplicationError('unavailable', { retryAfterSeconds: 1 });
    running += 1;
    try {
      await next();
    } finally {
      running -= 1;
    }
    return undefined;
  };
}

function isMultipart(type: string | undefined): boolean {
  return /^multipart\/form-data\b/i.test(type ?? '');
}
