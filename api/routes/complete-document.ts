import { capitalised } from '#domain/work/capitalised.ts';
import { scopeOf } from '#domain/machines/scopes.ts';
import { CSRF_HEADER } from '../http/csrf-guard.ts';
import { MAX_EVENTS_BODY_BYTES, MAX_PLAIN_BODY_BYTES } from '../http/door/door.ts';
import { PROBLEMS, type ProblemCode } from '../errors.ts';

/** As much of OpenAPI as is looked at here. */
interface Parameter {
  readonly name?: string;
  readonly in?: string;
  readonly $ref?: string;
}
interface Body {
  readonly description?: string;
  readonly required?: boolean;
  readonly content: Readonly<Record<string, { readonly schema?: Schema } | undefined>>;
}
interface Schema {
  readonly $ref?: string;
  readonly type?: unknown;
  readonly required?: readonly string[];
}
interface Operation {
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, unknown>>;
}
interface Document {
  readonly paths?: Readonly<Record<string, object>> | undefined;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> } | undefined;
}

type Guard = 'session' | 'machine' | 'nobody';

const METHODS = ['get', 'post', 'put', 'delete', 'patch'] as const;
const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
const CSRF = '#/components/parameters/CsrfToken';
const CSRF_OF_SESSION = '#/components/parameters/CsrfTokenOfSession';
/** A refusal that has something to wait for says how long, seconds. */
const WITH_RETRY: ReadonlySet<number> = new Set([429, 503, 507]);

/** The problems by status: each is described once for the whole document. */
const BY_STATUS = Map.groupBy(Object.entries(PROBLEMS), ([, { status }]) => status);

/**
 * Adds what the guards before every route do, which no route says of itself: operationId, the session's token, size of bodies and the
 * refusals that each operation can answer with, instead of one answer for everything.
 */
export function completeDocument<T extends Document>(document: T, maxUploadBytes: number): T {
  const paths = Object.entries(document.paths ?? {}).map(([path, item]): [string, object] => {
    const operations = METHODS.flatMap((method): [string, object][] => {
      const operation = (item as Readonly<Partial<Record<string, Operation>>>)[method];
      const schemas = document.components?.schemas ?? {};
      return operation ? [[method, complete(operation, { method, path, maxUploadBytes, schemas })]] : [];
    });
    return [path, { ...item, ...Object.fromEntries(operations) }];
  });
  const components = {
    ...document.components,
    responses: commonResponses(),
    parameters: { CsrfToken: csrfParameter(true), CsrfTokenOfSession: csrfParameter(false) },
  };
  return { ...document, paths: Object.fromEntries(paths), components };
}

function complete(
  operation: Operation,
  at: {
    readonly method: string;
    readonly path: string;
    readonly maxUploadBytes: number;
    readonly schemas: Readonly<Record<string, Schema>>;
  },
): object {
  const { default: _, ...responses } = operation.responses;
  const guard = guardOf(operation);
  const security = securityOf(operation, at);
  const csrf = { $ref: security === undefined ? CSRF : CSRF_OF_SESSION };
  const isChanging = at.method !== 'get';
  const parameters = [...(operation.parameters ?? []), ...(guard === 'session' && isChanging ? [csrf] : [])];
  const refusals = refusalsOf(operation, { ...at, guard }).map((status) => [
    String(status),
    withOwn(responses[String(status)], status),
  ]);
  const body = operation.requestBody;
  const described = body && {
    ...body,
    ...(mayBeAbsent(body, at.schemas) ? { required: false } : {}),
    description: sizeWords(body, guard, at.maxUploadBytes),
  };
  return {
    ...operation,
    operationId: operationIdOf(at.method, at.path),
    ...(security === undefined ? {} : { security }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(described ? { requestBody: described } : {}),
    responses: { ...responses, ...Object.fromEntries(refusals) },
  };
}

/** JSON of which every field may be absent may be absent itself: it is taken for an empty one. */
function mayBeAbsent({ content }: Body, schemas: Readonly<Record<string, Schema>>): boolean {
  const told = content['application/json']?.schema;
  const schema = told?.$ref === undefined ? told : schemas[told.$ref.split('/').at(-1) ?? ''];
  return schema?.type === 'object' && (schema.required ?? []).length === 0;
}

/** A route may say the same status in a form of its own (OAuth does); the guards before it say it in ours all the same. */
function withOwn(own: unknown, status: number): object {
  if (own === undefined) return { $ref: `#/components/responses/${nameOf(status)}` };
  const { content, ...rest } = own as { readonly content?: object };
  return { ...rest, content: { ...content, ...PROBLEM } };
}

/** Who may come: what a scope opens, a program may ask besides a person. Undefined: as the document says of all, a person. */
function securityOf(
  { security }: Operation,
  { method, path }: { readonly method: string; readonly path: string },
): Operation['security'] {
  const scope = scopeOf(`${method.toUpperCase()} ${path}`);
  return scope === undefined ? security : [...(security ?? [{ session: [] }]), { program: [scope] }];
}

function guardOf({ security }: Operation): Guard {
  if (security === undefined) return 'session';
  return security.some((one) => 'machine' in one) ? 'machine' : 'nobody';
}

/** `GET /letters/{letterId}/files/{kind}` is `getLettersByLetterIdFilesByKind`. */
function operationIdOf(method: string, path: string): string {
  const words = path.split(/[/-]/).filter((word) => word !== '');
  const told = words.map((word) => (word.startsWith('{') ? `By${capitalised(word.slice(1, -1))}` : capitalised(word)));
  return `${method}${told.join('')}`;
}

/** What the guards, the schemas and the rules behind them may answer. */
function refusalsOf(
  { parameters = [], requestBody }: Operation,
  { method, path, guard }: { readonly method: string; readonly path: string; readonly guard: Guard },
): number[] {
  const isChanging = method !== 'get';
  const asks = (name: string): boolean => parameters.some((parameter) => parameter.name === name);
  // A full disk can refuse a reading too: the session's use and what an admin reads are written.
  const statuses = [400, 401, 405, 429, 431, 500, 503, 507];
  if (guard === 'session') statuses.push(403);
  if (path.includes('{') || guard === 'session') statuses.push(404);
  if (isChanging) statuses.push(403, 408, 413, 415);
  if (isChanging && guard === 'session') statuses.push(409);
  if (requestBody !== undefined || asks('idempotency-key')) statuses.push(422);
  if (asks('if-match')) statuses.push(412, 428);
  return [...new Set(statuses)].toSorted((a, b) => a - b);
}

function sizeWords({ description, content }: Body, guard: Guard, maxUploadBytes: number): string {
  const hasFiles = 'multipart/form-data' in content;
  const bytes = guard === 'machine' ? MAX_EVENTS_BODY_BYTES : hasFiles ? maxUploadBytes : MAX_PLAIN_BODY_BYTES;
  const size = `Не больше ${bytes} байт${hasFiles ? ' во всех файлах' : ''}.`;
  return description === undefined ? size : `${description}. ${size}`;
}

function nameOf(status: number): string {
  const [[code] = ['problem']] = BY_STATUS.get(status as never) ?? [];
  return code.split('-').map(capitalised).join('');
}

function commonResponses(): Readonly<Record<string, object>> {
  const responses = [...BY_STATUS].map(([status, problems]): [string, object] => {
    const words = problems.map(([code, { title }]) => `${title} (\`urn:mask:problem:${code as ProblemCode}\`)`);
    return [nameOf(status), { description: words.join('; '), content: PROBLEM, ...headersOf(status) }];
  });
  return Object.fromEntries(responses);
}

function headersOf(status: number): { readonly headers?: object } {
  if (status === 405) {
    return { headers: { Allow: { description: 'Что здесь принимается', required: true, schema: { type: 'string' } } } };
  }
  if (!WITH_RETRY.has(status)) return {};
  return { headers: { 'Retry-After': { description: 'Когда повторить, секунд', schema: { type: 'integer' } } } };
}

/** `isRequired` false: programs may ask too, and have none. */
function csrfParameter(isRequired: boolean): object {
  const description = `csrfToken из ответа на вход${isRequired ? '' : '; сеансу обязателен, программе не нужен'}`;
  return {
    ...{ name: CSRF_HEADER, in: 'header', required: isRequired, description },
    schema: { type: 'string', minLength: 1 },
  };
}
