import { findPasswordLink, putPasswordLink, usePasswordLink } from '#db/people/password-links.ts';
import { setPassword } from '#db/people/manage-accounts.ts';
import { findPerson } from '#db/people/people-list.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { EntityManager } from '#db/orm.ts';
import type { PasswordLinkView } from '#views/people/managed-person.ts';
import { passwordLinkPath } from '#web/paths.ts';
import type { Actor, Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { newPasswordFault } from './common-passwords.ts';
import { lockOwn } from './management.ts';
import { hashPassword } from './passwords.ts';
import { hashOfToken, newToken } from './tokens.ts';

const HOUR_MS = 3_600_000;

/** For whom links are made. */
export interface LinksAsked {
  readonly accountIds: readonly string[];
  readonly validHours: number;
  /** Whoever has a password, is blocked or is gone is passed over. */
  readonly isForNewOnly?: boolean;
}

export interface PasswordLinkService {
  /**
   * A new link for each; the ones before open nothing any more. The addresses are in the first answer only: a repeat of the request makes
   * nothing, so that what was printed goes on. @throws ApplicationError `forbidden` · `not-found`
   */
  give(actor: Actor, asked: LinksAsked, command: Command): Promise<readonly PasswordLinkView[]>;
  /** Whose link it is. @throws ApplicationError `not-found` when it opens nothing, for whatever reason */
  look(code: string): Promise<{ readonly login: string; readonly fullName: string }>;
  /** Sets the password, once; every session of the person ends. @throws ApplicationError `not-found` · `invalid` */
  use(code: string, password: string, repeated: string): Promise<void>;
}

export function createPasswordLinks({ database, clock, publicUrl }: ServiceDeps): PasswordLinkService {
  return {
    give: async (actor, asked, command) => {
      const paths = new Map<string, string>();
      const request = { actor, command, record: 'people.link', args: asked };
      const made = await changeOnce(database, request, clock, async (em, at) => {
        const links: { accountId: string; codeHash: string; until: string }[] = [];
        for (const accountId of await waiting(em, asked)) {
          await lockOwn(em, actor, accountId);
          const entry = { actorId: actor.accountId, at, data: { validHours: asked.validHours } };
          const { path, codeHash, until } = await makeLink(em, accountId, asked.validHours, entry);
          paths.set(codeHash, path);
          links.push({ accountId, codeHash, until: until.toISOString() });
        }
        return links;
      });
      return database.read((em) => Promise.all(made.map((link) => viewOf(em, link, paths, publicUrl))));
    },
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

async function waiting(
  em: EntityManager,
  { accountIds, isForNewOnly = false }: LinksAsked,
): Promise<readonly string[]> {
  if (!isForNewOnly) return accountIds;
  const found: string[] = [];
  for (const accountId of accountIds) {
    const person = await findPerson(em, accountId);
    if (person !== null && !person.hasPassword && person.isActive) found.push(accountId);
  }
  return found;
}

/** A repeat of the request has no paths: only the hash of a code is kept. Whether it still works is asked anew. */
async function viewOf(
  em: EntityManager,
  { accountId, codeHash, until }: { readonly accountId: string; readonly codeHash: string; readonly until: string },
  paths: ReadonlyMap<string, string>,
  publicUrl: string,
): Promise<PasswordLinkView> {
  const path = paths.get(codeHash);
  const { login = '', fullName = '' } = (await findPerson(em, accountId)) ?? {};
  const address = path === undefined ? null : new URL(path, publicUrl).href;
  return { login, fullName, address, until, isWorking: (await findPasswordLink(em, codeHash)) !== null };
}

/** The link itself, with its entry in the audit, in the caller's transaction. `actorId` absent: somebody at the machine. */
export async function makeLink(
  em: EntityManager,
  accountId: string,
  validHours: number,
  entry: { readonly at: Date; readonly actorId?: string; readonly data: Readonly<Record<string, unknown>> },
): Promise<{ readonly path: string; readonly codeHash: string; readonly until: Date }> {
  const code = newToken();
  const codeHash = hashOfToken(code);
  const until = await putPasswordLink(em, { accountId, codeHash, validMs: validHours * HOUR_MS });
  await appendAudit(em, { ...entry, action: 'account.link_given', subject: { kind: 'account', id: accountId } });
  return { path: passwordLinkPath(code), codeHash, until };
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
