import { randomUUID } from 'node:crypto';
import type { Scope } from '#domain/machines/scopes.ts';
import { requireDocumented } from '../api/documented.ts';
import type { ApiHarness } from '../api/api-harness.ts';
import { bodyOf } from '../api/letter-makers.ts';
import type { OpenApiDocument } from '../api/route-table.ts';

export interface MadeClient {
  readonly id: string;
  readonly secret: string;
}

/** A program, as the admin makes it. */
export async function makeClient(
  api: ApiHarness,
  details: { readonly scopes: readonly Scope[]; readonly siteId?: string | null; readonly requestsPerMinute?: number },
): Promise<MadeClient> {
  const admin = await api.signIn('admin');
  const body = { name: 'Архив суда', siteId: '50MS0095', ...details };
  return bodyOf<MadeClient>(await admin.send('POST', '/machine-clients', { body }), 201);
}

/** Asks the token endpoint as it is; `basic`: the secret in the header. */
export function askToken(
  api: ApiHarness,
  form: Readonly<Record<string, string>>,
  basic?: MadeClient,
): Promise<Response> {
  const pair = basic && `${encodeURIComponent(basic.id)}:${encodeURIComponent(basic.secret)}`;
  const headers = pair === undefined ? undefined : { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...form });
  return Promise.resolve(
    api.running.app.request('/api/v1/oauth/token', { method: 'POST', body, ...(headers && { headers }) }),
  );
}

export async function tokenFor(api: ApiHarness, client: MadeClient): Promise<string> {
  return (await bodyOf<{ access_token: string }>(await askToken(api, {}, client), 200)).access_token;
}

/** A request of a program. */
export async function asProgram(
  { running }: ApiHarness,
  token: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (method === 'POST') headers['idempotency-key'] = randomUUID();
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
  const content = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) };
  const answer = await running.app.request(`/api/v1${path}`, { method, headers, ...content });
  requireDocumented(running.document as OpenApiDocument, method, path, answer);
  return answer;
}
