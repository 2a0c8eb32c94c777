import { findPasswordLink, putPasswordLink, usePasswordLink } from '#db/people/password-links.ts';
import { setPassword } from '#db/people/manage-accounts.ts';
import { findPerson } from '#db/people/people-list.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { EntityManager } from '#db/orm.ts';
import type { PasswordLinkView } from '#views/people/managed-person.ts';
import { passwordLinkPath } from '#web/paths.ts';
import type { Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { newPasswordFault } from './common-passwords.ts';
import { lockOwn } from './management.ts';
import { hashPassword } from './passwords.ts';
import { hashOfToken, newToken } from './tokens.ts';

const HOUR_MS = 3_600_000;

export interface PasswordLinkService {
  /** A new link; the one before opens nothing any more. Told this once. @throws ApplicationError `forbidden` · `not-found` */
  give(actor: Actor, accountId: string, validHours: number): Promise<PasswordLinkView>;
  /** Whose link it is. @throws ApplicationError `not-found` when it opens nothing, for whatever reason */
  look(code: string): Promise<{ readonly login: string; readonly fullName: string }>;
  /** Sets the password, once; every session of the person ends. @throws ApplicationError `not-found` · `invalid` */
  use(code: string, password: string, repeated: string): Promise<void>;
}

export function createPasswordLinks({ database, clock, publicUrl }: ServiceDeps): PasswordLinkService {
  return {
    give: (actor, accountId, validHours) =>
      database.change('people.link', async (em) => {
        await lockOwn(em, actor, accountId);
        const entry = { actorId: actor.accountId, at: await clock(em), data: { validHours } };
        const { path, until } = await makeLink(em, accountId, validHours, entry);
        const person = await findPerson(em, accountId);
        const { login = '', fullName = '' } = person ?? {};
        return { login, fullName, address: new URL(path, publicUrl).href, until: until.toISOString() };
      }),
    look: (code) => database.read((em) => linkOf(em, code)),
    use: async (code, password, repeated) => {
      const { accountId, login } = await database.read((em) => linkOf(em, code));
      const message =
        (await newPasswordFault(password, login)) ?? (password === repeated ? null : 'Пароли не совпали.');
      if (message !== null) {
        throw new ApplicationError('invalid', { faults: [{ code: 'password_wrong', field: 'password', message }] });
      }
      const passwordHash = await hashPassword(password);
      await database.change('people.password_set', async (em) => {
        if (!(await usePasswordLink(em, hashOfToken(code)))) throw noLink();
        await setPassword(em, accountId, passwordHash);
        const subject = { kind: 'account', id: accountId };
        await appendAudit(em, { at: await clock(em), actorId: accountId, action: 'account.password_set', subject });
      });
    },
  };
}

/** The link itself, with its entry in the audit, in the caller's transaction. `actorId` absent: somebody at the machine. */
export async function makeLink(
  em: EntityManager,
  accountId: string,
  validHours: number,
  entry: { readonly at: Date; readonly actorId?: string; readonly data: Readonly<Record<string, unknown>> },
): Promise<{ readonly path: string; readonly until: Date }> {
  const code = newToken();
  const until = await putPasswordLink(em, { accountId, codeHash: hashOfToken(code), validMs: validHours * HOUR_MS });
  await appendAudit(em, { ...entry, action: 'account.link_given', subject: { kind: 'account', id: accountId } });
  return { path: passwordLinkPath(code), until };
}

async function linkOf(em: EntityManager, code: string) {
  const link = await findPasswordLink(em, hashOfToken(code));
  if (!link) throw noLink();
  return link;
}

function noLink(): ApplicationError {
  return new ApplicationError('not-found', {
    detail:
      'Ссылка не действует: ею уже воспользовались, её срок прошёл или выдана новая. Попросите у администратора другую.',
  });
}
