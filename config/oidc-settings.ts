import { z } from 'zod';
import { isPrivate } from './private-address.ts';
import type { SettingFault } from './setting-fault.ts';

/** Signing in by another system (OpenID Connect); absent: by password only. */
export const oidcSettings = z.object({
  MASK_OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'MASK_OIDC_ISSUER: ожидается https://…' })
    .refine((url) => isPrivate(new URL(url)), 'ожидается https://…: по http:// пропуска идут по сети открыто')
    .optional(),
  MASK_OIDC_CLIENT_ID: z.string().min(1).optional(),
  MASK_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What people know that system as: «Войти через …». */
  MASK_OIDC_NAME: z.string().min(1).max(60).default('единую учётную запись'),
  /** The claim that equals the person's login here. */
  MASK_OIDC_LOGIN_CLAIM: z.string().min(1).default('preferred_username'),
  MASK_OIDC_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/, 'MASK_OIDC_SCOPE: без openid нельзя')
    .default('openid profile'),
  /** Values of `acr` or `amr`, comma-separated, by which that system says that it has asked for a second factor. */
  MASK_OIDC_FACTOR_ACR: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((value) => (value.trim() === '' ? [] : [value.trim()]))),
});

type OidcSettings = z.infer<typeof oidcSettings>;

/** Where another system lets people in, whole. */
export interface OidcClient {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  readonly loginClaim: string;
  readonly scope: string;
  readonly factorValues: readonly string[];
}

/** Undefined: there is no such system. */
export function oidcClientOf(settings: OidcSettings): OidcClient | undefined {
  const { MASK_OIDC_ISSUER: issuer, MASK_OIDC_CLIENT_ID: clientId, MASK_OIDC_CLIENT_SECRET: clientSecret } = settings;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  const { MASK_OIDC_NAME: name, MASK_OIDC_LOGIN_CLAIM: loginClaim, MASK_OIDC_SCOPE: scope } = settings;
  return { issuer, clientId, clientSecret, name, loginClaim, scope, factorValues: settings.MASK_OIDC_FACTOR_ACR };
}

/** What is missing where a part of the three is given. */
export function oidcFaults(settings: OidcSettings): readonly SettingFault[] {
  const names = ['MASK_OIDC_ISSUER', 'MASK_OIDC_CLIENT_ID', 'MASK_OIDC_CLIENT_SECRET'] as const;
  const missing = names.filter((name) => settings[name] === undefined);
  return missing.length === names.length
    ? []
    : missing.map((name) => ({ name, message: 'нужно для входа через OIDC' }));
}
