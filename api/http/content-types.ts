import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { isForPrograms, TOKEN_ENDPOINT } from './anonymous-paths.ts';

/** Only UTF-8 is read: another charset would be read as if it were. */
const FROM_PROGRAMS = /^(application\/json|multipart\/form-data)\s*(;(?!.*charset=(?!"?utf-8"?\s*(;|$)))|$)/i;
const FROM_PAGES =
  /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;(?!.*charset=(?!"?utf-8"?\s*(;|$)))|$)/i;
const FORM_OF_PROGRAM = /^application\/x-www-form-urlencoded\s*(;(?!.*charset=(?!"?utf-8"?\s*(;|$)))|$)/i;
const WITH_BODY: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

/** A body must say what it is, and be one of the kinds we read: programs send JSON and files, pages send forms. */
export function contentTypes(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { method, path } = c.req;
    const type = c.req.header('content-type');
    const isFromProgram = isForPrograms(path);
    const accepted = path === TOKEN_ENDPOINT ? FORM_OF_PROGRAM : isFromProgram ? FROM_PROGRAMS : FROM_PAGES;
    // A page is always sent as a form, also an empty one; of a program's requests some have no body at all.
    const isMissing = type === undefined && !isFromProgram && WITH_BODY.has(method);
    if (isMissing || (type !== undefined && WITH_BODY.has(method) && !accepted.test(type))) {
      throw new ApplicationError('unsupported-media-type', {
        detail: `Content-Type: принимаются ${kindsAt(path)} в UTF-8.`,
      });
    }
    return next();
  };
}

function kindsAt(path: string): string {
  if (path === TOKEN_ENDPOINT) return 'только application/x-www-form-urlencoded';
  return isForPrograms(path)
    ? 'application/json и multipart/form-data'
    : 'application/x-www-form-urlencoded и multipart/form-data';
}
