import type { EntityManager } from '#db/orm.ts';
import { findLoginAccount } from '#db/people/accounts.ts';
import { MAX_PASSWORD_LENGTH } from '#domain/people/account-rules.ts';
import { appendAudit } from '#db/work/audit.ts';
import {
  deleteSession,
  findSessionOwner,
  insertSession,
  touchSession,
  type SessionOwner,
} from '#db/people/sessions.ts';
import { forgiveLogin, reserveLogin } from './login-limits.ts';
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
}

export interface SessionService {
  /**
   * @throws ApplicationError `wrong-credentials` · `too-many-requests` · `unavailable`
   * `address` is the client's network address; the returned `token` goes into the cookie and nowhere else.
   */
  login(request: {
    readonly login: string;
    readonly password: string;
    readonly address: string;
    /** The token the browser came with: it is ended, so that nobody can plant a session. */
    readonly previousToken?: string | undefined;
  }): Promise<SignedIn & { readonly token: string }>;
  /** Null when there is no such session, or it has run out, or the account is switched off. */
  find(token: string): Promise<SignedIn | null>;
  /** False when the session has ended; for long answers such as SSE. */
  isAlive(tokenHash: string): Promise<boolean>;
  logout(session: SignedIn): Promise<void>;
}

/** Local accounts: argon2id, sessions on the server, attempts counted in the database. */
export function createSessionService(deps: ServiceDeps, passwords: PasswordCheck): SessionService {
  const { database } = deps;
  return {
    login: (request) => login(deps, passwords, request),
    find: async (token) => {
      const tokenHash = hashOfToken(token);
      const owner = await database.read((em) => findSessionOwner(em, tokenHash, SESSION_TERMS));
      if (!owner) return null;
      if (owner.isTouchDue) await touch(deps, tokenHash);
      return signedIn(owner, tokenHash);
    },
    isAlive: (tokenHash) =>
      database.read(async (em) => (await findSessionOwner(em, tokenHash, SESSION_TERMS)) !== null),
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

async function login(
  deps: ServiceDeps,
  passwords: PasswordCheck,
  request: LoginRequest,
): Promise<SignedIn & { readonly token: string }> {
  const login = request.login.trim().toLowerCase();
  if (!isPlausible(login, request.password)) throw new ApplicationError('wrong-credentials');
  await deps.database.change('session.attempt', (em) => reserveLogin(em, login, request.address));
  const account = await deps.database.read((em) => findLoginAccount(em, login));
  const isRight = await passwords.isRight(request.password, account?.passwordHash ?? null);
  if (!account || !isRight) {
    await deps.database.change('session.refused', (em) => auditOf(deps, em, 'session.refused', account?.id));
    throw new ApplicationError('wrong-credentials');
  }
  return deps.database.change('session.begun', async (em) => {
    await forgiveLogin(em, login, request.address);
    if (request.previousToken) await deleteSession(em, hashOfToken(request.previousToken));
    return begin(deps, em, account.id);
  });
}

async function begin(
  deps: ServiceDeps,
  em: EntityManager,
  accountId: string,
): Promise<SignedIn & { readonly token: string }> {
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
  const { accountId, role, siteId, fullName, position, csrfToken } = owner;
  const timeZone = owner.timeZone ?? DEFAULT_TIME_ZONE;
  return { actor: { accountId, role, siteId, fullName, position, timeZone }, csrfToken, tokenHash };
}
