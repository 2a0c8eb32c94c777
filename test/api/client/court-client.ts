import { randomUUID } from 'node:crypto';
import createClient, { type Client } from 'openapi-fetch';
import { requireDocumented } from '../documented.ts';
import type { OpenApiDocument } from '../route-table.ts';
import type { paths } from './api-v1.ts';

/** A person who speaks to the court's own process by a client that knows nothing but the document. */
export interface CourtClient extends Client<paths> {
  /** The headers of every change. */
  readonly changing: { readonly 'x-csrf-token': string };
  /** The headers of a change that is made once. */
  once(): { readonly 'x-csrf-token': string; readonly 'idempotency-key': string };
}

/** @throws Error when the site answers otherwise than the document says; from then on too */
export async function enter(siteUrl: string, login: string): Promise<CourtClient> {
  const baseUrl = new URL('/api/v1', siteUrl).href;
  const stranger = createClient<paths>({ baseUrl });
  const { data, response } = await stranger.POST('/session', { body: { login, password: `${login}-2026` } });
  if (!data) throw new Error(`${login} may not enter: ${response.status}`);
  const [cookie = ''] = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const client = createClient<paths>({ baseUrl, headers: { cookie } });
  const document = (await (await fetch(`${baseUrl}/openapi.json`, { headers: { cookie } })).json()) as OpenApiDocument;
  client.use({
    onResponse: ({ request, response: answer }) => {
      requireDocumented(document, request.method, new URL(request.url).pathname.slice('/api/v1'.length), answer);
    },
  });
  const changing = { 'x-csrf-token': data.csrfToken };
  return { ...client, changing, once: () => ({ ...changing, 'idempotency-key': randomUUID() }) };
}

/** The same for a program: a token for its secret, and nothing of a person's session. */
export async function enterAsProgram(
  siteUrl: string,
  { id, secret }: { readonly id: string; readonly secret: string },
): Promise<Client<paths>> {
  const baseUrl = new URL('/api/v1', siteUrl).href;
  const { data } = await createClient<paths>({ baseUrl }).POST('/oauth/token', {
    body: { grant_type: 'client_credentials', client_id: id, client_secret: secret },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    bodySerializer: (form) => new URLSearchParams(form as Record<string, string>),
  });
  if (!data) throw new Error('the program got no token');
  return createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${data.access_token}` } });
}
