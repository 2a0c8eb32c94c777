import { randomUUID } from 'node:crypto';
import { insertAccount } from '#db/people/manage-accounts.ts';
import { allLogins, peopleByName } from '#db/people/people-list.ts';
import { lockPeopleImport, notePeopleImported, putPeopleImport, type KeptPeople } from '#db/people/people-imports.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { listSiteNames } from '#db/settings/sites.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { EntityManager } from '#db/orm.ts';
import {
  isAsked,
  MAX_IMPORTED_PEOPLE,
  missingPeopleColumns,
  isPeopleHead,
  peopleOfSheet,
  unreadColumns,
  type PersonRow,
} from '#domain/people/people-sheet.ts';
import { alreadyThereWords, namesakesOf, type Namesake } from '#domain/people/namesake.ts';
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
  /**
   * Good rows become people, all in one transaction; a repeat changes nothing.
   * @param others places of the rows of which it is said that each is another person than whoever may be him
   */
  carryOut(actor: Actor, id: string, others: readonly number[]): Promise<PeopleImportView>;
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
    carryOut: async (actor, id, others) => {
      await database.change('people.imported', async (em) => {
        const kept = await ownImport(em, actor, id);
        if (kept.carriedOutAt === null) await makePeople(em, actor, kept, new Set(others), await clock(em));
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
  const people = await peopleByName(em, manager.siteId);
  return { manager, sites: new Set(sites), takenLogins: await allLogins(em), people };
}

/** A login that was given to another meanwhile makes its row a refused one; the others are made. */
async function makePeople(
  em: EntityManager,
  actor: Actor,
  { id, rows }: KeptPeople,
  others: ReadonlySet<number>,
  at: Date,
): Promise<void> {
  requireManager(actor);
  const people = await peopleByName(em, actor.siteId);
  const done: PersonRow[] = [];
  for (const row of rows) {
    const refused = row.faults.length > 0 ? row : refusedAsThere(row, people, others);
    done.push(refused ?? (await makePerson(em, row)));
  }
  await notePeopleImported(em, id, done, at);
  for (const { id: accountId, role, siteId } of made(done)) {
    const entry = { action: 'account.created', subject: { kind: 'account', id: accountId }, data: { role, siteId } };
    await appendAudit(em, { at, actorId: actor.accountId, ...entry });
  }
}

/** Whoever was shown is answered by `others`; whoever came while the sheet waited was shown to nobody. Null: the person is made. */
function refusedAsThere(row: PersonRow, people: readonly Namesake[], others: ReadonlySet<number>): PersonRow | null {
  const shown = new Set((row.namesakes ?? []).map(({ login }) => login));
  const since = namesakesOf(row.fullName, people).filter(({ login }) => !shown.has(login));
  if (since.length > 0) return withFault(row, 'fullName', `Пока таблица ждала: ${alreadyThereWords(since)} ${AGAIN}`);
  return isAsked(row) && !others.has(row.place) ? withFault(row, 'fullName', NOT_ANOTHER) : null;
}

const AGAIN = 'Если это другой человек, проверьте таблицу заново.';
const NOT_ANOTHER = 'Не заведён: этот человек уже есть. Что это другой человек, не отмечено.';

function withFault(row: PersonRow, field: string, message: string): PersonRow {
  return { ...row, faults: [{ code: 'person_wrong', field, message }] };
}

async function makePerson(em: EntityManager, row: PersonRow): Promise<PersonRow> {
  const { login, fullName, position, role, siteId } = row;
  const id = randomUUID();
  const account = { id, login, fullName, position, role, siteId, passwordHash: null, signerId: null };
  if (await insertAccount(em, account)) return { ...row, id };
  const message = `Логин ${login} уже занят: его дали другому, пока таблица ждала. Заведите этого человека заново, с другим логином.`;
  return withFault(row, 'login', message);
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
  const asked = state === 'planned' ? rows.filter(isAsked).length : 0;
  const shown = rows.map(
    ({ place, login, fullName, position, role, siteId, faults, namesakes = [], likeRows = [] }) => ({
      ...{ place, login, fullName, position, role, siteId, faults, namesakes, likeRows },
    }),
  );
  return {
    id,
    fileName,
    state,
    good: rows.length - refused - asked,
    asked,
    refused,
    unreadColumns: unread,
    rows: shown,
  };
}
