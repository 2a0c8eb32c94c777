import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Whom the program lets in next, and what it says of how. */
export interface NextPerson {
  login: string;
  acr?: string | undefined;
}

/** A real OpenID Connect provider (npm `oidc-provider`) on a port of its own: whoever comes is let in as `next` without being asked. */
export interface OidcProgram {
  readonly issuer: string;
  readonly next: NextPerson;
  /** Nobody answers there from now on. */
  close(): Promise<void>;
}

export const CLIENT = { id: 'mask', secret: 'a secret of thirty-two characters' };

export async function openOidcProgram(redirect: { readonly back: string; readonly out: string }): Promise<OidcProgram> {
  const server = createServer();
  const issuer = `http://127.0.0.1:${await listen(server)}`;
  const next: NextPerson = { login: '' };
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: CLIENT.id, client_secret: CLIENT.secret, token_endpoint_auth_method: 'client_secret_post' },
        ...{ redirect_uris: [redirect.back], post_logout_redirect_uris: [redirect.out] },
      },
    ],
    claims: { openid: ['sub', 'acr'], profile: ['preferred_username'] },
    acrValues: ['urn:court:two'],
    cookies: { keys: ['one'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => Promise.resolve({ sub: id, preferred_username: id }) }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return void answer(request, response);
    return void letIn(provider, next, request, response);
  });
  return { issuer, next, close: () => stop(server) };
}

async function letIn(
  provider: Provider,
  { login, acr }: NextPerson,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const grant = new provider.Grant({ accountId: login, clientId: CLIENT.id });
  grant.addOIDCScope('openid profile');
  const result = {
    login: { accountId: login, ...(acr === undefined ? {} : { acr }) },
    consent: { grantId: await grant.save() },
  };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
