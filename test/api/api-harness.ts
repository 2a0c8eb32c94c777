import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp, type RunningApp } from '#api/app.ts';
import { SESSION_COOKIE } from '#api/people/session-cookie.ts';
import { apiProcess, readSettings } from '#config/settings.ts';
import { openBlobStore } from '#db/blobs/open-shelf.ts';
import { openOrm, type MikroORM } from '#db/orm.ts';
import { noteFacts } from '#db/operating/operating-facts.ts';
import { demoAccountId, seed } from '#db/seed/seed.ts';
import { createTestDatabase, type TestDatabase } from '#test/environment/database.ts';
import { requireDocumented } from './documented.ts';
import { FakeGateway } from './fake-gateway.ts';
import type { OpenApiDocument } from './route-table.ts';

/** A signed-in program. */
export interface ApiUser {
  readonly cookie: string;
  readonly csrfToken: string;
  /** Sends a request as this person; `body` becomes JSON unless it is a form. */
  send(method: string, path: string, options?: SendOptions): Promise<Response>;
}

export interface SendOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Idempotency-Key; a new one when absent. */
  readonly key?: string;
}

export interface ApiHarness {
  readonly running: RunningApp;
  /** What it was put together of. */
  readonly deps: Parameters<typeof createApp>[0];
  readonly orm: MikroORM;
  readonly gateway: FakeGateway;
  readonly databaseUrl: string;
  /** Everything that was logged, one JSON line each. */
  readonly logged: string[];
  signIn(login: string): Promise<ApiUser>;
  /** Rows of a query, for looking behind the api; by the owner of the tables, the api itself is not. */
  rows<T extends object>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

export const PUBLIC_URL = 'http://localhost:3999';
export const MAX_UPLOAD_BYTES = 1024 * 1024;
export const SUPERVISOR_ID = demoAccountId('sudya');

export interface ApiOptions {
  readonly isRehearsal?: boolean;
  readonly changes?: Readonly<Record<string, string>>;
  /** Migrated; one of its own when absent. */
  readonly given?: TestDatabase;
}

/** The whole api over a database of its own, with the demo people; only the engine's port is a stand-in. */
export async function openApi({ isRehearsal = false, changes = {}, given }: ApiOptions = {}): Promise<ApiHarness> {
  const database = given ?? (await createTestDatabase());
  const folder = await mkdtemp(join(tmpdir(), 'mask-api-'));
  await seed(database.url);
  await standInForWorker(database.url);
  const [orm, owner] = await Promise.all([openOrm(database.runtimeUrl), openOrm(database.url, 2)]);
  const gateway = new FakeGateway();
  const settings = settingsFor(database.runtimeUrl, folder, isRehearsal, changes);
  const logged: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const blobs = openBlobStore(settings);
  const clock = (): Promise<Date> => Promise.resolve(new Date());
  const rehearsal = isRehearsal ? { forward: () => Promise.resolve() } : undefined;
  const deps = { orm, gateway, settings, blobs, logger, clock, rehearsal };
  const running = createApp(deps);
  await running.start();
  return {
    ...{ running, deps, orm, gateway, logged, databaseUrl: database.url },
    signIn: (login) => signIn(running, login),
    rows: (sql, params = []) => owner.em.fork().execute(sql, [...params]),
    close: async () => {
      await running.close();
      await Promise.all([orm.close(true), owner.close(true)]);
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The engine is a stand-in and no worker runs: what one would tell of itself stands there for an hour. */
async function standInForWorker(databaseUrl: string): Promise<void> {
  const orm = await openOrm(databaseUrl, 1);
  await noteFacts(orm.em.fork(), [
    { name: 'worker_beat', part: 'all', value: 1 },
    ...(['emulator', 'cabinet'] as const).map((part) => ({ name: 'channel' as const, part, value: 1 })),
  ]);
  await orm.em.fork().execute(`update operating_fact set noted_at = now() + interval '1 hour'`);
  await orm.close(true);
}

function settingsFor(
  databaseUrl: string,
  folder: string,
  isRehearsal: boolean,
  changes: Readonly<Record<string, string>>,
) {
  const key = (): string => `test:${randomBytes(32).toString('base64')}`;
  return readSettings(apiProcess, {
    DATABASE_URL: databaseUrl,
    MASK_REHEARSAL: String(isRehearsal),
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    MASK_PAYLOAD_KEYS: key(),
    MASK_BLOB_DIR: join(folder, 'blobs'),
    MASK_BLOB_KEYS: key(),
    MASK_PUBLIC_URL: PUBLIC_URL,
    MASK_MAX_UPLOAD_BYTES: String(MAX_UPLOAD_BYTES),
    ...changes,
  });
}

async function signIn(running: RunningApp, login: string): Promise<ApiUser> {
  const response = await running.app.request('/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: `${login}-2026` }),
  });
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  const cookie = sessionCookieOf(response);
  return {
    cookie,
    csrfToken,
    send: (method, path, options) => send(running, { cookie, csrfToken }, method, path, options),
  };
}

/** `name=value` of the session's cookie. */
export function sessionCookieOf(response: Response): string {
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith(`${SESSION_COOKIE}=`));
  if (cookie === undefined) throw new Error(`no session cookie, status ${response.status}`);
  return cookie.slice(0, cookie.indexOf(';'));
}

async function send(
  { app, document }: RunningApp,
  { cookie, csrfToken }: { readonly cookie: string; readonly csrfToken: string },
  method: string,
  path: string,
  { body, headers = {}, key = randomUUID() }: SendOptions = {},
): Promise<Response> {
  const isForm = body instanceof FormData;
  const own: Record<string, string> = { cookie };
  if (method !== 'GET') Object.assign(own, { 'x-csrf-token': csrfToken });
  if (method === 'POST') own['idempotency-key'] = key;
  if (body !== undefined && !isForm) own['content-type'] = 'application/json';
  const content = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) };
  const answer = await app.request(`/api/v1${path}`, { method, headers: { ...own, ...headers }, ...content });
  // Whoever asks the api through this harness is told when it answers otherwise than it says.
  requireDocumented(document as OpenApiDocument, method, path, answer);
  return answer;
}
