import { randomUUID } from 'node:crypto';
import { insertAccount } from '#db/people/manage-accounts.ts';
import { allLogins } from '#db/people/people-list.ts';
import { lockPeopleImport, notePeopleImported, putPeopleImport, type KeptPeople } from '#db/people/people-imports.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { listSiteNames } from '#db/settings/sites.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { EntityManager } from '#db/orm.ts';
import {
  MAX_IMPORTED_PEOPLE,
  missingPeopleColumns,
  isPeopleHead,
  peopleOfSheet,
  unreadColumns,
  type PersonRow,
} from '#domain/people/people-sheet.ts';
import { USUAL_LINK_HOURS } from '#domain/people/password-link.ts';
import type { PasswordLinkView, PeopleImportView } from '#views/people/managed-person.ts';
import type { Actor, Command } from '../actor.ts';
import { cleanFileName, type UploadedFile } from '../documents/uploaded-file.ts';
import { ApplicationError } from '../errors.ts';
import type { SheetFiles } from '../letters/import/sheet-files.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { requireManager } from './management.ts';
import type { PasswordLinkService } from './password-links.ts';

export interface PeopleImportService {
  /** What the sheet would make; nobody is made. @throws ApplicationError `invalid` when it is no sheet of people */
  keep(actor: Actor, file: UploadedFile, command: Command): Promise<PeopleImportView>;
  /** @throws ApplicationError `not-found`, the same for an absent and for another person's sheet */
  read(actor: Actor, id: string): Promise<PeopleImportView>;
  /** Good rows become people, all in one transaction; a repeat changes nothing. */
  carryOut(actor: Actor, id: string): Promise<PeopleImportView>;
  /** A new link for each of the sheet's people who has no password yet. */
  links(actor: Actor, id: string, command: Command): Promise<readonly PasswordLinkView[]>;
}

export function createPeopleImports(
  deps: ServiceDeps,
  files: SheetFiles,
  passwordLinks: PasswordLinkService,
): PeopleImportService {
  const { database, clock } = deps;
  const read = (actor: Actor, id: string): Promise<PeopleImportView> =>
    database.read(async (em) => viewOf(await ownImport(em, actor, id), []));
  return {
    keep: async (actor, file, command) => {
      requireManager(actor);
      const table = await files.sheet(file.bytes, isPeopleHead);
      requireSheet(table);
      const fileName = cleanFileName(file.fileName);
      const asked = { actor, command, record: 'people.sheet_kept', args: { fileName, table } };
      return changeOnce(database, asked, clock, async (em, createdAt) => {
        const rows = peopleOfSheet(table, await rulesOf(em, actor));
        const kept = { id: randomUUID(), authorId: actor.accountId, fileName, rows, createdAt };
        await putPeopleImport(em, kept);
        return viewOf({ ...kept, carriedOutAt: null }, unreadColumns(table.columns));
      });
    },
    read,
    carryOut: async (actor, id) => {
      await database.change('people.imported', async (em) => {
        const kept = await ownImport(em, actor, id);
        if (kept.carriedOutAt === null) await makePeople(em, actor, kept, await clock(em));
      });
      return read(actor, id);
    },
    links: async (actor, id, command) => {
      const { rows, carriedOutAt } = await database.read((em) => ownImport(em, actor, id));
      const accountIds = carriedOutAt === null ? [] : made(rows).map((row) => row.id);
      return passwordLinks.give(actor, { accountIds, validHours: USUAL_LINK_HOURS, isForNewOnly: true }, command);
    },
  };
}

type MadeRow = PersonRow & { readonly id: string };

function made(rows: readonly PersonRow[]): readonly MadeRow[] {
  return rows.filter((row): row is MadeRow => row.id !== undefined);
}

function requireSheet({ columns, rows }: { readonly columns: readonly string[]; readonly rows: readonly unknown[] }) {
  const missing = missingPeopleColumns(columns);
  const words = [
    ...(missing.length > 0 ? [`Нет столбцов: ${missing.map((name) => `«${name}»`).join(', ')}.`] : []),
    ...(rows.length > MAX_IMPORTED_PEOPLE ? [`Строк больше ${MAX_IMPORTED_PEOPLE}: разделите таблицу.`] : []),
  ];
  if (words.length === 0) return;
  const faults = words.map((message) => ({ code: 'sheet_wrong', field: 'file', message }));
  throw new ApplicationError('invalid', { faults });
}

async function rulesOf(em: EntityManager, manager: Actor) {
  const sites = (await listSiteNames(em)).map(({ id }) => id);
  return { manager, sites: new Set(sites), takenLogins: await allLogins(em) };
}

/** A login that was given to another meanwhile makes its row a refused one; the others are made. */
async function makePeople(em: EntityManager, actor: Actor, { id, rows }: KeptPeople, at: Date): Promise<void> {
  requireManager(actor);
  const done: PersonRow[] = [];
  for (const row of rows) done.push(row.faults.length > 0 ? row : await makePerson(em, row));
  await notePeopleImported(em, id, done, at);
  for (const { id: accountId, role, siteId } of made(done)) {
    const entry = { action: 'account.created', subject: { kind: 'account', id: accountId }, data: { role, siteId } };
    await appendAudit(em, { at, actorId: actor.accountId, ...entry });
  }
}

async function makePerson(em: EntityManager, row: PersonRow): Promise<PersonRow> {
  const { login, fullName, position, role, siteId } = row;
  const id = randomUUID();
  const account = { id, login, fullName, position, role, siteId, passwordHash: null, signerId: null };
  if (await insertAccount(em, account)) return { ...row, id };
  const message = `Логин ${login} уже занят: его дали другому, пока таблица ждала. Заведите этого человека заново, с другим логином.`;
  return { ...row, faults: [{ code: 'person_wrong', field: 'login', message }] };
}

async function ownImport(em: EntityManager, actor: Actor, id: string): Promise<KeptPeople> {
  requireManager(actor);
  const kept = isUuid(id) ? await lockPeopleImport(em, actor.accountId, id) : null;
  if (!kept) throw new ApplicationError('not-found', { detail: 'Такой таблицы нет.' });
  return kept;
}

function viewOf({ id, fileName, rows, carriedOutAt }: KeptPeople, unread: readonly string[]): PeopleImportView {
  const refused = rows.filter(({ faults }) => faults.length > 0).length;
  const state = carriedOutAt === null ? 'planned' : 'done';
  const shown = rows.map(({ place, login, fullName, position, role, siteId, faults }) => ({
    ...{ place, login, fullName, position, role, siteId, faults },
  }));
  return { id, fileName, state, good: rows.length - refused, refused, unreadColumns: unread, rows: shown };
}
