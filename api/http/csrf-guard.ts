import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { formFields } from './form-body.ts';
import { CODEC_DECODE, isAnonymous } from './anonymous-paths.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** The form field with the session's token. */
export const CSRF_FIELD = 'csrf';
/** The header with it. */
export const CSRF_HEADER = 'x-csrf-token';

/**
 * A changing request must come from our own pages and bring the session's token: programs in a header, forms in a field.
 * Before there is a session only the origin can be judged.
 */
export function csrfGuard(publicUrl: string): MiddlewareHandler<ApiEnv> {
  const ownOrigin = new URL(publicUrl).origin;
  return async (c, next) => {
    // Changes nothing, and judges by itself the one foreign origin that may ask.
    if (SAFE_METHODS.has(c.req.method) || c.req.path === CODEC_DECODE) return next();
    if (!isOwnOrigin(c, ownOrigin)) throw new ApplicationError('csrf-failed');
    // A token that no browser sends by itself is proof enough.
    if (isAnonymous(c.req.method, c.req.path) || c.get('machine') !== undefined) return next();
    const given = await givenToken(c);
    if (!isSame(given, c.get('session').csrfToken)) {
      throw new ApplicationError('csrf-failed', { detail: 'Страница устарела: обновите её и повторите.' });
    }
    return next();
  };
}

/** Browsers say where a request comes from in headers that no page can set; a program that says nothing is no browser. */
function isOwnOrigin(c: Context, ownOrigin: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  return origin === undefined || origin === ownOrigin;
}

async function givenToken(c: Context): Promise<string> {
  const header = c.req.header(CSRF_HEADER);
  if (header !== undefined) return header;
  if (!isForm(c.req.header('content-type') ?? '')) return '';
  const field = (await formFields(c))[CSRF_FIELD];
  return typeof field === 'string' ? field : '';
}

/** What browsers send a form as. */
export function isForm(contentType: string): boolean {
  return /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(contentType);
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
