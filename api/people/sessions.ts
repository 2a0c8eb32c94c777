import {
  deleteSession,
  findSessionOwner,
  findStandings,
  touchSession,
  type SessionStanding,
} from '#db/people/sessions.ts';
import { auditOf, signedIn } from './begin-session.ts';
import type { KeyAnswer } from './keys/key-answer.ts';
import { login, type Gate } from './login.ts';
import type { BroughtCookies } from './session-cookie.ts';
import { SESSION_TERMS } from './session-terms.ts';
import { hashOfToken } from './tokens.ts';
import { ApplicationError } from '../errors.ts';
import type { Actor } from '../actor.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

export type LoginRequest = Parameters<SessionService['login']>[0];

/** A signed-in browser. */
export interface SignedIn {
  readonly actor: Actor;
  /** Goes into the form field `csrf` or the header `X-CSRF-Token`. */
  readonly csrfToken: string;
  /** SHA-256 of the cookie's token, hex. */
  readonly tokenHash: string;
  /** An authenticator or a key. */
  readonly hasFactor: boolean;
  readonly hasApp: boolean;
  readonly hasKey: boolean;
  /** Another system has let him in. */
  readonly isByProvider: boolean;
  /** It has asked for a second factor itself. */
  readonly hasProviderFactor: boolean;
  /** Since the password or the second factor was last shown. */
  readonly confirmedSecondsAgo: number;
  /** A device new to this person signed in, and he has not seen it yet. */
  readonly hasNewDevice: boolean;
  /** A key was added in another session of his, and he has not seen it yet. */
  readonly hasNewKey: boolean;
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
   * @throws ApplicationError `wrong-credentials` · `factor-needed` with a ticket · `too-many-requests` with the seconds to wait ·
   * `unavailable`
   * `address` is the client's network address.
   */
  login(
    request: BroughtCookies & {
      readonly login: string;
      readonly password: string;
      readonly address: string;
      /** Browser and system in words. */
      readonly device: string;
      /** Of the authenticator, or a recovery code. */
      readonly code?: string | undefined;
      /** Instead of the code: what a key has answered. */
      readonly key?: KeyAnswer | 'unreadable' | undefined;
      /** Instead of the password: that it was right a moment ago. */
      readonly ticket?: string | undefined;
    },
  ): Promise<BegunSession>;
  /** Null when there is no such session, or it has run out, or the account is switched off. */
  find(token: string): Promise<SignedIn | null>;
  /** What the owners of these sessions are now, by the hash of the token; a session that is over is left out. For long answers. */
  standings(tokenHashes: ReadonlySet<string>): Promise<ReadonlyMap<string, SessionStanding>>;
  logout(session: SignedIn): Promise<void>;
}

/** Local accounts: argon2id, sessions on the server, attempts counted in the database. */
export function createSessionService(gate: Gate): SessionService {
  const { deps } = gate;
  const { database } = deps;
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
