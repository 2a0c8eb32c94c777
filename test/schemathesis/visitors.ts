import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCOPES } from '#domain/machines/scopes.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';

/** Somebody who asks: with his session or key, and only what he may be asked for. */
export interface Visitor {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Schemathesis's own filters. */
  readonly filters: readonly string[];
}

const DOCUMENT = join(PROJECT_ROOT, 'out', 'schemathesis', 'openapi.json');
/** A stream that does not end, and what would end the session that asks. */
const NOT_ASKED = ['/events', '/session', '/delo/events', '/oauth/token'].flatMap((path) => ['--exclude-path', path]);

/** One person of each role, a program with a key, and a stranger. The document is put beside the reports. */
export async function signInForRun(url: string): Promise<readonly Visitor[]> {
  const people = await Promise.all(['sekretar', 'sudya', 'admin'].map((login) => signIn(url, login)));
  const [, , admin] = people;
  if (!admin) throw new Error('the demo people are not there');
  writeFileSync(DOCUMENT, await (await fetch(new URL('/api/v1/openapi.json', url), { headers: admin.headers })).text());
  const machine = { authorization: `Bearer ${await newKey(url, admin.headers)}` };
  return [
    // Before the admin, who withdraws whatever keys he finds.
    { name: 'program', headers: machine, filters: ['--include-path', '/delo/events'] },
    ...people,
    { name: 'stranger', headers: {}, filters: ['--include-path', '/session', '--include-path', '/letters'] },
  ];
}

async function signIn(url: string, login: string): Promise<Visitor> {
  const answer = await fetch(new URL('/api/v1/session', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: `${login}-2026` }),
  });
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const [cookie = ''] = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const headers = { cookie, 'x-csrf-token': csrfToken };
  return { name: login, headers, filters: NOT_ASKED };
}

async function newKey(url: string, headers: Visitor['headers']): Promise<string> {
  const answer = await fetch(new URL('/api/v1/machine-clients', url), {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ name: 'Schemathesis', siteId: '50MS0095', scopes: SCOPES }),
  });
  const { id, secret } = (await answer.json()) as { id: string; secret: string };
  const token = await fetch(new URL('/api/v1/oauth/token', url), {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret }),
  });
  return ((await token.json()) as { access_token: string }).access_token;
}
