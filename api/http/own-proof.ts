import type { MiddlewareHandler } from 'hono';
import type { Role } from '#domain/people/role.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { formFields } from './form-body.ts';
import { answerIn, keyAnswerSchema } from '../people/keys/key-answer.ts';
import type { OwnAccountService } from '../people/me-service.ts';
import type { SignedIn } from '../people/sessions.ts';
import { API_LOGIN, isForPrograms, KEY_AT_DOOR } from './anonymous-paths.ts';
import { isForm } from './csrf-guard.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Where a second factor is set, and the way out. */
const FACTOR_PLACES = new RegExp(
  `^(/api/v1)?/(me(/.*)?|logout|look|openapi\\.json)$|^${API_LOGIN}$|^${KEY_AT_DOOR}$|^/assets/`,
);

/** He must have a second factor and has none yet: the places where it is set are all that is open to him. */
export function isFactorToSet(session: SignedIn, roles: readonly Role[]): boolean {
  return !session.hasFactor && roles.includes(session.actor.role) && !session.hasProviderFactor;
}

/** Whoever must have a second factor does nothing before he has one: he is led to where it is set. */
export function factorSet(roles: readonly Role[]): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const session: SignedIn | undefined = c.get('session');
    const isShut = session !== undefined && isFactorToSet(session, roles);
    if (!isShut || FACTOR_PLACES.test(c.req.path)) return next();
    if (c.req.method === 'GET' && !isForPrograms(c.req.path)) return c.redirect(PATHS.ownFactor, 303);
    throw new ApplicationError('factor-to-set', {
      detail: 'Вашей роли нужен второй фактор: настройте его в «Моей учётной записи».',
    });
  };
}

/** The form fields of the page that asks who one is; whatever else that page carries is the form it stands before. */
export const PROOF_FIELDS = { password: 'confirmPassword', code: 'confirmCode', key: 'confirmKey' } as const;

/** A signature, what an admin does to people, sites and keys, and what opens one's own account. */
const GRAVE: readonly RegExp[] = [
  /^\/approvals\/([^/]+\/approve|sign)$/,
  /^\/api\/v1\/letters\/[^/]+\/(approval|signed-approval)$/,
  /^(\/api\/v1)?\/(people|accounts|account-imports|machine-clients|webhooks|archive\/rule|adoptions)(\/.*)?$/,
  /^(\/api\/v1)?\/me\/keys(\/.*)?$/,
  /^\/me\/(factor|devices)$/,
  /^\/sites(\/[^/]+)?$/,
  /^\/api\/v1\/sites(\/[^/]+\/settings)?$/,
  /^(\/api\/v1)?\/keeping\/acts\/[^/]+\/approv(e|al)$/,
  /^\/workflows\/acts\/[^/]+\/confirm$/,
];

/** Whoever has just signed in with a stolen password has a fresh session too: this needs a proof of its own. */
const PROVEN_EACH_TIME = /^\/me\/devices$/;

/** Another system's password is shown to it alone: for such a session without a second factor its age counts. */
function isProofDue(session: SignedIn, path: string, withinSeconds: number): boolean {
  const canProve = session.hasFactor || !session.isByProvider;
  return session.confirmedSecondsAgo > withinSeconds || (canProve && PROVEN_EACH_TIME.test(path));
}

/** A grave act needs a fresh proof that whoever sits at the session is its owner. A form may bring one with it. */
export function freshProof(account: OwnAccountService, withinSeconds: number): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const session: SignedIn | undefined = c.get('session');
    if (session === undefined || READS.has(c.req.method) || !GRAVE.some((place) => place.test(c.req.path)))
      return next();
    const proof = isForm(c.req.header('content-type') ?? '') ? proofIn(await formFields(c)) : null;
    if (proof !== null) await confirm(account, session, proof);
    else if (isProofDue(session, c.req.path, withinSeconds)) throw new ApplicationError('confirmation-needed');
    return next();
  };
}

type Proof = Parameters<OwnAccountService['confirm']>[1];

function proofIn(body: Readonly<Record<string, unknown>>): Proof | null {
  const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
  const key = answerIn(keyAnswerSchema, text(PROOF_FIELDS.key));
  const proof = { password: text(PROOF_FIELDS.password), code: text(PROOF_FIELDS.code), key };
  return proof.password === '' && proof.code === '' && key === undefined ? null : proof;
}

async function confirm(account: OwnAccountService, session: SignedIn, proof: Proof): Promise<void> {
  try {
    await account.confirm(session, proof);
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code !== 'invalid') throw error;
    throw new ApplicationError('confirmation-needed', { faults: error.faults });
  }
}
