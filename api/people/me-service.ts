import { findAccountById } from '#db/people/accounts.ts';
import { setPasswordHash } from '#db/people/manage-accounts.ts';
import {
  confirmSession,
  endOtherSessions,
  endOwnSession,
  listOwnSessions,
  noticeNewDevices,
} from '#db/people/own-sessions.ts';
import { countRecoveryCodes, dropFactor, putFactor, putRecoveryCodes } from '#db/people/second-factor.ts';
import { isUuid } from '#db/letters/letters.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { EntityManager } from '#db/orm.ts';
import type { OwnAccountView, RecoveryCodesView } from '#views/people/own-account.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { newPasswordFault } from './common-passwords.ts';
import { newRecoveryCode, plainRecoveryCode, type FactorBox } from './factor-box.ts';
import { isFactorShown } from './factor-check.ts';
import { forgiveLogin, reserveLogin, waitRefusal } from './login-limits.ts';
import { hashPassword, type PasswordCheck } from './passwords.ts';
import type { SignedIn } from './sessions.ts';
import { hashOfToken } from './tokens.ts';

const RECOVERY_CODES = 10;

/** What shows that the person at an open session is its owner: the second factor where there is one, else the password. */
export interface Proof {
  readonly password: string;
  readonly code: string;
}

/** A new authenticator, not proven yet: the secret is kept nowhere but in the form that proves it, sealed. */
export interface OfferedFactor {
  readonly secret: string;
  /** The code that an authenticator reads, row by row; true is dark. */
  readonly picture: readonly (readonly boolean[])[];
  readonly sealed: string;
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
  /** The owner has seen who came in. */
  noticeDevices(session: SignedIn): Promise<void>;
  offerFactor(session: SignedIn): Promise<OfferedFactor>;
  /** @throws ApplicationError `invalid`: the code is not of what is sealed · `conflict`: there is one already */
  setFactor(session: SignedIn, sealed: string, code: string): Promise<RecoveryCodesView>;
  /** New codes; the ones before open nothing. @throws ApplicationError `invalid` */
  renewCodes(session: SignedIn, code: string): Promise<RecoveryCodesView>;
  /** @throws ApplicationError `invalid` */
  dropFactor(session: SignedIn, code: string): Promise<void>;
  /** @throws ApplicationError `invalid` · `too-many-requests` */
  confirm(session: SignedIn, proof: Proof): Promise<void>;
}

export function createOwnAccount(deps: ServiceDeps, passwords: PasswordCheck, factors: FactorBox): OwnAccountService {
  const { database } = deps;
  const proven = provenBy(deps, passwords, factors);
  const noted = async (em: EntityManager, { actor }: SignedIn, action: string): Promise<void> =>
    appendAudit(em, {
      at: await deps.clock(em),
      actorId: actor.accountId,
      action,
      subject: { kind: 'account', id: actor.accountId },
    });
  const newCodes = async (em: EntityManager, accountId: string): Promise<RecoveryCodesView> => {
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await putRecoveryCodes(
      em,
      accountId,
      codes.map((code) => hashOfToken(plainRecoveryCode(code))),
    );
    return { codes };
  };
  return {
    view: ({ actor, tokenHash, hasFactor }) =>
      database.read(async (em) => {
        const sessions = await listOwnSessions(em, actor.accountId, tokenHash);
        const times = sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
          ...{ ...session, createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString() },
        }));
        return { sessions: times, hasFactor, recoveryCodesLeft: await countRecoveryCodes(em, actor.accountId) };
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
    noticeDevices: ({ actor }) =>
      database.change('me.noticed', (em) => noticeNewDevices(em, actor.accountId), 'statement'),
    offerFactor: async ({ actor }) => {
      const account = await database.read((em) => findAccountById(em, actor.accountId));
      return factors.create(actor.accountId, account?.login ?? '');
    },
    setFactor: (session, sealed, code) =>
      database.change('me.factor_set', async (em) => {
        const { accountId } = session.actor;
        if (session.hasFactor) throw new ApplicationError('conflict', { detail: 'Второй фактор уже настроен.' });
        const step = factors.stepOf(sealed, accountId, code.replaceAll(/\s/g, ''), Date.now());
        if (step === null) throw wrong('code', WRONG_CODE);
        await putFactor(em, accountId, { sealed, step });
        await confirmSession(em, session.tokenHash);
        const codes = await newCodes(em, accountId);
        await noted(em, session, 'account.factor_set');
        return codes;
      }),
    renewCodes: async (session, code) => {
      await proven(session, 'code', { password: '', code }, 'code');
      return database.change('me.codes', async (em) => {
        const codes = await newCodes(em, session.actor.accountId);
        await noted(em, session, 'account.recovery_codes');
        return codes;
      });
    },
    dropFactor: async (session, code) => {
      await proven(session, 'code', { password: '', code }, 'code');
      await database.change('me.factor_dropped', async (em) => {
        await dropFactor(em, session.actor.accountId);
        await noted(em, session, 'account.factor_dropped');
      });
    },
    confirm: async (session, proof) => {
      await proven(session, session.hasFactor ? 'code' : 'password', proof, session.hasFactor ? 'code' : 'password');
      await database.change('me.confirmed', async (em) => {
        await confirmSession(em, session.tokenHash);
        await noted(em, session, 'session.confirmed');
      });
    },
  };
}

const WRONG_CODE = 'Код не подошёл: он уже использован, устарел или набран с ошибкой.';

/** Looks at a proof as the door does: counted first, forgiven when right. @throws ApplicationError `invalid` by `field` · `too-many-requests` */
function provenBy({ database }: ServiceDeps, passwords: PasswordCheck, factors: FactorBox) {
  return async ({ actor, tokenHash }: SignedIn, field: string, proof: Proof, by: 'password' | 'code') => {
    const account = await database.read((em) => findAccountById(em, actor.accountId));
    if (!account) throw new ApplicationError('unauthenticated');
    // The session is a place of its own: whoever sits at it is slowed down, the owner elsewhere is not.
    const place = { login: account.login, address: '', deviceId: tokenHash };
    const wait = await database.change('me.attempt', (em) => reserveLogin(em, place));
    if (wait) throw waitRefusal(wait);
    const isRight =
      by === 'password'
        ? await passwords.isRight(proof.password, account.passwordHash)
        : await database.change('me.factor', (em) => isFactorShown(em, factors, account.id, proof.code));
    if (!isRight) throw wrong(field, by === 'password' ? 'Пароль неверен.' : WRONG_CODE);
    await database.change('me.forgiven', (em) => forgiveLogin(em, place));
    return account;
  };
}

function wrong(field: string, message: string): ApplicationError {
  return new ApplicationError('invalid', { faults: [{ code: 'proof_wrong', field, message }] });
}
