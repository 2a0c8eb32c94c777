import { randomUUID } from 'node:crypto';
import * as accounts from '#db/people/manage-accounts.ts';
import { kindsEndorsedBy } from '#db/signing/approval-routes.ts';
import { tellRouteGaps } from '#db/signing/route-gaps.ts';
import { dropFactor } from '#db/people/second-factor.ts';
import { linkUntil } from '#db/people/password-links.ts';
import {
  countSessions,
  findPerson,
  listPeople,
  peopleByName,
  type ManagedPerson,
  type PeopleFilter,
} from '#db/people/people-list.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { listSiteNames, type SiteName } from '#db/settings/sites.ts';
import { appendAudit } from '#db/work/audit.ts';
import { countOwnedTasks } from '#db/work/task-rows.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { loginFault, storedLogin } from '#domain/people/account-rules.ts';
import { alreadyThereWords, namesakesOf } from '#domain/people/namesake.ts';
import { givableRoles, manages, standingRefusal } from '#domain/people/management.ts';
import { findOwnCertificate } from '#db/signing/own-certificates.ts';
import { keptCertificate } from '../signing/own-key-view.ts';
import type { ManagedPersonView } from '#views/people/managed-person.ts';
import type { Actor, Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import type { NewPersonRequest, PersonRequest } from './people-requests.ts';

export interface PeopleManagement {
  /** People of the site, or of the installation; for whoever looks after them and for an auditor. */
  list(
    actor: Actor,
    filter: Omit<PeopleFilter, 'siteId'> & { readonly siteId?: string | undefined },
  ): Promise<ManagedPerson[]>;
  /** @throws ApplicationError `not-found`, the same for an absent and for another site's */
  person(actor: Actor, id: string): Promise<ManagedPersonView>;
  /** Sites that the manager may give. */
  sites(actor: Actor): Promise<readonly SiteName[]>;
  /** Without a password: a link sets it. @throws ApplicationError `invalid` by fields */
  create(actor: Actor, request: NewPersonRequest, command: Command): Promise<{ readonly id: string }>;
  /** @throws ApplicationError `invalid` by fields · `not-found` */
  change(actor: Actor, id: string, request: PersonRequest, command: Command): Promise<{ readonly id: string }>;
  /** Blocked: every session ends at once. @throws ApplicationError `conflict` for oneself and for the last admin */
  setActive(actor: Actor, id: string, isActive: boolean, command: Command): Promise<{ readonly id: string }>;
  endSessions(actor: Actor, id: string, command: Command): Promise<{ readonly id: string }>;
  /** For whoever has lost his telephone and his recovery codes: his sessions end, the password alone opens until he sets a new one. */
  dropFactor(actor: Actor, id: string, command: Command): Promise<{ readonly id: string }>;
}

export function createPeopleManagement({ database, clock }: ServiceDeps): PeopleManagement {
  const change: ChangePerson = (actor, id, { action, ...asked }, work) =>
    changeOnce(database, { actor, ...asked, args: { id, asked: asked.args } }, clock, async (em, at) => {
      const account = await lockOwn(em, actor, id);
      const data = await work(em, account, at);
      await appendAudit(em, { at, actorId: actor.accountId, action, subject: { kind: 'account', id }, data });
      return { id };
    });
  return {
    list: (actor, { siteId, ...filter }) => {
      requireLooker(actor);
      return database.read((em) => listPeople(em, { ...filter, siteId: actor.siteId ?? siteId ?? null }));
    },
    person: (actor, id) => {
      requireLooker(actor);
      return database.read((em) => personView(em, actor, id));
    },
    sites: (actor) => {
      requireLooker(actor);
      return database.read(async (em) => (await listSiteNames(em)).filter((site) => isHis(actor, site.id)));
    },
    create: (actor, request, command) => {
      requireManager(actor);
      const asked = { actor, command, record: 'people.created', args: request };
      return changeOnce(database, asked, clock, (em, at) => create(em, actor, request, at));
    },
    change: (actor, id, request, command) => {
      const what = { command, record: 'people.changed', args: request, action: 'account.changed' } as const;
      return change(actor, id, what, (em, account, at) => setPerson(em, actor, account, request, at));
    },
    setActive: (actor, id, isActive, command) => {
      const action = isActive ? 'account.enabled' : 'account.disabled';
      const what = { command, record: 'people.active', args: { isActive }, action };
      return change(actor, id, what, async (em, account, at) => {
        if (!isActive) await requireNotLast(em, actor, account);
        await accounts.setActive(em, id, isActive);
        await tellRouteGaps(em, account.siteId, at);
        return {};
      });
    },
    dropFactor: (actor, id, command) => {
      const what = { command, record: 'people.factor_dropped', args: {}, action: 'account.factor_dropped' } as const;
      return change(actor, id, what, async (em) => {
        await dropFactor(em, id);
        await accounts.endSessions(em, id);
        return {};
      });
    },
    endSessions: (actor, id, command) => {
      const what = { command, record: 'people.signed_out', args: {}, action: 'account.sessions_ended' } as const;
      return change(actor, id, what, async (em) => {
        await accounts.endSessions(em, id);
        return {};
      });
    },
  };
}

type ChangePerson = (
  actor: Actor,
  id: string,
  what: { readonly command: Command; readonly record: string; readonly args: unknown; readonly action: string },
  work: (em: EntityManager, account: accounts.ManagedAccount, at: Date) => Promise<Readonly<Record<string, unknown>>>,
) => Promise<{ readonly id: string }>;

/** Who may look at people at all: their managers, and an auditor. @throws ApplicationError `forbidden` */
export function requireLooker(actor: Actor): void {
  if (actor.role !== 'auditor') requireManager(actor);
}

/** @throws ApplicationError `forbidden` */
export function requireManager(actor: Actor): void {
  if (givableRoles(actor).length === 0) throw new ApplicationError('forbidden');
}

/** The person's account, locked, where this manager may change it. @throws ApplicationError `forbidden` · `not-found` */
export async function lockOwn(em: EntityManager, actor: Actor, id: string): Promise<accounts.ManagedAccount> {
  requireManager(actor);
  const account = isUuid(id) ? await accounts.lockAccount(em, { id }) : null;
  if (!account || !isHis(actor, account.siteId)) throw nobody();
  if (!manages(actor, account)) throw new ApplicationError('forbidden');
  return account;
}

function isHis({ siteId: own }: Actor, siteId: string | null): boolean {
  return own === null || own === siteId;
}

async function personView(em: EntityManager, actor: Actor, id: string): Promise<ManagedPersonView> {
  const person = isUuid(id) ? await findPerson(em, id) : null;
  if (!person || !isHis(actor, person.siteId)) throw nobody();
  const until = await linkUntil(em, id);
  const own = await findOwnCertificate(em, id);
  const visaKinds = person.siteId === null ? [] : await kindsEndorsedBy(em, person.siteId, id);
  return {
    ...person,
    linkUntil: until?.toISOString() ?? null,
    ownCertificate: keptCertificate(own),
    sessions: await countSessions(em, id),
    holds: { visaKinds, openTasks: await countOwnedTasks(em, id) },
    isMine: manages(actor, person),
    isSelf: actor.accountId === id,
  };
}

async function create(em: EntityManager, actor: Actor, request: NewPersonRequest, at: Date): Promise<{ id: string }> {
  const login = storedLogin(request.login);
  const wrong = loginFault(login);
  const faults = [
    ...(wrong === null ? [] : [fault('login', wrong)]),
    ...(await personFaults(em, actor, null, request)),
    ...(await alreadyThere(em, actor, request)),
  ];
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  const id = randomUUID();
  const { role, siteId, signerId } = request;
  const account = { ...{ id, login, role, siteId, signerId }, ...namesOf(request), passwordHash: null };
  if (!(await accounts.insertAccount(em, account))) {
    throw new ApplicationError('invalid', { faults: [fault('login', `Логин ${login} уже есть.`)] });
  }
  const entry = { action: 'account.created', subject: { kind: 'account', id }, data: { role, siteId } };
  await appendAudit(em, { at, actorId: actor.accountId, ...entry });
  return { id };
}

/** Those whom this manager sees: nobody of another site is named to him. */
async function alreadyThere(em: EntityManager, actor: Actor, request: NewPersonRequest): Promise<Fault[]> {
  if (request.isAnother === true) return [];
  const namesakes = namesakesOf(namesOf(request).fullName, await peopleByName(em, actor.siteId));
  if (namesakes.length === 0) return [];
  return [{ code: 'person_exists', field: 'isAnother', message: alreadyThereWords(namesakes) }];
}

async function setPerson(
  em: EntityManager,
  actor: Actor,
  account: accounts.ManagedAccount,
  request: PersonRequest,
  at: Date,
): Promise<Readonly<Record<string, unknown>>> {
  const { role, siteId, signerId } = request;
  const isMoved = role !== account.role || siteId !== account.siteId;
  const faults = await personFaults(em, actor, isMoved ? account.id : null, request);
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  if (isMoved && role !== 'admin') await requireNotLast(em, actor, account);
  await accounts.setDetails(em, account.id, { ...namesOf(request), signerId });
  if (!isMoved) return {};
  await accounts.setRole(em, account.id, role, siteId);
  for (const site of new Set([account.siteId, siteId])) await tellRouteGaps(em, site, at);
  return { role, siteId, was: { role: account.role, siteId: account.siteId } };
}

async function personFaults(
  em: EntityManager,
  actor: Actor,
  targetId: string | null,
  request: PersonRequest,
): Promise<Fault[]> {
  const { fullName, position } = namesOf(request);
  const { role, siteId, signerId } = request;
  const faults: Fault[] = [];
  if (fullName === '') faults.push(fault('fullName', 'Имя не указано.'));
  if (position === '') faults.push(fault('position', 'Должность не указана.'));
  const refusal = standingRefusal(actor, targetId, { role, siteId });
  if (refusal !== null) faults.push(fault('role', refusal));
  const isSite = siteId === null || (await listSiteNames(em)).some(({ id }) => id === siteId);
  if (!isSite) faults.push(fault('siteId', 'Такого участка нет.'));
  if (signerId !== null && !/^[a-z0-9][a-z0-9._-]*$/i.test(signerId)) {
    faults.push(fault('signerId', 'Ключ на сервере: имя его папки — латинские буквы, цифры, «.», «-», «_».'));
  }
  return faults;
}

function namesOf({ fullName, position }: PersonRequest): { readonly fullName: string; readonly position: string } {
  const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  return { fullName: tidy(fullName), position: tidy(position) };
}

/** An installation without an admin could be managed by nobody but the machine's owner. */
async function requireNotLast(em: EntityManager, actor: Actor, account: accounts.ManagedAccount): Promise<void> {
  if (account.id === actor.accountId) {
    throw new ApplicationError('conflict', { detail: 'Себя блокировать нельзя: попросите другого администратора.' });
  }
  if (account.role !== 'admin' || !account.isActive || (await accounts.countOtherAdmins(em, account.id)) > 0) return;
  throw new ApplicationError('conflict', { detail: 'Это последний администратор: сначала заведите другого.' });
}

function nobody(): ApplicationError {
  return new ApplicationError('not-found', { detail: 'Такого человека нет.' });
}

function fault(field: string, message: string): Fault {
  return { code: 'person_wrong', field, message };
}
