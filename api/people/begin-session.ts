import type { EntityManager } from '#db/orm.ts';
import { findSessionOwner, insertSession, markNewcomer, type SessionOwner } from '#db/people/sessions.ts';
import { appendAudit } from '#db/work/audit.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { SESSION_TERMS } from './session-terms.ts';
import type { BegunSession, SignedIn } from './sessions.ts';
import { hashOfToken, newToken } from './tokens.ts';

/** Shown times of a person without a site. */
const DEFAULT_TIME_ZONE = 'Europe/Moscow';

/** Where and how somebody comes in. */
export interface BegunPlace {
  readonly device: string;
  readonly isNewDevice: boolean;
  readonly deviceId: string;
  /** Another system has let him in, and says whether it has asked for a second factor. */
  readonly byProvider?: { readonly hasFactor: boolean } | undefined;
}

/** A new session of this person, in the caller's transaction. */
export async function begin(
  deps: ServiceDeps,
  em: EntityManager,
  { accountId, ...place }: BegunPlace & { readonly accountId: string },
): Promise<Omit<BegunSession, 'deviceMarks'>> {
  const token = newToken();
  const tokenHash = hashOfToken(token);
  await insertSession(em, { tokenHash, accountId, csrfToken: newToken(), ...place }, SESSION_TERMS);
  await markNewcomer(em, { tokenHash, accountId, deviceId: place.deviceId });
  const owner = await findSessionOwner(em, tokenHash, SESSION_TERMS);
  if (!owner) throw new ApplicationError('wrong-credentials');
  await auditOf(deps, em, place.byProvider === undefined ? 'session.begun' : 'session.begun_elsewhere', accountId);
  return { ...signedIn(owner, tokenHash), token };
}

/** Neither the login that was tried nor the address is kept. */
export async function auditOf(
  deps: ServiceDeps,
  em: EntityManager,
  action: string,
  accountId: string | undefined,
): Promise<void> {
  const at = await deps.clock(em);
  const subject = { kind: 'account', id: accountId ?? 'unknown' };
  await appendAudit(em, { at, actorId: accountId, action, subject });
}

/** The session as handlers meet it. */
export function signedIn(owner: SessionOwner, tokenHash: string): SignedIn {
  const { accountId, role, siteId, siteName, fullName, position, csrfToken } = owner;
  const timeZone = owner.timeZone ?? DEFAULT_TIME_ZONE;
  const { hasFactor, hasApp, hasKey, confirmedSecondsAgo, hasNewDevice, hasNewKey } = owner;
  const actor = { accountId, role, siteId, fullName, position, timeZone };
  const { isByProvider, hasProviderFactor } = owner;
  const factors = { hasFactor, hasApp, hasKey, isByProvider, hasProviderFactor };
  return { actor, siteName, csrfToken, tokenHash, ...factors, confirmedSecondsAgo, hasNewDevice, hasNewKey };
}
