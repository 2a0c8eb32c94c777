import { randomUUID } from 'node:crypto';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { newPasswordFault } from '#api/people/common-passwords.ts';
import { makeLink } from '#api/people/password-links.ts';
import { hashPassword } from '#api/people/passwords.ts';
import {
  countOtherAdmins,
  insertAccount,
  lockAccount,
  setActive,
  setPassword,
  setRole,
  type ManagedAccount,
} from '#db/people/manage-accounts.ts';
import { listAccounts } from '#db/people/accounts.ts';
import { peopleByName } from '#db/people/people-list.ts';
import { record } from '#db/record.ts';
import { tellRouteGaps } from '#db/signing/route-gaps.ts';
import { findSiteName } from '#db/settings/sites.ts';
import { alreadyThereWords, namesakesOf } from '#domain/people/namesake.ts';
import { belongingFault, loginFault, storedLogin } from '#domain/people/account-rules.ts';
import { LINK_HOURS, USUAL_LINK_HOURS } from '#domain/people/password-link.ts';
import { ROLE_NAMES, ROLES, type Role } from '#domain/people/role.ts';
import { linkWords } from './link-words.ts';
import { AdminRefusal, PASSWORD_OPTION, type AdminCommand, type AdminParts, type Options } from './command.ts';
import { written } from './write.ts';

const LOGIN = { login: 'логин' };
const ROLE = { role: `роль: ${ROLES.map((role) => `${role} — ${ROLE_NAMES[role].toLowerCase()}`).join(', ')}` };
const SITE = { site: 'код участка, у администратора и проверяющего не указывается' };
const LINK = { 'link-hours': `сколько часов действует ссылка: ${LINK_HOURS.join(', ')}; ${String(USUAL_LINK_HOURS)}` };
const PAGE = 500;

const create: AdminCommand = {
  name: 'create',
  title: 'завести человека; пароль он задаст сам по одноразовой ссылке, которая будет напечатана',
  options: {
    ...LOGIN,
    ...ROLE,
    name: 'фамилия, имя, отчество',
    position: 'должность',
    ...SITE,
    'signer-id': 'имя папки с его ключом в MASK_PKI_DIR/signers, если подписывает на сервере',
    another: 'yes — это другой человек, чем тот, кто уже заведён с таким именем',
    ...LINK,
    ...PASSWORD_OPTION,
  },
  required: ['login', 'role', 'name', 'position'],
  run: async (parts, options) => {
    const login = storedLogin(options['login'] ?? '');
    requireNone([loginFault(login)]);
    const { role, siteId } = belonging(options);
    const passwordHash = await givenPassword(parts, options, login);
    const orm = await parts.open();
    await requireSite(orm.em.fork(), siteId);
    const names = { fullName: (options['name'] ?? '').trim(), position: (options['position'] ?? '').trim() };
    const account = {
      id: randomUUID(),
      login,
      ...names,
      role,
      siteId,
      passwordHash,
      signerId: options['signer-id'] ?? null,
    };
    await written(orm, 'account.created', async (em) => {
      if (!(await insertAccount(em, account))) throw new AdminRefusal(`Логин ${login} уже есть.`);
      if (options['another'] !== 'yes') await requireNewName(em, account);
      return { action: 'account.created', subject: { kind: 'account', id: account.id }, data: { role, siteId } };
    });
    const made = `Заведён ${login}: ${ROLE_NAMES[role]}${siteId === null ? '' : `, участок ${siteId}`}.`;
    return passwordHash === null ? [made, ...(await linkFor(orm, account.id, options))] : [made];
  },
};

/** @throws AdminRefusal naming whoever may be this person */
async function requireNewName(em: EntityManager, { login, fullName }: { login: string; fullName: string }) {
  const others = (await peopleByName(em, null)).filter((person) => person.login !== login);
  const namesakes = namesakesOf(fullName, others);
  if (namesakes.length === 0) return;
  throw new AdminRefusal(`${alreadyThereWords(namesakes)} Если это другой человек, добавьте --another yes.`);
}

const changeRole: AdminCommand = {
  name: 'set-role',
  title: 'сменить роль или участок; открытые страницы человека узнают об этом за секунды',
  options: { ...LOGIN, ...ROLE, ...SITE },
  required: ['login', 'role'],
  run: async (parts, options) => {
    const { role, siteId } = belonging(options);
    const orm = await parts.open();
    await requireSite(orm.em.fork(), siteId);
    await changed(orm, options, 'account.role', async (em, account) => {
      if (role !== 'admin') await requireAnotherAdmin(em, account);
      await setRole(em, account.id, role, siteId);
      for (const site of new Set([account.siteId, siteId])) await tellRouteGaps(em, site, new Date());
      return { role, siteId, was: account.role };
    });
    return [`${options['login'] ?? ''}: теперь ${ROLE_NAMES[role]}${siteId === null ? '' : `, участок ${siteId}`}.`];
  },
};

const disable: AdminCommand = {
  name: 'disable',
  title: 'выключить учётную запись: все её сеансы кончаются',
  options: LOGIN,
  required: ['login'],
  run: async (parts, options) => {
    await changed(await parts.open(), options, 'account.disabled', async (em, account) => {
      await requireAnotherAdmin(em, account);
      await setActive(em, account.id, false);
      await tellRouteGaps(em, account.siteId, new Date());
      return {};
    });
    return [`${options['login'] ?? ''}: выключен.`];
  },
};

const enable: AdminCommand = {
  name: 'enable',
  title: 'включить выключенную учётную запись; войти придётся заново',
  options: LOGIN,
  required: ['login'],
  run: async (parts, options) => {
    await changed(await parts.open(), options, 'account.enabled', async (em, account) => {
      await setActive(em, account.id, true);
      await tellRouteGaps(em, account.siteId, new Date());
      return {};
    });
    return [`${options['login'] ?? ''}: включён.`];
  },
};

const resetPassword: AdminCommand = {
  name: 'reset-password',
  title: 'ссылка для нового пароля; с ним все сеансы и знакомые устройства человека забыты',
  options: { ...LOGIN, ...LINK, ...PASSWORD_OPTION },
  required: ['login'],
  run: async (parts, options) => {
    const passwordHash = await givenPassword(parts, options, storedLogin(options['login'] ?? ''));
    const orm = await parts.open();
    let accountId = '';
    await changed(orm, options, 'account.password', async (em, account) => {
      accountId = account.id;
      if (passwordHash !== null) await setPassword(em, account.id, passwordHash);
      return { byLink: passwordHash === null };
    });
    if (passwordHash === null) return linkFor(orm, accountId, options);
    return [`${options['login'] ?? ''}: пароль сменён, все сеансы окончены.`];
  },
};

const list: AdminCommand = {
  name: 'list',
  title: 'кто заведён',
  options: {},
  required: [],
  run: async (parts) => {
    const orm = await parts.open();
    const lines: string[] = [];
    for (let after = ''; ;) {
      const rows = await listAccounts(orm.em.fork(), { siteId: null, after, limit: PAGE });
      for (const { login, role, siteId, fullName, isActive } of rows) {
        lines.push(
          `${login.padEnd(20)} ${role.padEnd(10)} ${(siteId ?? '—').padEnd(9)} ${isActive ? ' ' : 'выкл.'} ${fullName}`,
        );
      }
      const last = rows.at(-1);
      if (rows.length < PAGE || !last)
        return lines.length === 0 ? ['Никто не заведён: npm run admin -- create …'] : lines;
      after = last.login;
    }
  },
};

export const PEOPLE_COMMANDS = [create, changeRole, disable, enable, resetPassword, list] as const;

/** One change of one account with its entry. @throws AdminRefusal when there is no such account */
async function changed(
  orm: MikroORM,
  options: Options,
  action: string,
  work: (em: EntityManager, account: ManagedAccount) => Promise<Readonly<Record<string, unknown>>>,
): Promise<void> {
  const login = storedLogin(options['login'] ?? '');
  await written(orm, action, async (em) => {
    const account = await lockAccount(em, { login });
    if (!account) throw new AdminRefusal(`Логина ${login} нет. Кто есть: npm run admin -- list`);
    return { action, subject: { kind: 'account', id: account.id }, data: await work(em, account) };
  });
}

function belonging(options: Options): { readonly role: Role; readonly siteId: string | null } {
  const role = ROLES.find((name) => name === options['role']);
  if (role === undefined) throw new AdminRefusal(`Роль: ожидается ${ROLES.join(', ')}.`);
  const siteId = options['site'] ?? null;
  requireNone([belongingFault(role, siteId)]);
  return { role, siteId };
}

async function requireSite(em: EntityManager, siteId: string | null): Promise<void> {
  if (siteId === null || (await findSiteName(em, siteId))) return;
  throw new AdminRefusal(`Участка ${siteId} нет: сначала npm run admin -- create-site …`);
}

/** An installation without an admin could be managed by nobody but the machine's owner. */
async function requireAnotherAdmin(em: EntityManager, { id, role, isActive }: ManagedAccount): Promise<void> {
  if (role !== 'admin' || !isActive || (await countOtherAdmins(em, id)) > 0) return;
  throw new AdminRefusal('Это последний администратор: сначала заведите другого (create --role admin).');
}

/** Null: none is given, a link will set it. */
async function givenPassword(parts: AdminParts, options: Options, login: string): Promise<string | null> {
  const password = await parts.newPassword(options);
  if (password === null) return null;
  requireNone([await newPasswordFault(password, login)]);
  return hashPassword(password);
}

/** The link itself, with where it stands: whoever works at the machine hands it over. */
async function linkFor(orm: MikroORM, accountId: string, options: Options): Promise<readonly string[]> {
  const hours = LINK_HOURS.find((known) => String(known) === options['link-hours']) ?? USUAL_LINK_HOURS;
  const link = await record(orm, 'account.link', (em) =>
    makeLink(em, accountId, hours, { at: new Date(), data: { validHours: hours, by: 'npm run admin' } }),
  );
  const { MASK_PUBLIC_URL: site } = process.env;
  const address = site === undefined ? `адрес сайта и ${link.path}` : new URL(link.path, site).href;
  return linkWords(link.until, address);
}

function requireNone(faults: readonly (string | null)[]): void {
  const found = faults.filter((fault) => fault !== null);
  if (found.length > 0) throw new AdminRefusal(found.join('\n'));
}
