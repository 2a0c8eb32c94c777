import { createHash } from 'node:crypto';
import { isUuid } from '#domain/work/uuid.ts';
import {
  findPersonRequest,
  keepPersonRequest,
  listPersonRequests,
  type PersonRequestRow,
} from '#db/keeping/person-requests.ts';
import { addPersonChoice, listPersonChoices, type PersonChoice } from '#db/keeping/person-choices.ts';
import { PersonSearchTooLongError, searchPerson, type FoundRow } from '#db/keeping/person-search.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { isDay } from '#domain/calendar/day.ts';
import { MOST_OF_SOURCE, PERSON_SOURCES, personFault, type PersonAsked } from '#domain/keeping/person-search.ts';
import type {
  NewPersonChoice,
  NewPersonRequest,
  PersonReportView,
  PersonRequestsView,
} from '#views/keeping/keeping.ts';
import type { Actor, Command } from '../actor.ts';
import type { Download } from '../documents/read-blob.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { fieldFault, HEADS, reasonOf, requireRole } from './keeping-access.ts';
import { personPdf, personWorkbook } from './person-papers.ts';
import { recordOf } from './person-records.ts';

export type ReportFormat = 'pdf' | 'xlsx' | 'json';

/** What is held of a person, found and given out on request (152-ФЗ); who asked, why, and each giving out are journalled. */
export interface PersonRequestService {
  list(actor: Actor): Promise<PersonRequestsView>;
  /** @throws ApplicationError `invalid` · `bad-request`: it takes too long */
  ask(actor: Actor, request: NewPersonRequest, command: Command): Promise<{ readonly id: string }>;
  /** What is held now. @throws ApplicationError `not-found` */
  report(actor: Actor, id: string): Promise<PersonReportView>;
  /** Leaves a row that was found out of the certificate, or puts it back. @throws ApplicationError `not-found` · `invalid` */
  choose(actor: Actor, id: string, choice: NewPersonChoice, command: Command): Promise<object>;
  /** The same without what was left out, given out: it is written down. */
  give(actor: Actor, id: string, format: ReportFormat): Promise<Download>;
}

const SHOWN = 100;
const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

const NOTES = [
  'Дату рождения программа в карточках не хранит: она стоит в запросе, чтобы отличить тёзок, отбор по ней не ведётся. Однофамильцев отличает тот, кто выдаёт справку.',
  'Где человек только упомянут в теме, комментарии или тексте, показано само это место; имя и адрес того, кому оно адресовано, не выдаются.',
  'Тексты документов (PDF писем и приложения) не просматриваются: назван сам документ. Таблицы, списки ф. 103 и отчёты Почты просмотрены по прочитанным из них строкам. Уничтоженных по акту данных в справке нет; в резервных копиях они остаются до смены копий.',
];

export function createPersonRequests({
  database,
  clock,
}: Pick<ServiceDeps, 'database' | 'clock'>): PersonRequestService {
  const report = (actor: Actor, id: string): Promise<PersonReportView> => {
    requireRole(actor, HEADS);
    return database.read(async (em) => {
      const request = await requireRequest(em, actor, id);
      const found = await search(em, request.asked, request.siteId);
      return reportOf(request, found, {
        choices: await listPersonChoices(em, id),
        now: await clock(em),
        timeZone: actor.timeZone,
      });
    });
  };
  return {
    list: (actor) => {
      requireRole(actor, HEADS);
      return database.read(async (em) => ({
        items: (await listPersonRequests(em, readableSite(actor), SHOWN)).map(requestView),
      }));
    },
    ask: (actor, request, command) => {
      requireRole(actor, HEADS);
      const asked = askedOf(request);
      const reason = reasonOf(request.reason);
      const args = { actor, command, record: 'keeping.person_asked', args: { asked, reason } };
      return changeOnce(database, args, clock, async (em, at) => {
        const siteId = readableSite(actor);
        const found = await search(em, asked, siteId);
        const kept = { siteId, asked, reason, foundCount: found.length, byId: actor.accountId };
        const id = await keepPersonRequest(em, kept, at);
        const entry = { at, actorId: actor.accountId, action: 'person.asked' };
        await appendAudit(em, { ...entry, subject: { kind: 'person_request', id }, data: { count: found.length } });
        return { id };
      });
    },
    report,
    choose: (actor, id, choice, command) => {
      requireRole(actor, HEADS);
      const [reason, { source, id: rowId, isGiven }] = [reasonOf(choice.reason), choice];
      const args = { actor, command, record: 'keeping.person_chosen', args: { requestId: id, ...choice } };
      return changeOnce(database, args, clock, async (em, at) => {
        const { id: requestId } = await requireRequest(em, actor, id);
        await addPersonChoice(em, { requestId, source, rowId, isGiven, reason, byId: actor.accountId }, at);
        const action = isGiven ? 'person.row_returned' : 'person.row_left_out';
        const subject = { kind: 'person_request', id };
        await appendAudit(em, { at, actorId: actor.accountId, action, subject, data: { source, rowId } });
        return {};
      });
    },
    give: async (actor, id, format) => {
      const found = givenOf(await report(actor, id));
      const bytes = await bytesOf(found, format, actor.timeZone);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await database.change('keeping.person_given', async (em) => {
        const entry = { at: await clock(em), actorId: actor.accountId, action: 'person.given' };
        const data = { format, count: found.records.length, sha256 };
        await appendAudit(em, { ...entry, subject: { kind: 'person_request', id }, data });
      });
      return { bytes, sha256, mediaType: MEDIA_TYPES[format], fileName: `Справка о персональных данных.${format}` };
    },
  };
}

/** @throws ApplicationError `not-found` */
async function requireRequest(em: EntityManager, actor: Actor, id: string): Promise<PersonRequestRow> {
  const request = isUuid(id) ? await findPersonRequest(em, readableSite(actor), id) : null;
  if (request === null) throw new ApplicationError('not-found', { detail: 'Такого запроса нет.' });
  return request;
}

/** What the person gets: of what was left out not a word. */
function givenOf(report: PersonReportView): PersonReportView {
  return { ...report, records: report.records.filter(({ leftOut }) => leftOut === null) };
}

async function search(em: EntityManager, asked: PersonAsked, siteId: string | null): Promise<readonly FoundRow[]> {
  try {
    return await searchPerson(em, asked, siteId);
  } catch (error) {
    if (!(error instanceof PersonSearchTooLongError)) throw error;
    throw new ApplicationError('bad-request', {
      detail: 'Поиск идёт слишком долго: укажите имя полностью.',
      cause: error,
    });
  }
}

/** @throws ApplicationError `invalid` */
function askedOf({ name = '', birthDate = '', address = '', phone = '', email = '' }: NewPersonRequest): PersonAsked {
  const asked = { name: name.trim(), birthDate, address: address.trim(), phone: phone.trim(), email: email.trim() };
  const fault = personFault(asked);
  if (fault !== null) throw fieldFault(...fault);
  if (birthDate !== '' && !isDay(birthDate)) throw fieldFault('birthDate', 'Такого дня нет: выберите его в календаре.');
  return asked;
}

function requestView({ askedAt, ...row }: PersonRequestRow): PersonRequestsView['items'][number] {
  return { ...row, askedAt: askedAt.toISOString() };
}

/** So many of a source are told; the one over it says that there are more. */
function reportOf(
  request: PersonRequestRow,
  found: readonly FoundRow[],
  {
    choices,
    now,
    timeZone,
  }: { readonly choices: readonly PersonChoice[]; readonly now: Date; readonly timeZone: string },
): PersonReportView {
  const bySource = [...Map.groupBy(found, ({ source }) => source).values()];
  const records = bySource.flatMap((rows) => rows.slice(0, MOST_OF_SOURCE)).map((row) => recordOf(row, timeZone));
  return {
    ...{ ...requestView(request), asOf: now.toISOString(), notes: NOTES },
    isCut: bySource.some((rows) => rows.length > MOST_OF_SOURCE),
    records: records.map(({ held, ...record }) => ({
      ...{ ...record, sourceName: PERSON_SOURCES[record.source] },
      held: held.map(([name, value]) => ({ name, value })),
      leftOut: leftOutOf(choices, record),
    })),
  };
}

function leftOutOf(
  choices: readonly PersonChoice[],
  { source, id }: Pick<FoundRow, 'source' | 'id'>,
): PersonReportView['records'][number]['leftOut'] {
  const choice = choices.find((one) => one.source === source && one.rowId === id);
  if (choice === undefined || choice.isGiven) return null;
  const { reason, byName, at } = choice;
  return { reason, byName, at: at.toISOString() };
}

function bytesOf(report: PersonReportView, format: ReportFormat, timeZone: string): Promise<Uint8Array> | Uint8Array {
  if (format === 'json') return new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
  return format === 'pdf' ? personPdf(report, timeZone) : personWorkbook(report, timeZone);
}
