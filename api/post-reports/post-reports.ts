import { randomUUID } from 'node:crypto';
import { findColumnMap, keepColumnMap } from '#db/cabinet/column-maps.ts';
import type { EntityManager } from '#db/orm.ts';
import {
  addPostReport,
  findPostReport,
  keepReconciled,
  listPostReportRows,
  listPostReports,
} from '#db/post-reports/reports.ts';
import { listLettersOfOtherDays, listSentLetters, type NamedLetters } from '#db/post-reports/sent-letters.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { Table } from '#activities/documents/tables/table.ts';
import { isDay } from '#domain/calendar/day.ts';
import { COLUMN_MEANING_NAMES, namesLetters, sureColumns, type ColumnMap } from '#domain/cabinet/columns.ts';
import { isDue, type FormLetter } from '#domain/form103/compare-form.ts';
import type { FormLine } from '#domain/form103/form-line.ts';
import { countStandings, readReport, reconcileReport } from '#domain/post-reports/reconcile-report.ts';
import type { UnknownTableView } from '#views/cabinet/cabinet.ts';
import type { PostReportItem, PostReportView } from '#views/post-reports/post-report.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import type { AnswerFiles } from '../cabinet/answer-files.ts';
import { readBlob, type Download } from '../documents/read-blob.ts';
import { cleanFileName, uploadFaults, type UploadedFile } from '../documents/uploaded-file.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { reportWorkbook } from './report-workbook.ts';
import { itemOf, viewOf } from './report-views.ts';

/** A table of the cabinet as it is brought. Days `yyyy-MM-dd`; what the cabinet's statistics say may be typed beside it. */
export interface SentReport {
  readonly file: UploadedFile;
  readonly from: string;
  readonly to: string;
  readonly toldCount: number | null;
  readonly toldKopecks: number | null;
}

export interface KeptReport {
  readonly id: string;
  /** Nobody has said what this table's columns mean. */
  readonly areColumnsUnknown: boolean;
}

export interface PostReportService {
  list(actor: Actor): Promise<readonly PostReportItem[]>;
  /** @throws ApplicationError `not-found` */
  read(actor: Actor, id: string): Promise<PostReportView>;
  /** Keeps a table and holds it against the letters of the days. @throws ApplicationError `invalid` · `conflict` */
  send(actor: Actor, sent: SentReport, command: Command): Promise<KeptReport>;
  /** The table whose columns are asked for. */
  columns(actor: Actor, id: string): Promise<Omit<UnknownTableView, 'batchId' | 'readingId'>>;
  /** Remembers what the columns mean and reads the table by it. @throws ApplicationError `conflict` */
  nameColumns(actor: Actor, id: string, meanings: ColumnMap, command: Command): Promise<KeptReport>;
  workbook(actor: Actor, id: string): Promise<Download>;
}

const SHOWN = 200;
const SAMPLE_ROWS = 5;
const MAX_DAYS = 366;
/** More letters of one period are not held against one table. */
const MAX_LETTERS = 50_000;

type ReportDeps = Pick<ServiceDeps, 'database' | 'blobs' | 'clock' | 'maxUploadBytes'>;

/** Reports of the Post's cabinet for a period, held against our letters. */
export function createPostReportService(deps: ReportDeps, files: AnswerFiles): PostReportService {
  const { database, blobs, clock } = deps;
  const tableOf = async (actor: Actor, id: string) => {
    const report = await database.read((em) => findPostReport(em, readableSite(actor), id));
    if (!report) throw notThere();
    return { report, table: await readTableOf(files, await readBlob(blobs, report.sha256)) };
  };
  return {
    list: (actor) => database.read(async (em) => (await listPostReports(em, readableSite(actor), SHOWN)).map(itemOf)),
    read: (actor, id) => database.read((em) => readView(em, actor, id)),
    send: async (actor, sent, command) => {
      const person = requireSiteRole(actor, 'clerk', 'supervisor');
      requireDays(sent);
      const faults = uploadFaults(sent.file, deps.maxUploadBytes);
      if (faults.length > 0) throw new ApplicationError('invalid', { faults });
      const table = await readTableOf(files, sent.file.bytes);
      const sha256 = await blobs.put(sent.file.bytes);
      const { from, to, toldCount, toldKopecks } = sent;
      const file = { name: cleanFileName(sent.file.fileName), sha256, byteSize: sent.file.bytes.length };
      const args = { from, to, toldCount, toldKopecks, sha256 };
      return changeOnce(database, { actor, command, record: 'post_reports.sent', args }, clock, async (em, now) => {
        const report = { id: randomUUID(), siteId: person.siteId, from, to, file, toldCount, toldKopecks };
        await addPostReport(em, { ...report, byId: person.accountId }, now);
        const map = await meaningsOf(em, person.siteId, table);
        if (namesLetters(map)) await reconcile(em, person, { ...report, table, map }, now);
        await note(em, person, 'post_report.sent', { sha256, from, to }, now);
        return { id: report.id, areColumnsUnknown: !namesLetters(map) };
      });
    },
    columns: async (actor, id) => {
      requireSiteRole(actor, 'clerk', 'supervisor');
      const { report, table } = await tableOf(actor, id);
      const cells = table.rows.map((row) => row.cells);
      const map = await database.read((em) => meaningsOf(em, report.site_id, table));
      const recognised = table.columns.map((_, at) => COLUMN_MEANING_NAMES.find((name) => map[name] === at) ?? null);
      return { fileName: report.file_name, heads: table.columns, sample: cells.slice(0, SAMPLE_ROWS), recognised };
    },
    nameColumns: async (actor, id, meanings, command) => {
      const person = requireSiteRole(actor, 'clerk', 'supervisor');
      if (!namesLetters(meanings)) {
        const detail = 'Укажите столбец с номером письма или с ШПИ: без него строку не с чем сверить.';
        throw new ApplicationError('conflict', { detail });
      }
      const { report, table } = await tableOf(actor, id);
      const { site_id: siteId, from_day: from, to_day: to, sha256 } = report;
      const args = { id, meanings };
      return changeOnce(database, { actor, command, record: 'post_reports.named', args }, clock, async (em, now) => {
        const { accountId: byId } = person;
        await keepColumnMap(em, { siteId, heads: table.columns, meanings, byId }, now);
        await reconcile(em, person, { id, siteId, from, to, table, map: meanings }, now);
        await note(em, person, 'post_report.columns_named', { sha256 }, now);
        return { id, areColumnsUnknown: false };
      });
    },
    workbook: (actor, id) => database.read(async (em) => reportWorkbook(await readView(em, actor, id))),
  };
}

async function readView(em: EntityManager, actor: Actor, id: string): Promise<PostReportView> {
  const report = await findPostReport(em, readableSite(actor), id);
  if (!report) throw notThere();
  return viewOf(report, await listPostReportRows(em, id));
}

function notThere(): ApplicationError {
  return new ApplicationError('not-found', { detail: 'Такого отчёта нет.' });
}

/** @throws ApplicationError `conflict` */
function requireDays({ from, to }: SentReport): void {
  const words = daysFault(from, to);
  if (words !== null) throw new ApplicationError('conflict', { detail: words });
}

const DAY_MS = 86_400_000;

function daysFault(from: string, to: string): string | null {
  if (!isDay(from) || !isDay(to)) return 'Укажите первый и последний день отчёта.';
  if (from > to) return 'Первый день позже последнего: поменяйте их местами.';
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  return days > MAX_DAYS ? `Отчёт сверяется не больше чем за ${String(MAX_DAYS)} дней.` : null;
}

/** @throws ApplicationError `invalid` · `conflict` for a PDF */
async function readTableOf(files: AnswerFiles, bytes: Uint8Array): Promise<Table> {
  const read = await files.read(bytes);
  if (read.kind === 'table') return read.table;
  throw new ApplicationError('conflict', { detail: 'Это PDF. Нужна таблица: xlsx, xls или csv.' });
}

async function meaningsOf(em: EntityManager, siteId: string, { columns, rows }: Table): Promise<ColumnMap> {
  const known = await findColumnMap(em, siteId, columns);
  if (known !== null) return known;
  const cells = rows.map((row) => row.cells);
  return sureColumns(columns, cells);
}

interface ReportToReconcile {
  readonly id: string;
  readonly siteId: string;
  readonly from: string;
  readonly to: string;
  readonly table: Table;
  readonly map: ColumnMap;
}

async function reconcile(
  em: EntityManager,
  { timeZone }: SiteActor,
  report: ReportToReconcile,
  now: Date,
): Promise<void> {
  const { id, siteId, from, to, table, map } = report;
  const letters = await listSentLetters(em, { siteId, from, to, timeZone }, MAX_LETTERS + 1);
  if (letters.length > MAX_LETTERS) {
    throw new ApplicationError('conflict', { detail: 'За эти дни слишком много писем: возьмите меньше дней.' });
  }
  const read = readReport(table.rows, map);
  const { lines } = read;
  const prices = lines.flatMap(({ priceKopecks }) => priceKopecks ?? []);
  const rowKopecks = prices.length < lines.length ? null : prices.reduce((sum, one) => sum + one, 0);
  const others = await listLettersOfOtherDays(em, { siteId, from, to, timeZone }, unmatchedNames(lines, letters));
  const rows = reconcileReport(read, [...others, ...letters], map.price !== undefined);
  const came = {
    rows,
    counts: countStandings(rows),
    ourCount: letters.filter(isDue).length,
    rowCount: lines.length,
    rowKopecks,
  };
  await keepReconciled(em, id, came, now);
}

/** By what the report names letters that are not among those of its days. */
function unmatchedNames(lines: readonly FormLine[], letters: readonly FormLetter[]): NamedLetters {
  const ours = new Set(
    letters.flatMap(({ shpi, registrationNumber }) => [shpi ?? registrationNumber, registrationNumber]),
  );
  const strange = lines.filter(
    ({ shpi, registrationNumber }) => !ours.has(shpi ?? '') && !ours.has(registrationNumber ?? ''),
  );
  return {
    shpis: strange.flatMap(({ shpi }) => shpi ?? []),
    numbers: strange.flatMap(({ registrationNumber }) => registrationNumber ?? []),
  };
}

function note(
  em: EntityManager,
  { accountId: actorId, siteId }: SiteActor,
  action: string,
  data: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  return appendAudit(em, { at: now, actorId, action, subject: { kind: 'site', id: siteId }, data });
}
