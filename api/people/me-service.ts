import { findAccountById } from '#db/people/accounts.ts';
import { setPasswordHash } from '#db/people/manage-accounts.ts';
import {
  confirmSession,
  endOtherSessions,
  endOwnSession,
  isKnownDevice,
  listOwnSessions,
  noticeNewDevices,
} from '#db/people/own-sessions.ts';
import { countRecoveryCodes, dropApp, putFactor } from '#db/people/second-factor.ts';
import { listOwnKeys } from '#db/people/security-keys.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { EntityManager } from '#db/orm.ts';
import type { OwnAccountView, RecoveryCodesView } from '#views/people/own-account.ts';
import { ApplicationError } from '../errors.ts';
import { newPasswordFault } from './common-passwords.ts';
import { isFactorShown, WRONG_CODE, wrongCodeWords } from './factor-check.ts';
import type { KeyAnswer } from './keys/key-answer.ts';
import { newRecoveryCodes } from './recovery-codes.ts';
import { forgiveLogin, reserveLogin, waitRefusal } from './login-limits.ts';
import type { Gate } from './login.ts';
import { hashPassword } from './passwords.ts';
import type { SignedIn } from './sessions.ts';

/** What shows that the person at an open session is its owner: the second factor where there is one, else the password. */
export interface Proof {
  readonly password: string;
  readonly code: string;
  /** What a key has answered, where there is one. */
  readonly key?: KeyAnswer | 'unreadable' | undefined;
}

/** An authenticator, not proven yet: its secret is kept in the browser only, sealed, until it is proven or given up. */
export interface OfferedFactor {
  readonly secret: string;
  /** The code that an authenticator reads, row by row; true is dark. */
  readonly picture: readonly (readonly boolean[])[];
  readonly sealed: string;
  /** False: it is the one that was offered before. */
  readonly isNew: boolean;
}

/** A person's own account. Every mistake counts as a wrong password at the door does. */
export interface OwnAccountService {
  view(session: SignedIn): Promise<OwnAccountView>;
  /** Every other session of the person ends. @throws ApplicationError `invalid` · `too-many-requests` */
  changePassword(
    session: SignedIn,
    request: { readonly current: string; readonly password: string; readonly repeated: string },
  ): Promise<void>;
  /** @throws ApplicationError `not-found` */
  endSession(session: SignedIn, id: string): Promise<void>;
  endOtherSessions(session: SignedIn): Promise<void>;
  /**
   * The owner has seen who came in, and has just shown who he is. A device that is itself unconfirmed confirms nobody by the password alone.
   * @throws ApplicationError `conflict`
   */
  noticeDevices(session: SignedIn): Promise<void>;
  /** `offered`: what was offered before, sealed; it is offered again, so that what a phone has taken stays right. Empty: nothing was. */
  offerFactor(session: SignedIn, offered: string): Promise<OfferedFactor>;
  /** The authenticator. @throws ApplicationError `invalid`: the code is not of what is sealed · `conflict`: there is one already */
  setFactor(session: SignedIn, sealed: string, code: string): Promise<RecoveryCodesView>;
  /** New codes; the ones before open nothing. @throws ApplicationError `invalid` */
  renewCodes(session: SignedIn, proof: Proof): Promise<RecoveryCodesView>;
  /** The authenticator is gone; keys stay. @throws ApplicationError `invalid` · `conflict`: the role may not be without a second factor */
  dropApp(session: SignedIn, proof: Proof): Promise<void>;
  /** @throws ApplicationError `invalid` · `too-many-requests` */
  confirm(session: SignedIn, proof: Proof): Promise<void>;
}

export function createOwnAccount(gate: Gate): OwnAccountService {
  const { deps, factors } = gate;
  const { database } = deps;
  const proven = provenBy(gate);
  const noted = async (em: EntityManager, { actor }: SignedIn, action: string): Promise<void> =>
    appendAudit(em, {
      at: await deps.clock(em),
      actorId: actor.accountId,
      action,
      subject: { kind: 'account', id: actor.accountId },
    });
  return {
    view: ({ actor, tokenHash, hasFactor, hasApp }) =>
      database.read(async (em) => {
        const sessions = await listOwnSessions(em, actor.accountId, tokenHash);
        const times = sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
          ...{ ...session, createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString() },
        }));
        const keys = (await listOwnKeys(em, actor.accountId)).map(({ createdAt, lastUsedAt, ...key }) => ({
          ...{ ...key, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null },
        }));
        const recoveryCodesLeft = await countRecoveryCodes(em, actor.accountId);
        return { sessions: times, hasFactor, hasApp, keys, recoveryCodesLeft };
      }),
    changePassword: async (session, { current, password, repeated }) => {
      const { login } = await proven(session, 'current', { password: current, code: '' }, 'password');
      const message =
        (await newPasswordFault(password, login)) ?? (password === repeated ? null : 'Пароли не совпали.');
      if (message !== null) throw wrong('password', message);
      const passwordHash = await hashPassword(password);
      await database.change('me.password', async (em) => {
        await setPasswordHash(em, session.actor.accountId, passwordHash);
        await endOtherSessions(em, session.actor.accountId, session.tokenHash);
        await confirmSession(em, session.tokenHash);
        // Whoever came in by the former password is out, and the one who sits here has shown it.
        await noticeNewDevices(em, session.actor.accountId);
        await noted(em, session, 'account.password_set');
      });
    },
    endSession: (session, id) =>
      database.change('me.session_ended', async (em) => {
        const isEnded = isUuid(id) && (await endOwnSession(em, session.actor.accountId, id));
        if (!isEnded) throw new ApplicationError('not-found', { detail: 'Такого сеанса у вас нет: он уже закончен.' });
        await noted(em, session, 'session.ended');
      }),
    endOtherSessions: (session) =>
      database.change('me.sessions_ended', async (em) => {
        await endOtherSessions(em, session.actor.accountId, session.tokenHash);
        await noted(em, session, 'account.sessions_ended');
      }),
    noticeDevices: (session) =>
      database.change('me.noticed', async (em) => {
        if (!session.hasFactor && !(await isKnownDevice(em, session.tokenHash))) throw newcomer();
        await noticeNewDevices(em, session.actor.accountId);
        await noted(em, session, 'account.devices_confirmed');
      }),
    offerFactor: async ({ actor }, offered) => {
      const account = await database.read((em) => findAccountById(em, actor.accountId));
      return factors.offer(actor.accountId, account?.login ?? '', offered);
    },
    setFactor: (session, sealed, code) =>
      database.change('me.factor_set', async (em) => {
        const { accountId } = session.actor;
        if (session.hasApp) throw new ApplicationError('conflict', { detail: 'Приложение уже настроено.' });
        const step = factors.stepOf(sealed, accountId, code.replaceAll(/\s/g, ''), Date.now());
        if (step === null) throw wrong('code', WRONG_CODE);
        await putFactor(em, accountId, { sealed, step });
        await confirmSession(em, session.tokenHash);
        const codes = await newRecoveryCodes(em, accountId);
        await noted(em, session, 'account.factor_set');
        return codes;
      }),
    renewCodes: async (session, proof) => {
      await proven(session, 'code', proof, 'factor');
      return database.change('me.codes', async (em) => {
        const codes = await newRecoveryCodes(em, session.actor.accountId);
        await noted(em, session, 'account.recovery_codes');
        return codes;
      });
    },
    dropApp: async (session, proof) => {
      const isDue = deps.factorRoles.includes(session.actor.role) && !session.hasKey;
      if (isDue) throw new ApplicationError('conflict', { detail: 'Вашей роли второй фактор обязателен.' });
      await proven(session, 'code', proof, 'factor');
      await database.change('me.factor_dropped', async (em) => {
        await dropApp(em, session.actor.accountId);
        await noted(em, session, 'account.factor_dropped');
      });
    },
    confirm: async (session, proof) => {
      await proven(session, session.hasFactor ? 'code' : 'password', proof, session.hasFactor ? 'factor' : 'password');
      await database.change('me.confirmed', async (em) => {
        await confirmSession(em, session.tokenHash);
        await noted(em, session, 'session.confirmed');
      });
    },
  };
}

function newcomer(): ApplicationError {
  const detail =
    'Это устройство само отмечено новым. Подтвердите с того, где вы входили раньше, или смените пароль: остальные сеансы закончатся.';
  return new ApplicationError('conflict', { detail });
}

const WRONG_KEY = 'Ключ не принят: попробуйте ещё раз.';

/** Looks at a proof as the door does: counted first, forgiven when right. @throws ApplicationError `invalid` by `field` · `too-many-requests` */
function provenBy({ deps: { database }, passwords, factors, keys }: Gate) {
  const isFactor = ({ actor: { accountId }, tokenHash: held }: SignedIn, { key, code }: Proof): Promise<boolean> =>
    key === undefined
      ? database.change('me.factor', (em) => isFactorShown(em, factors, accountId, code))
      : keys.isShown({ accountId, purpose: 'prove', held }, key);
  const factorWords = async ({ actor: { accountId } }: SignedIn, { key }: Proof): Promise<string> =>
    key === undefined ? database.read((em) => wrongCodeWords(em, factors, accountId)) : WRONG_KEY;
  return async (session: SignedIn, field: string, proof: Proof, by: 'password' | 'factor') => {
    const account = await database.read((em) => findAccountById(em, session.actor.accountId));
    if (!account) throw new ApplicationError('unauthenticated');
    // The session is a place of its own: whoever sits at it is slowed down, the owner elsewhere is not.
    const place = { login: account.login, address: '', deviceId: session.tokenHash };
    const wait = await database.change('me.attempt', (em) => reserveLogin(em, place));
    if (wait) throw waitRefusal(wait);
    const isPassword = by === 'password';
    const isRight = isPassword
      ? await passwords.isRight(proof.password, account.passwordHash === '' ? null : account.passwordHash)
      : await isFactor(session, proof);
    if (!isRight) throw wrong(field, isPassword ? 'Пароль неверен.' : await factorWords(session, proof));
    await database.change('me.forgiven', (em) => forgiveLogin(em, place));
    return account;
  };
}

function wrong(field: string, message: string): ApplicationError {
  return new ApplicationError('invalid', { faults: [{ code: 'proof_wrong', field, message }] });
}
