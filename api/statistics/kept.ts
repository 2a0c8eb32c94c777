import { appendAudit } from '#db/work/audit.ts';
import {
  ALL_SITES,
  findKept,
  listKept,
  listSchedules,
  possibleRecipients,
  putSchedule,
  type KeptRow,
} from '#db/statistics/kept.ts';
import { listNorms, putNorms, readNorms } from '#db/statistics/norms.ts';
import { findSiteName } from '#db/settings/sites.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { USUAL_TIME_ZONE } from '#domain/bell/bell-wishes.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { textFaults } from '#domain/letters/text-faults.ts';
import { MEASURE_CODES, type Norms } from '#domain/statistics/measures.ts';
import { lastPeriodBegin, PACE_CODES, periodWords, type Pace } from '#domain/statistics/periods.ts';
import { isUuid } from '#domain/work/uuid.ts';
import type { KeptView, NormsVersionView, ScheduleView } from '#views/statistics/statistics.ts';
import { requireAdmin, type Actor, type Command } from '../actor.ts';
import type { Download } from '../documents/read-blob.ts';
import { ApplicationError, requireNoFaults } from '../errors.ts';
import { readableSite, requireReadableSite, siteNotReadable } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';

/** What is chosen of one report that makes itself. */
export interface ScheduleRequest {
  readonly scope: string;
  readonly pace: Pace;
  readonly isOn: boolean;
  readonly recipients: readonly string[];
}

export interface Recipient {
  readonly id: string;
  readonly fullName: string;
  readonly position: string;
}

/** Reports that make themselves, what is kept of them, and what they count against. */
export interface KeptStatisticsService {
  /** Newest period first, as far as this person sees. */
  list(actor: Actor): Promise<readonly KeptView[]>;
  /** @throws ApplicationError `not-found` */
  file(actor: Actor, id: string, kind: 'xlsx' | 'pdf'): Promise<Download>;
  /** Of one scope, each pace. @throws ApplicationError `not-found` */
  schedules(actor: Actor, scope: string): Promise<readonly ScheduleView[]>;
  recipients(actor: Actor, scope: string): Promise<readonly Recipient[]>;
  /** True: this person may set it. */
  maySet(actor: Actor, scope: string): boolean;
  /** @throws ApplicationError `forbidden` · `invalid` · `not-found` */
  setSchedule(actor: Actor, request: ScheduleRequest, command: Command): Promise<{ readonly scope: string }>;
  /** Newest first. */
  norms(actor: Actor): Promise<readonly NormsVersionView[]>;
  /** A further version. @throws ApplicationError `forbidden` · `invalid` */
  setNorms(actor: Actor, norms: Omit<Norms, 'version'>, command: Command): Promise<{ readonly version: number }>;
}

const SHOWN = 200;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function createKeptStatisticsService({ database, clock, blobs }: ServiceDeps): KeptStatisticsService {
  const timeZoneOf = async (em: EntityManager, scope: string): Promise<string> => {
    if (scope === ALL_SITES) return USUAL_TIME_ZONE;
    const site = await findSiteName(em, scope);
    if (!site) throw siteNotReadable();
    return site.timeZone;
  };
  return {
    list: async (actor) => {
      const own = readableSite(actor);
      const rows = await database.read((em) => listKept(em, own === null ? null : [own], SHOWN));
      return rows.map(keptView);
    },
    file: async (actor, id, kind) => {
      const own = readableSite(actor);
      const kept = isUuid(id) ? await database.read((em) => findKept(em, id)) : null;
      if (!kept || (own !== null && kept.scope !== own))
        throw new ApplicationError('not-found', { detail: 'Такого отчёта нет, или он другого участка.' });
      return download(kept, kind, await blobs.get(kind === 'xlsx' ? kept.xlsxSha256 : kept.pdfSha256));
    },
    schedules: async (actor, scope) => {
      requireReadableSite(actor, scope);
      const rows = await database.read((em) => listSchedules(em, scope));
      return PACE_CODES.map((pace) => {
        const row = rows.find((one) => one.pace === pace);
        return { scope, pace, isOn: row?.isOn ?? false, recipients: row?.recipients ?? [] };
      });
    },
    recipients: (actor, scope) => {
      requireReadableSite(actor, scope);
      return database.read((em) => possibleRecipients(em, scope));
    },
    maySet,
    setSchedule: (actor, request, command) => {
      const { scope, pace, isOn } = request;
      requireReadableSite(actor, scope);
      if (!maySet(actor, scope)) throw new ApplicationError('forbidden');
      return changeOnce(
        database,
        { actor, command, record: 'statistics.schedule', args: request },
        clock,
        async (em, at) => {
          const people = await possibleRecipients(em, scope);
          const recipients = request.recipients.filter((id) => people.some((one) => one.id === id));
          if (recipients.length < request.recipients.length)
            throw new ApplicationError('invalid', { faults: [fault('recipients', 'Кому: выберите из списка.')] });
          const before = (await listSchedules(em, scope)).find((one) => one.pace === pace);
          const today = localDateAt(at, await timeZoneOf(em, scope));
          // What was made while it was on is made; switched on again, it begins with the period that has just ended.
          const since = before?.isOn === true ? before.since : lastPeriodBegin(pace, today);
          await putSchedule(em, { scope, pace, isOn, since, recipients }, { byId: actor.accountId, at });
          const subject = { kind: 'statistics', id: scope };
          const data = { pace, isOn, recipients: recipients.length };
          await appendAudit(em, { at, actorId: actor.accountId, action: 'statistics.schedule_set', subject, data });
          return { scope };
        },
      );
    },
    norms: async () => {
      const rows = await database.read(listNorms);
      return rows.map(({ norms, authorName, at }) => ({ norms, authorName, at: at?.toISOString() ?? null }));
    },
    setNorms: (actor, norms, command) => {
      requireAdmin(actor);
      requireNoFaults(normFaults(norms));
      return changeOnce(
        database,
        { actor, command, record: 'statistics.norms', args: norms },
        clock,
        async (em, at) => {
          const version = (await readNorms(em)).version + 1;
          await putNorms(em, { ...norms, version }, { authorId: actor.accountId, at });
          const subject = { kind: 'statistics', id: 'norms' };
          const data = { version };
          await appendAudit(em, { at, actorId: actor.accountId, action: 'statistics.norms_set', subject, data });
          return { version };
        },
      );
    },
  };
}

const SETTERS: readonly string[] = ['supervisor', 'site_admin'];

function maySet({ role, siteId }: Actor, scope: string): boolean {
  return role === 'admin' || (SETTERS.includes(role) && siteId === scope);
}

function keptView({ madeAt, xlsxSha256: _xlsx, pdfSha256: _pdf, ...kept }: KeptRow): KeptView {
  return { ...kept, madeAt: madeAt.toISOString() };
}

function download(kept: KeptRow, kind: 'xlsx' | 'pdf', bytes: Uint8Array): Download {
  const mediaType = kind === 'xlsx' ? XLSX : 'application/pdf';
  const sha256 = kind === 'xlsx' ? kept.xlsxSha256 : kept.pdfSha256;
  return { bytes, mediaType, sha256, fileName: `Отчёт за ${periodWords(kept)}.${kind}` };
}

const MOST_MINUTES = 24 * 60;
const MOST_KOPECKS = 10_000_000;
const MOST_HOURS = 366 * 24;
const MAX_SOURCE = 300;

/** All at once. */
export function normFaults(norms: Omit<Norms, 'version'>): readonly Fault[] {
  const { minutesOnPaper, minutesInMask, priceOnPaper, priceElectronic, hours, source } = norms;
  const within = (field: string, value: number, most: number, words: string): readonly Fault[] =>
    Number.isFinite(value) && value >= 0 && value <= most ? [] : [fault(field, words)];
  return [
    ...within('minutesOnPaper', minutesOnPaper, MOST_MINUTES, 'Минут на бумаге: число от 0 до 1440.'),
    ...within('minutesInMask', minutesInMask, MOST_MINUTES, 'Минут в МАСК: число от 0 до 1440.'),
    ...within('priceOnPaper', priceOnPaper, MOST_KOPECKS, 'Цена на бумаге: рубли вида 64,80.'),
    ...within('priceElectronic', priceElectronic, MOST_KOPECKS, 'Цена электронно: рубли вида 32,40.'),
    ...MEASURE_CODES.flatMap((code) => within(`hours.${code}`, hours[code], MOST_HOURS, 'Норма: часы, целое число.')),
    ...textFaults(source, { field: 'source', label: 'Источник', maxLength: MAX_SOURCE, required: true }),
  ];
}

function fault(field: string, message: string): Fault {
  return { code: `${field}_wrong`, field, message };
}
