import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { TOKEN_SECONDS } from '#domain/machines/client-rules.ts';
import type { ApiEnv } from '../context.ts';
import { formFields } from '../http/form-body.ts';
import { json, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import type { GrantRefusal } from './machine-door.ts';

const tokenRequestSchema = z
  .object({
    grant_type: z.literal('client_credentials'),
    scope: z.string().max(500).openapi({ description: 'Через пробел; без него — все разрешения программы' }).optional(),
    client_id: z.string().max(64).optional(),
    client_secret: z.string().max(200).optional(),
  })
  .openapi('TokenRequest');

const tokenSchema = z
  .object({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    expires_in: z.number().int().openapi({ description: 'Секунд' }),
    scope: z.string(),
  })
  .openapi('Token');

const oauthErrorSchema = z
  .object({
    error: z.enum(['invalid_request', 'invalid_client', 'unsupported_grant_type', 'invalid_scope']),
    error_description: z.string(),
  })
  .openapi('OAuthError');
type OAuthError = z.infer<typeof oauthErrorSchema>['error'];

const tokenRoute = createRoute({
  ...{ method: 'post', path: '/oauth/token', tags: ['Программы'], summary: 'Токен программы по её секрету' },
  description: `OAuth 2.0, client credentials (RFC 6749, 4.4). Секрет — в Authorization: Basic (client_id и client_secret, каждый записан как в форме) или в полях формы; не тут и там.
Токен непрозрачный, живёт ${String(TOKEN_SECONDS)} с; программа, которую заблокировали, и секрет, срок которого вышел, перестают действовать сразу, вместе с токенами.`,
  security: [{ client: [] }, {}],
  request: {
    body: { required: true, content: { 'application/x-www-form-urlencoded': { schema: tokenRequestSchema } } },
  },
  responses: {
    200: json(tokenSchema, 'Токен'),
    400: json(oauthErrorSchema, 'Запрос не тот (RFC 6749, 5.2)'),
    401: json(oauthErrorSchema, 'Программа не узнана'),
    ...problems,
  },
});

const WORDS: Readonly<Record<OAuthError, string>> = {
  invalid_request: 'Каждый параметр — один раз; секрет — в заголовке или в форме, не тут и там.',
  invalid_client: 'Программа не узнана: проверьте client_id и client_secret, не заблокирована ли она.',
  unsupported_grant_type: 'Принимается только grant_type=client_credentials.',
  invalid_scope: 'Названо разрешение, которого у программы нет.',
};

/** Where programs get their tokens. */
export function oauthRoutes({ machineDoor }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  // Registered as it is, without the schema's check: what is wrong here is told in the words of OAuth, not in a problem of ours.
  router.openAPIRegistry.registerPath(tokenRoute);
  router.post('/oauth/token', async (c) => {
    c.header('cache-control', 'no-store');
    const fields = await formFields(c);
    const asked = readRequest(fields, c.req.header('authorization'));
    if (typeof asked === 'string') return refusal(asked);
    const given = await machineDoor.grant(asked);
    if (typeof given === 'string') return refusal(given);
    const { accessToken, expiresInSeconds, scopes } = given;
    return c.json(
      { access_token: accessToken, token_type: 'Bearer', expires_in: expiresInSeconds, scope: scopes.join(' ') },
      200,
    );

    function refusal(error: OAuthError | GrantRefusal): Response {
      if (error === 'invalid_client') c.header('www-authenticate', 'Basic realm="mask"');
      return c.json({ error, error_description: WORDS[error] }, error === 'invalid_client' ? 401 : 400);
    }
  });
  return router;
}

interface Asked {
  readonly clientId: string;
  readonly secret: string;
  readonly scope: string | undefined;
}

function readRequest(fields: Readonly<Record<string, unknown>>, authorization: string | undefined): Asked | OAuthError {
  const text = (name: string): string | undefined => (typeof fields[name] === 'string' ? fields[name] : undefined);
  if (Object.values(fields).some((value) => typeof value !== 'string')) return 'invalid_request';
  const type = text('grant_type');
  if (type === undefined) return 'invalid_request';
  if (type !== 'client_credentials') return 'unsupported_grant_type';
  const [clientId, secret] = [text('client_id'), text('client_secret')];
  const scope = text('scope');
  if (authorization === undefined) {
    return clientId === undefined || secret === undefined ? 'invalid_client' : { clientId, secret, scope };
  }
  if (secret !== undefined) return 'invalid_request';
  const basic = basicOf(authorization);
  if (basic === null) return 'invalid_client';
  return clientId === undefined || clientId === basic.clientId ? { ...basic, scope } : 'invalid_request';
}

/** Both halves are form-encoded before they are joined. Source: RFC 6749, 2.3.1. */
function basicOf(authorization: string): Omit<Asked, 'scope'> | null {
  const encoded = /^Basic +([A-Za-z0-9+/=]{1,600})$/i.exec(authorization)?.[1];
  if (encoded === undefined) return null;
  const [clientId = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  try {
    return { clientId: fromForm(clientId), secret: fromForm(secret.join(':')) };
  } catch {
    // A percent sign that begins nothing: such a secret was never given.
    return null;
  }
}

function fromForm(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
