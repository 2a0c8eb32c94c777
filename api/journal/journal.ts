import { createHash } from 'node:crypto';
import { z } from 'zod';
import { writeWorkbook } from '#activities/papers/workbook.ts';
import { findLastAuditCheck, keepAuditCheck, type LastAuditCheck } from '#db/journal/check-journal.ts';
import { listJournal, type JournalRow } from '#db/journal/journal-list.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { placeOf, walkChains } from '#db/work/audit-chain.ts';
import { readSubjects } from '#db/work/subject-rows.ts';
import { actWords, kindWords } from '#domain/journal/act-words.ts';
import { detailWords } from '#domain/journal/detail-words.ts';
import { SUBJECT_KINDS, type Subject } from '#domain/work/subject.ts';
import type { JournalAsked, JournalCheckView, JournalEntryView, JournalPageView } from '#views/journal/journal.ts';
import { dateTimeText } from '#web/format/time.ts';
import { requireAdmin, type Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { Download } from '../documents/read-blob.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { isUuid } from '#domain/work/uuid.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { filterOf } from './asked-entries.ts';
import { CSV, csvOf, JOURNAL_COLUMNS, XLSX } from './journal-file.ts';

const PAGE = 100;
/** More is taken by days. */
export const MAX_EXPORTED = 20_000;

export type ExportFormat = 'xlsx' | 'csv';

/** Who did what: an admin and an auditor read all of it, a site's admin what concerns his site. */
export interface JournalService {
  /** The newest first. @throws ApplicationError `invalid` by fields, in words */
  list(actor: Actor, asked: JournalAsked, cursor?: string): Promise<JournalPageView>;
  /** The same as a file; that it was taken is written down. @throws ApplicationError as `list`, `invalid` when it is too much */
  file(actor: Actor, asked: JournalAsked, format: ExportFormat): Promise<Download>;
  /** Null: it was never checked whole. */
  lastCheck(actor: Actor): Promise<JournalCheckView | null>;
  /** Walks every chain now; a broken one becomes an incident. For the installation's admin. */
  check(actor: Actor): Promise<JournalCheckView>;
}

const placeSchema = z.tuple([z.string().regex(/^\d{1,18}$/), z.string().max(16), z.string().regex(/^\d{1,18}$/)]);

export function createJournalService({ database, clock }: ServiceDeps): JournalService {
  const lastCheck = (): Promise<JournalCheckView | null> =>
    database.read(async (em) => checkView(await findLastAuditCheck(em)));
  return {
    list: (actor, asked, cursor) => {
      requireReader(actor);
      return database.read(async (em) => {
        const filter = await filterOf(em, actor, asked, await clock(em));
        const rows = await listJournal(em, filter, { before: placeOfCursor(cursor), limit: PAGE + 1 });
        const last = rows[PAGE - 1];
        const nextCursor = rows.length > PAGE && last ? encodeCursor([last.micros, last.chain, last.sequence]) : null;
        return { items: await viewsOf(em, rows.slice(0, PAGE)), nextCursor };
      });
    },
    file: async (actor, asked, format) => {
      requireReader(actor);
      const entries = await database.read(async (em) => {
        const filter = await filterOf(em, actor, asked, await clock(em));
        const rows = await listJournal(em, filter, { limit: MAX_EXPORTED + 1 });
        if (rows.length > MAX_EXPORTED) throw tooMuch();
        return viewsOf(em, rows);
      });
      await database.change('journal.exported', async (em) => {
        const filters = Object.entries(asked).flatMap(([name, value]) => (value ? [name] : []));
        const subject = actor.siteId === null ? { kind: 'journal', id: 'all' } : { kind: 'journal', id: actor.siteId };
        const data = { format, count: entries.length, filters };
        const at = await clock(em);
        await appendAudit(em, { at, actorId: actor.accountId, action: 'journal.exported', subject, data });
      });
      return fileOf(entries, format, actor.timeZone);
    },
    lastCheck: (actor) => {
      requireReader(actor);
      return lastCheck();
    },
    check: async (actor) => {
      requireAdmin(actor);
      const startedAt = new Date();
      const walk = await database.read((em) => walkChains(em));
      const check = { startedAt, finishedAt: new Date(), walk, askedById: actor.accountId };
      await database.change('journal.checked_now', async (em) => keepAuditCheck(em, check, await clock(em)));
      const kept = await lastCheck();
      if (kept === null) throw new Error('a check that was kept is not there');
      return kept;
    },
  };
}

function requireReader({ role }: Actor): void {
  if (role !== 'admin' && role !== 'site_admin' && role !== 'auditor') throw new ApplicationError('forbidden');
}

function placeOfCursor(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const [micros, chain, sequence] = decodeCursor(cursor, placeSchema);
  return { micros, chain, sequence };
}

function tooMuch(): ApplicationError {
  const message = `Записей больше ${String(MAX_EXPORTED)}: возьмите меньше дней.`;
  return new ApplicationError('invalid', { faults: [{ code: 'filter_wrong', field: 'from', message }] });
}

async function viewsOf(em: EntityManager, rows: readonly JournalRow[]): Promise<readonly JournalEntryView[]> {
  const subjects = rows.flatMap(({ subjectKind, subjectId: id }): Subject[] => {
    const kind = SUBJECT_KINDS.find((known) => known === subjectKind);
    return kind !== undefined && isUuid(id) ? [{ kind, id }] : [];
  });
  const named = await readSubjects(em, subjects);
  const names = new Map(named.map(({ subject, name }) => [`${subject.kind}/${subject.id}`, name]));
  return rows.map((row) => viewOf(row, names.get(`${row.subjectKind}/${row.subjectId}`) ?? null));
}

function viewOf(row: JournalRow, name: string | null): JournalEntryView {
  const { chain, sequence, at, action, subjectKind, subjectId, data, address, device } = row;
  const own = row.actorId !== null && row.actorId === subjectId;
  return {
    ...{ place: placeOf(chain, BigInt(sequence)), at: at.toISOString(), action, actionWords: actWords(action) },
    ...{ actorName: row.actorName, actorLogin: row.login, subjectKind, subjectId, address, device },
    subjectWords: own
      ? 'сам(а)'
      : [kindWords(subjectKind), name ?? (isUuid(subjectId) ? '' : subjectId)].join(' ').trim(),
    details: detailWords(data),
  };
}

function checkView(check: LastAuditCheck | null): JournalCheckView | null {
  return check && { ...check, finishedAt: check.finishedAt.toISOString() };
}

function fileOf(entries: readonly JournalEntryView[], format: ExportFormat, timeZone: string): Download {
  const rows = [
    JOURNAL_COLUMNS.map(({ title }) => title),
    ...entries.map((entry) => JOURNAL_COLUMNS.map(({ of }) => of({ ...entry, at: dateTimeText(entry.at, timeZone) }))),
  ];
  const widths = JOURNAL_COLUMNS.map(({ width }) => width);
  const bytes = format === 'xlsx' ? writeWorkbook('Журнал', rows, widths) : csvOf(rows);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sha256, fileName: `Журнал.${format}`, mediaType: format === 'xlsx' ? XLSX : CSV };
}
