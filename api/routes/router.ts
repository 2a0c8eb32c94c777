import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { config, type ZodError } from 'zod';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { VERSION_TAG } from './common-schemas.ts';
import { issueWords } from './issue-words.ts';

// What the schemas find is read by people.
config({ localeError: issueWords });

/** A router whose malformed requests are told apart: a wrong body names its fields, a wrong header or query its name. */
export function createRouter(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw refusal(result.target, result.error);
    },
  });
}

function refusal(target: string, error: ZodError): ApplicationError {
  if (target === 'json' || target === 'form') {
    const faults = error.issues.map((issue) => ({
      code: 'field_wrong',
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
    throw new ApplicationError('precondition-required', { detail: 'If-Match: пришлите ETag письма, которое правите.' });
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
