import { z } from 'zod';
import { findAccountByLogin } from '#db/people/accounts.ts';
import { findFactorWays } from '#db/people/second-factor.ts';
import { spendSignIn } from '#db/people/spent-sign-ins.ts';
import { isStorable } from '#domain/work/storable-text.ts';
import { storedLogin } from '#domain/people/account-rules.ts';
import { ApplicationError } from '../../errors.ts';
import { auditOf } from '../begin-session.ts';
import { letIn, type Gate } from '../login.ts';
import { SecretBox } from '#config/secret-box.ts';
import type { BegunSession } from '../sessions.ts';
import { hashOfToken, newToken } from '../tokens.ts';
import type { Journey, OidcProvider, Vouched } from './provider.ts';

/** There and back, with a password and a second factor typed on the way. */
export const JOURNEY_MS = 10 * 60_000;
const MAX_LOGIN_LENGTH = 64;

const travelSchema = z.object({
  ...{ state: z.string(), nonce: z.string(), verifier: z.string() },
  ...{ returnTo: z.string(), deviceMarks: z.string().optional(), untilMs: z.number() },
});

/** Signing in by another system that vouches for a person who has an account here. */
export interface SignInElsewhere {
  /** «Войти через …». */
  readonly name: string;
  /** Where the browser goes, and what it keeps meanwhile. @throws ApplicationError `unavailable` */
  set(out: { readonly returnTo: string; readonly deviceMarks?: string | undefined }): Promise<{
    readonly address: string;
    readonly kept: string;
  }>;
  /** Where this browser wanted to go; null: it has not set out from here. */
  returnTo(kept: string | undefined): string | null;
  /**
   * `query` is what it came back with.
   * @throws ApplicationError `wrong-credentials` · `factor-needed` with a ticket · `unavailable`
   */
  arrive(request: {
    readonly kept: string | undefined;
    readonly query: URLSearchParams;
    readonly device: string;
    readonly previousToken?: string | undefined;
  }): Promise<BegunSession>;
  /** Null: the provider has no place where one signs out. @throws ApplicationError `unavailable` */
  signOutAddress(): Promise<string | null>;
}

export function createSignInElsewhere(gate: Gate, provider: OidcProvider): SignInElsewhere {
  const box = new SecretBox(gate.deps.signingRing, 'mask sign-in elsewhere');
  const open = (kept: string | undefined): z.infer<typeof travelSchema> | null => {
    const text = kept === undefined ? null : box.open(kept, 'travel');
    const travel = text === null ? null : travelSchema.parse(JSON.parse(text));
    return travel === null || travel.untilMs < Date.now() ? null : travel;
  };
  return {
    name: provider.name,
    set: async ({ returnTo, deviceMarks }) => {
      const journey: Journey = { state: newToken(), nonce: newToken(), verifier: newToken() };
      const address = await provider.addressFor(journey);
      const travel = { ...journey, returnTo, deviceMarks, untilMs: Date.now() + JOURNEY_MS };
      return { address: address.href, kept: box.seal(JSON.stringify(travel), 'travel') };
    },
    returnTo: (kept) => open(kept)?.returnTo ?? null,
    arrive: async ({ kept, query, ...request }) => {
      const travel = open(kept);
      if (travel === null || query.get('state') !== travel.state) throw refusal(LOST);
      const isFirst = await gate.deps.database.change(
        'session.arrived',
        (em) => spendSignIn(em, hashOfToken(travel.state), JOURNEY_MS),
        'statement',
      );
      if (!isFirst) throw refusal(LOST);
      const vouched = await provider.read(query, travel);
      return enterVouched(gate, vouched, { ...request, deviceMarks: travel.deviceMarks });
    },
    signOutAddress: async () => (await provider.signOutAddress())?.href ?? null,
  };
}

const LOST = 'Вход начат не в этом окне или слишком давно. Начните снова.';

function refusal(detail: string): ApplicationError {
  return new ApplicationError('wrong-credentials', { detail });
}

/** Whoever is vouched for must have an account here, and nobody gets one so. */
async function enterVouched(
  gate: Gate,
  { login, hasFactor }: Vouched,
  request: {
    readonly device: string;
    readonly deviceMarks?: string | undefined;
    readonly previousToken?: string | undefined;
  },
): Promise<BegunSession> {
  const { deps, factors, marks } = gate;
  const name = login === null ? '' : storedLogin(login);
  const isLogin = name !== '' && name.length <= MAX_LOGIN_LENGTH && isStorable(name);
  const account = isLogin ? await deps.database.read((em) => findAccountByLogin(em, name)) : null;
  if (!account) {
    await deps.database.change('session.unknown', (em) => auditOf(deps, em, 'session.refused', undefined));
    throw refusal(
      'В МАСК нет действующей учётной записи с таким логином: её заводит или открывает администратор участка.',
    );
  }
  const ways = await deps.database.read((em) => findFactorWays(em, account.id));
  if (!hasFactor && (ways.app || ways.key)) {
    const ticket = factors.ticket(account.id, account.passwordHash, Date.now(), 'provider');
    throw new ApplicationError('factor-needed', { detail: 'Остался второй фактор.', factor: { ticket, ways } });
  }
  const deviceId = marks.deviceOf(request.deviceMarks, account, Date.now());
  return letIn(gate, request, account, { isNewDevice: deviceId === null, byProvider: { hasFactor } });
}
