import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { config, type ZodError } from 'zod';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { formData } from '../http/form-body.ts';
import { VERSION_TAG } from './common-schemas.ts';
import { issueWords } from './issue-words.ts';
import { faultCode } from './judged-field.ts';
import { knownQuery, type QueryRoute } from './known-query.ts';

// What the schemas find is read by people.
config({ localeError: issueWords });

/**
 * A router whose malformed requests are told apart: a wrong body names its fields, a wrong header or query its name; a parameter that the
 * route does not know is refused too.
 */
export function createRouter(): OpenAPIHono<ApiEnv> {
  const router = new OpenAPIHono<ApiEnv>({
    defaultHook: async (result, c) => {
      if (!result.success) throw refusal(result.target, result.error);
      if (result.target === 'form') requireKnown(await formData(c), result.data as object);
    },
  });
  const openapi = router.openapi.bind(router) as (route: object, handler: unknown) => unknown;
  router.openapi = ((route: QueryRoute & { readonly middleware?: object }, own: unknown) =>
    openapi(
      { ...route, middleware: [knownQuery(route), ...[route.middleware ?? []].flat()] },
      own,
    )) as unknown as typeof router.openapi;
  return router;
}

function isBody(target: string): boolean {
  return target === 'json' || target === 'form';
}

/** A slip in a field's name must not read as "the field is absent". @throws ApplicationError `invalid` */
function requireKnown(sent: FormData, read: object): void {
  const unknown = [...new Set(sent.keys())].filter((name) => !Object.hasOwn(read, name));
  if (unknown.length === 0) return;
  const faults = unknown.map((field) => ({ code: 'field_unknown', field, message: `таких полей нет: ${field}` }));
  throw new ApplicationError('invalid', { faults });
}

function refusal(target: string, error: ZodError): ApplicationError {
  if (isBody(target)) {
    const faults = error.issues.map((issue) => ({
      code: faultCode(issue),
      field: issue.path.join('.') || 'body',
      message: issue.message,
    }));
    return new ApplicationError('invalid', { faults });
  }
  const detail = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  return new ApplicationError('bad-request', { detail });
}

/** The version in `If-Match`. @throws ApplicationError `precondition-required` without it, `bad-request` when it is no ETag of ours */
export function seenVersion(ifMatch: string | undefined): number {
  if (ifMatch === undefined) {
    throw new ApplicationError('precondition-required', { detail: 'If-Match: пришлите ETag того, что правите.' });
  }
  const version = VERSION_TAG.exec(ifMatch)?.[1];
  if (version === undefined)
    throw new ApplicationError('bad-request', { detail: 'If-Match: ожидается ETag вида "7".' });
  return Number(version);
}

/** The ETag of a letter. */
export function setVersion(c: Context, version: number): void {
  c.header('etag', `"${version}"`);
}
