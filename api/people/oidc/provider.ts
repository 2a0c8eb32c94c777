import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  type Configuration,
} from 'openid-client';
import type { OidcClient } from '#config/oidc-settings.ts';
import { ApplicationError } from '../../errors.ts';
import type { ServiceDeps } from '../../services/service-deps.ts';

const TIMEOUT_SECONDS = 10;
/** Clocks of two machines may differ so much, and no more. */
const CLOCK_TOLERANCE_SECONDS = 30;
/** What the provider says of itself is asked for anew so often. */
const METADATA_MS = 60 * 60_000;

/** What only this browser's way there and back knows. */
export interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who the provider says it is. `login` null: it said none. */
export interface Vouched {
  readonly login: string | null;
  readonly hasFactor: boolean;
}

/** Another system that lets people in: OpenID Connect Core 1.0, authorization code with PKCE. */
export interface OidcProvider {
  readonly name: string;
  /** Where a browser is sent. @throws ApplicationError `unavailable` */
  addressFor(journey: Journey): Promise<URL>;
  /** @throws ApplicationError `unavailable` · `wrong-credentials`: what came back is not its word for this journey */
  read(query: URLSearchParams, journey: Journey): Promise<Vouched>;
  /** Where one signs out there too; null: it has no such place. @throws ApplicationError `unavailable` */
  signOutAddress(): Promise<URL | null>;
}

export function createOidcProvider(
  own: OidcClient,
  { logger }: Pick<ServiceDeps, 'logger'>,
  back: { readonly signedIn: URL; readonly signedOut: URL },
): OidcProvider {
  const words = wordsOf(own.name, logger);
  let known: { readonly untilMs: number; readonly configuration: Promise<Configuration> } | undefined;
  const configured = async (): Promise<Configuration> => {
    if (known === undefined || known.untilMs < Date.now())
      known = { untilMs: Date.now() + METADATA_MS, configuration: discover(own) };
    try {
      return await known.configuration;
    } catch (error) {
      known = undefined;
      throw words.away(error);
    }
  };
  return {
    name: own.name,
    addressFor: async ({ state, nonce, verifier }) =>
      buildAuthorizationUrl(await configured(), {
        ...{ redirect_uri: back.signedIn.href, scope: own.scope, state, nonce },
        ...{ code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      }),
    read: async (query, journey) => {
      const configuration = await configured();
      const current = new URL(back.signedIn);
      current.search = query.toString();
      try {
        return await vouched(own, configuration, current, journey);
      } catch (error) {
        throw isAway(error) ? words.away(error) : words.refused(error);
      }
    },
    signOutAddress: async () => {
      const configuration = await configured();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      return buildEndSessionUrl(configuration, { post_logout_redirect_uri: back.signedOut.href });
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: OidcClient): Promise<Configuration> {
  const metadata = { client_secret: clientSecret, [clockTolerance]: CLOCK_TOLERANCE_SECONDS };
  // Settings let an address without encryption in on this very machine only.
  const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
  const options = { timeout: TIMEOUT_SECONDS, execute: [...execute, enableNonRepudiationChecks] };
  return discovery(new URL(issuer), clientId, metadata, undefined, options);
}

async function vouched(
  own: OidcClient,
  configuration: Configuration,
  current: URL,
  journey: Journey,
): Promise<Vouched> {
  const tokens = await authorizationCodeGrant(configuration, current, {
    ...{ expectedState: journey.state, pkceCodeVerifier: journey.verifier },
    expectedNonce: journey.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) return { login: null, hasFactor: false };
  const told: unknown =
    claims[own.loginClaim] ?? (await fetchUserInfo(configuration, tokens.access_token, claims.sub))[own.loginClaim];
  const factors: readonly unknown[] = [claims['acr'], claims['amr']].flat();
  return {
    login: typeof told === 'string' ? told : null,
    hasFactor: own.factorValues.some((value) => factors.includes(value)),
  };
}

/** Nobody answers there, or it has an error of its own. */
function isAway(error: unknown): boolean {
  if (error instanceof TypeError) return true;
  const { code, status } = error as { readonly code?: unknown; readonly status?: unknown };
  return code === 'OAUTH_TIMEOUT' || (typeof status === 'number' && status >= 500);
}

function wordsOf(name: string, logger: ServiceDeps['logger']) {
  const log = (error: unknown, told: string): void => {
    const { code, name: kind } = error as { readonly code?: unknown; readonly name?: unknown };
    logger.warn({ code, kind }, told);
  };
  return {
    away: (cause: unknown): ApplicationError => {
      log(cause, 'the OIDC provider is away');
      const detail = `Вход через ${name} сейчас не работает: оттуда нет ответа. Войдите по паролю или повторите позже.`;
      return new ApplicationError('unavailable', { detail, retryAfterSeconds: 30, cause });
    },
    refused: (cause: unknown): ApplicationError => {
      log(cause, 'the OIDC provider vouched for nobody');
      const detail = `Вход через ${name} не состоялся: подтверждения оттуда нет. Начните снова.`;
      return new ApplicationError('wrong-credentials', { detail, cause });
    },
  };
}
