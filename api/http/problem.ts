import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Fault } from '#domain/documents/fault.ts';
import { databaseErrorKind } from '../database/database-error-kind.ts';
import { ShelfAwayError } from '#db/blobs/sealed-shelf.ts';
import { isFullDisk } from '#db/room/room.ts';
import { isEngineAway } from '#temporal/client/grpc-code.ts';
import { ApplicationError, noRoom, PROBLEMS, type ProblemCode } from '../errors.ts';

/** RFC 9457. `faults`, `ticket` and `requestId` are our own members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly faults?: readonly Fault[];
  /** With `factor-needed`: to be sent back with the second factor, in place of the password. */
  readonly ticket?: string;
  readonly requestId?: string;
}

const CODES_BY_STATUS = new Map<number, ProblemCode>([
  [400, 'bad-request'],
  [404, 'not-found'],
  [405, 'method-not-allowed'],
  [413, 'too-large'],
  [415, 'unsupported-media-type'],
]);

/** What the framework refuses before a schema can name the field. */
const DETAILS: Partial<Record<ProblemCode, string>> = {
  'bad-request': 'Тело запроса не читается: пришлите JSON или форму без ошибок в записи.',
};

const NO_FILES =
  'Хранилище файлов не отвечает: документы сейчас не открыть и не приложить. Остальное работает; введённое не потеряно, повторите позже.';
const NO_ENGINE = 'Служба процессов сейчас не отвечает. Введённое не потеряно, повторите через несколько секунд.';
const UNSTORABLE = 'В запросе есть число, день или текст, которых не бывает: проверьте его.';

/** Whatever was thrown as something that may be told to the caller: an error of the program says nothing of its inside. */
export function toApplicationError(error: unknown): ApplicationError {
  if (error instanceof ApplicationError) return error;
  if (error instanceof HTTPException) {
    const code = CODES_BY_STATUS.get(error.status) ?? 'bad-request';
    return new ApplicationError(code, { detail: DETAILS[code], cause: error });
  }
  if (isFullDisk(error)) return noRoom(error);
  if (error instanceof ShelfAwayError)
    return new ApplicationError('unavailable', { detail: NO_FILES, retryAfterSeconds: 5, cause: error });
  if (isEngineAway(error))
    return new ApplicationError('unavailable', { detail: NO_ENGINE, retryAfterSeconds: 5, cause: error });
  const kind = databaseErrorKind(error);
  if (kind === 'value') return new ApplicationError('bad-request', { detail: UNSTORABLE, cause: error });
  if (kind !== 'program') {
    return new ApplicationError('unavailable', { retryAfterSeconds: 2, cause: error });
  }
  return new ApplicationError('internal', { cause: error });
}

/** The error as problem+json. */
export function problemResponse(c: Context, error: ApplicationError): Response {
  // A tag that was set before the work failed names a version that this answer does not carry.
  c.header('etag', undefined);
  const problem: Problem = {
    type: `urn:mask:problem:${error.code}`,
    title: PROBLEMS[error.code].title,
    status: error.status,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
    ...(error.faults.length === 0 ? {} : { faults: error.faults }),
    ...(error.factor === undefined ? {} : { ticket: error.factor.ticket }),
    requestId: c.res.headers.get('x-request-id') ?? '',
  };
  return c.body(JSON.stringify(problem), error.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    ...retryAfter(error),
  });
}

/** `Retry-After` where there is something to wait for. */
export function retryAfter(error: ApplicationError): Record<string, string> {
  return error.retryAfterSeconds === undefined ? {} : { 'retry-after': String(error.retryAfterSeconds) };
}
