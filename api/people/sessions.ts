import type { EntityManager } from '#db/orm.ts';
import { findLoginAccount } from '#db/people/accounts.ts';
import { MAX_PASSWORD_LENGTH, storedLogin } from '#domain/people/account-rules.ts';
import { appendAudit } from '#db/work/audit.ts';
import {
  deleteSession,
  findSessionOwner,
  findStandings,
  insertSession,
  touchSession,
  type SessionOwner,
  type SessionStanding,
} from '#db/people/sessions.ts';
import { DeviceMarks } from './device-mark.ts';
import { forgiveLogin, reserveLogin, waitRefusal } from './login-limits.ts';
import type { BroughtCookies } from './session-cookie.ts';
import type { PasswordCheck } from './passwords.ts';
import { SESSION_TERMS } from './session-terms.ts';
import { hashOfToken, newToken } from './tokens.ts';
import { ApplicationError } from '../errors.ts';
import { isStorable } from '../letters/draft-input.ts';
import type { Actor } from '../actor.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

const MAX_LOGIN_LENGTH = 64;
/** Shown times of a person without a site. */
const DEFAULT_TIME_ZONE = 'Europe/Moscow';

type LoginRequest = Parameters<SessionService['login']>[0];

/** A signed-in browser. */
export interface SignedIn {
  readonly actor: Actor;
  /** Goes into the form field `csrf` or the header `X-CSRF-Token`. */
  readonly csrfToken: string;
  /** SHA-256 of the cookie's token, hex. */
  readonly tokenHash: string;
  /** Known with the session, so that a page of an error need not ask for it; null for the admin of the installation. */
  readonly siteName: string | null;
}

/** What the browser keeps from now on; it goes into cookies and nowhere else. */
export interface BegunSession extends SignedIn {
  readonly token: string;
  readonly deviceMarks: string;
}

export interface SessionService {
  /**
   * @throws ApplicationError `wrong-credentials` · `too-many-requests` with the seconds to wait · `unavailable`
   * `address` is the client's network address.
   */
  login(
    request: BroughtCookies & { readonly login: string; readonly password: string; readonly address: string },
  ): Promise<BegunSession>;
  /** Null when there is no such session, or it has run out, or the account is switched off. */
  find(token: string): Promise<SignedIn | null>;
  /** What the owners of these sessions are now, by the hash of the token; a session that is over is left out. For long answers. */
  standings(tokenHashes: ReadonlySet<string>): Promise<ReadonlyMap<string, SessionStanding>>;
  logout(session: SignedIn): Promise<void>;
}

/** Local accounts: argon2id, sessions on the server, attempts counted in the database. */
export function createSessionService(deps: ServiceDeps, passwords: PasswordCheck): SessionService {
  const { database } = deps;
  const gate = { deps, passwords, marks: new DeviceMarks(deps.signingRing) };
  return {
    login: (request) => login(gate, request),
    find: async (token) => {
      const tokenHash = hashOfToken(token);
      const owner = await database.read((em) => findSessionOwner(em, tokenHash, SESSION_TERMS));
      if (!owner) return null;
      if (owner.isTouchDue) await touch(deps, tokenHash);
      return signedIn(owner, tokenHash);
    },
    standings: (tokenHashes) => database.read((em) => findStandings(em, [...tokenHashes], SESSION_TERMS)),
    logout: async ({ actor, tokenHash }) =>
      database.change('session.ended', async (em) => {
        await deleteSession(em, tokenHash);
        await auditOf(deps, em, 'session.ended', actor.accountId);
      }),
  };
}

/** A database that cannot be written to does not keep people from reading: the session then only ends sooner. */
async function touch({ database }: ServiceDeps, tokenHash: string): Promise<void> {
  try {
    await database.read((em) => touchSession(em, tokenHash));
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code !== 'unavailable') throw error;
  }
}

/** What somebody at the door is judged with. */
interface Gate {
  readonly deps: ServiceDeps;
  readonly passwords: PasswordCheck;
  readonly marks: DeviceMarks;
}

/** An unknown login is looked for, counted, made to wait and answered as a known one is. */
async function login({ deps, passwords, marks }: Gate, request: LoginRequest): Promise<BegunSession> {
  const login = storedLogin(request.login);
  if (!isPlausible(login, request.password)) throw new ApplicationError('wrong-credentials');
  const account = await deps.database.read((em) => findLoginAccount(em, login));
  const deviceId = account === null ? null : marks.deviceOf(request.deviceMarks, account, Date.now());
  const place = { login, address: request.address, deviceId };
  const waitSeconds = await deps.database.change('session.attempt', (em) => reserveLogin(em, place));
  if (waitSeconds > 0) throw waitRefusal(waitSeconds);
  const isRight = await passwords.isRight(request.password, account?.passwordHash ?? null);
  if (!account || !isRight) {
    await deps.database.change('session.refused', (em) => auditOf(deps, em, 'session.refused', account?.id));
    throw new ApplicationError('wrong-credentials');
  }
  const begun = await deps.database.change('session.begun', async (em) => {
    await forgiveLogin(em, place);
    if (request.previousToken) await deleteSession(em, hashOfToken(request.previousToken));
    return begin(deps, em, account.id);
  });
  return { ...begun, deviceMarks: marks.marked(request.deviceMarks, account, Date.now()) };
}

async function begin(
  deps: ServiceDeps,
  em: EntityManager,
  accountId: string,
): Promise<Omit<BegunSession, 'deviceMarks'>> {
  const token = newToken();
  const tokenHash = hashOfToken(token);
  await insertSession(em, { tokenHash, accountId, csrfToken: newToken() }, SESSION_TERMS);
  const owner = await findSessionOwner(em, tokenHash, SESSION_TERMS);
  if (!owner) throw new ApplicationError('wrong-credentials');
  await auditOf(deps, em, 'session.begun', accountId);
  return { ...signedIn(owner, tokenHash), token };
}

/** Neither the login that was tried nor the address is kept. */
async function auditOf(
  deps: ServiceDeps,
  em: EntityManager,
  action: string,
  accountId: string | undefined,
): Promise<void> {
  const at = await deps.clock(em);
  const subject = { kind: 'account', id: accountId ?? 'unknown' };
  await appendAudit(em, { at, actorId: accountId, action, subject });
}

function isPlausible(login: string, password: string): boolean {
  const isLogin = login !== '' && login.length <= MAX_LOGIN_LENGTH && isStorable(login);
  return isLogin && password !== '' && password.length <= MAX_PASSWORD_LENGTH;
}

function signedIn(owner: SessionOwner, tokenHash: string): SignedIn {
  const { accountId, role, siteId, siteName, fullName, position, csrfToken } = owner;
  const timeZone = owner.timeZone ?? DEFAULT_TIME_ZONE;
  return { actor: { accountId, role, siteId, fullName, position, timeZone }, csrfToken, tokenHash, siteName };
}
