import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { SESSION_COOKIE } from '#api/people/session-cookie.ts';
import { CSRF_HEADER } from '#api/http/csrf-guard.ts';
import { problemSchema } from '#api/routes/common-schemas.ts';
import { sessionSchema } from '#views/people/person.ts';
import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';

/** The api's refusal, in its own words. */
export class Refused extends Error {
  override name = 'Refused';
  /** HTTP status. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** One person signed in over the REST api; `path` is below `/api/v1`. */
export interface CourtClient {
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>;
  /** @param key of the request, a new one when absent: a repeat with the same key is done once */
  post<T>(path: string, schema: z.ZodType<T>, body?: unknown, key?: string): Promise<T>;
  /** @param version what the caller saw of it: `stale` when it is another by now */
  put<T>(path: string, schema: z.ZodType<T>, body: unknown, version: number): Promise<T>;
  /** An answer as it comes, for reading a stream of events. */
  stream(path: string): Promise<Response>;
  download(path: string): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
  /** Sends a form of a page, where the api has no such route. @returns the path that the page leads to */
  submit(page: string, fields: readonly (readonly [name: string, value: string])[]): Promise<string>;
  /** Moves every clock of the rehearsal; a page's form, since the api has no such route. */
  forward(days: number): Promise<void>;
}

/** @throws Refused when the account is not let in. */
export async function signIn(site: string, login: string): Promise<CourtClient> {
  const password = DEMO_PEOPLE.find((person) => person.login === login)?.password;
  const answer = await fetch(`${site}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  await requireOk(answer);
  const { csrfToken } = sessionSchema.parse(await answer.json());
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(`${SESSION_COOKIE}=`));
  const session = { cookie: cookie?.split(';')[0] ?? '', [CSRF_HEADER]: csrfToken };
  return createClient(site, session);
}

function createClient(site: string, session: Record<string, string>): CourtClient {
  const ask = async (path: string, init: RequestInit = {}, more: Record<string, string> = {}): Promise<Response> => {
    const answer = await fetch(`${site}${path}`, { ...init, headers: { ...session, ...more } });
    await requireOk(answer);
    return answer;
  };
  return {
    get: async (path, schema) => schema.parse(await (await ask(`/api/v1${path}`)).json()),
    post: async (path, schema, body, key = randomUUID()) => {
      const headers = { 'idempotency-key': key, ...(body instanceof FormData ? {} : JSON_TYPE) };
      const content = body instanceof FormData ? body : JSON.stringify(body ?? {});
      return schema.parse(await (await ask(`/api/v1${path}`, { method: 'POST', body: content }, headers)).json());
    },
    put: async (path, schema, body, version) => {
      const headers = { 'if-match': `"${String(version)}"`, ...(body instanceof FormData ? {} : JSON_TYPE) };
      const content = body instanceof FormData ? body : JSON.stringify(body);
      return schema.parse(await (await ask(`/api/v1${path}`, { method: 'PUT', body: content }, headers)).json());
    },
    stream: (path) => ask(`/api/v1${path}`),
    download: async (path) => {
      const answer = await ask(`/api/v1${path}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return { fileName: fileNameOf(answer), bytes };
    },
    submit: async (page, fields) => {
      const form = new URLSearchParams([['key', randomUUID()], ...fields.map((pair) => [...pair])]);
      const answer = await ask(page, { method: 'POST', body: form, redirect: 'manual' });
      const place = answer.headers.get('location');
      if (place === null) throw new Refused(answer.status, `Форма ${page} не принята`);
      return place;
    },
    forward: async (days) => {
      const form = new URLSearchParams({ days: String(days), returnTo: '/letters' });
      await ask('/rehearsal/forward', { method: 'POST', body: form, redirect: 'manual' });
    },
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** @throws Refused in the words of the api. */
export async function requireOk(answer: Response): Promise<void> {
  if (answer.status < 400) return;
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') === true;
  if (!isProblem) throw new Refused(answer.status, `HTTP ${answer.status} на ${new URL(answer.url).pathname}`);
  const { title, detail, faults } = problemSchema.parse(await answer.json());
  throw new Refused(answer.status, [detail ?? title, ...(faults ?? []).map((fault) => fault.message)].join(' '));
}

function fileNameOf(answer: Response): string {
  const disposition = answer.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded === undefined ? (/filename="([^"]+)"/.exec(disposition)?.[1] ?? 'file') : decodeURIComponent(encoded);
}
