import { findAccountById } from '#db/people/accounts.ts';
import { confirmSession } from '#db/people/own-sessions.ts';
import { countRecoveryCodes, dropIdleCodes, findFactorWays } from '#db/people/second-factor.ts';
import { insertKey, listOwnKeys, removeKey } from '#db/people/security-keys.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { isStorable } from '#domain/work/storable-text.ts';
import type { RecoveryCodesView } from '#views/people/own-account.ts';
import { ApplicationError } from '../../errors.ts';
import { newRecoveryCodes } from '../recovery-codes.ts';
import { auditOf } from '../begin-session.ts';
import { accountOfTicket, type Gate } from '../login.ts';
import type { SignedIn } from '../sessions.ts';
import { NO_PLACE } from './key-ceremonies.ts';
import type { NewKeyAnswer } from './key-answer.ts';

const MAX_NAME_LENGTH = 64;
const MAX_KEYS = 16;

/** A person's own keys. */
export interface SignInKeysService {
  /** Why no keys can be made here, in words; null: they can. */
  readonly obstacle: string | null;
  /** Options for the browser. `add`: a key is to be made; `prove`: one is to be shown. @throws ApplicationError `conflict` */
  ask(session: SignedIn, purpose: 'add' | 'prove'): Promise<object>;
  /** Options for somebody at the door who has shown his password. @throws ApplicationError `wrong-credentials` · `conflict` */
  askAtDoor(ticket: string): Promise<object>;
  /** Recovery codes come with the first of all factors; else there are none to show. @throws ApplicationError `invalid` · `conflict` */
  add(session: SignedIn, name: string, answer: NewKeyAnswer | 'unreadable' | undefined): Promise<RecoveryCodesView>;
  /** @throws ApplicationError `not-found` · `conflict`: the role may not be without a second factor */
  remove(session: SignedIn, id: string): Promise<void>;
}

export function createSignInKeys(gate: Gate): SignInKeysService {
  const { deps, keys: ceremonies } = gate;
  const { database, factorRoles } = deps;
  return {
    obstacle: ceremonies.place === null ? NO_PLACE : null,
    ask: async ({ actor: { accountId, fullName }, tokenHash }, purpose) => {
      const asked = { accountId, purpose, held: tokenHash };
      if (purpose === 'prove') return ceremonies.offerProof(asked);
      const account = await database.read((em) => findAccountById(em, accountId));
      return ceremonies.offerNew(asked, { login: account?.login ?? '', fullName });
    },
    askAtDoor: async (ticket) => {
      const account = await accountOfTicket(gate, ticket);
      if (!account) throw new ApplicationError('wrong-credentials', { detail: 'Введите пароль ещё раз: время вышло.' });
      return ceremonies.offerProof({ accountId: account.id, purpose: 'enter', held: ticket });
    },
    add: async (session, typed, answer) => {
      const name = typed.trim();
      if (name === '' || name.length > MAX_NAME_LENGTH || !isStorable(name)) throw wrong('name', NAME_WRONG);
      if (answer === undefined) throw wrong('name', 'Ключу нужны сценарии: включите их в браузере.');
      const { accountId } = session.actor;
      const asked = { accountId, purpose: 'add', held: session.tokenHash } as const;
      const made = answer === 'unreadable' ? null : await ceremonies.readNew(asked, answer);
      if (made === null)
        throw wrong('name', 'Ключ не принят: время вышло или ответ не от него. Приложите его ещё раз.');
      return database.change('me.key_added', async (em) => {
        if ((await listOwnKeys(em, accountId)).length >= MAX_KEYS) throw wrong('name', 'Ключей уже шестнадцать.');
        if (!(await insertKey(em, { ...made, accountId, tokenHash: session.tokenHash, name })))
          throw wrong('name', 'Этот ключ уже записан.');
        await confirmSession(em, session.tokenHash);
        await auditOf(deps, em, 'account.key_added', accountId);
        return (await countRecoveryCodes(em, accountId)) > 0 ? { codes: [] } : newRecoveryCodes(em, accountId);
      });
    },
    remove: (session, id) =>
      database.change('me.key_removed', async (em) => {
        const { accountId, role } = session.actor;
        if (!isUuid(id) || !(await removeKey(em, accountId, id)))
          throw new ApplicationError('not-found', { detail: 'Такого ключа у вас нет: он уже убран.' });
        const { app, key } = await findFactorWays(em, accountId);
        if (!app && !key && factorRoles.includes(role)) throw new ApplicationError('conflict', { detail: LAST_FACTOR });
        await dropIdleCodes(em, accountId);
        await auditOf(deps, em, 'account.key_removed', accountId);
      }),
  };
}

const NAME_WRONG = `Назовите ключ: до ${MAX_NAME_LENGTH} знаков.`;
const LAST_FACTOR = 'Вашей роли второй фактор обязателен: сначала добавьте другой ключ или приложение.';

function wrong(field: string, message: string): ApplicationError {
  return new ApplicationError('invalid', { faults: [{ code: 'key_wrong', field, message }] });
}
