import { createHash } from 'node:crypto';
import { z } from 'zod';
import { writeWorkbook } from '#activities/papers/workbook.ts';
import { listSignings, type SigningRow } from '#db/keeping/signings.ts';
import { appendAudit } from '#db/work/audit.ts';
import { isReason, reasonWords } from '#domain/letters/letter-reasons.ts';
import type { SigningAsked, SigningPageView, SigningView } from '#views/keeping/keeping.ts';
import { dateTimeText } from '#web/format/time.ts';
import type { Actor } from '../actor.ts';
import type { Download } from '../documents/read-blob.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { filterOf } from '../journal/asked-entries.ts';
import { CSV, csvOf, XLSX } from '../journal/journal-file.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { fieldFault, KEEPING_READERS, requireRole } from './keeping-access.ts';

/** «Журнал подписаний»: every signature and every refusal, by the lines of the letters' own courses. */
export interface SigningsService {
  /** The newest first. @throws ApplicationError `invalid` */
  list(actor: Actor, asked: SigningAsked, cursor?: string): Promise<SigningPageView>;
  /** The same as a file; that it was taken is written down. @throws ApplicationError `invalid` */
  file(actor: Actor, asked: SigningAsked, format: 'xlsx' | 'csv'): Promise<Download>;
}

const PAGE = 100;
const MAX_EXPORTED = 20_000;
const placeSchema = z.tuple([z.string().regex(/^\d{1,18}$/), z.string().regex(/^\d{1,18}$/)]);

export function createSignings({ database, clock }: Pick<ServiceDeps, 'database' | 'clock'>): SigningsService {
  const read = (actor: Actor, asked: SigningAsked, limit: number, cursor?: string): Promise<readonly SigningRow[]> => {
    requireRole(actor, KEEPING_READERS);
    return database.read(async (em) => {
      const { person, from, to, siteId } = asked;
      const filter = await filterOf(em, actor, { person, from, to, siteId }, await clock(em));
      const certificate = asked.certificate?.trim() || undefined;
      return listSignings(em, { ...filter, certificate }, { before: placeOfCursor(cursor), limit });
    });
  };
  return {
    list: async (actor, asked, cursor) => {
      const rows = await read(actor, asked, PAGE + 1, cursor);
      const last = rows[PAGE - 1];
      const nextCursor = rows.length > PAGE && last ? encodeCursor([last.micros, last.id]) : null;
      return { items: rows.slice(0, PAGE).map(viewOf), nextCursor };
    },
    file: async (actor, asked, format) => {
      const rows = await read(actor, asked, MAX_EXPORTED + 1);
      if (rows.length > MAX_EXPORTED)
        throw fieldFault('from', `Записей больше ${String(MAX_EXPORTED)}: возьмите меньше дней.`);
      await database.change('keeping.signings_exported', async (em) => {
        const at = await clock(em);
        const entry = { at, actorId: actor.accountId, action: 'signings.exported' };
        const subject = { kind: 'journal', id: actor.siteId ?? 'all' };
        await appendAudit(em, { ...entry, subject, data: { format, count: rows.length } });
      });
      return fileOf(rows.map(viewOf), format, actor.timeZone);
    },
  };
}

function placeOfCursor(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const [micros, id] = decodeCursor(cursor, placeSchema);
  return { micros, id };
}

function viewOf(row: SigningRow): SigningView {
  const { at, result, reason, actorName, letterId, number, revision, pdfSha256, signatureSha256 } = row;
  const { ownerName, serialNumber, issuerName, validFrom, validTo, authorityNumber, address, device } = row;
  const refusal = isReason(reason) || typeof reason === 'string' ? reasonWords(reason) : 'причина не названа';
  return {
    ...{ at: at.toISOString(), result, resultWords: result === 'signed' ? 'подписано' : `не подписано: ${refusal}` },
    ...{ actorName, letterId, number, revision, pdfSha256, signatureSha256, authorityNumber, address, device },
    certificate: serialNumber === null ? null : { ownerName, serialNumber, issuerName, validFrom, validTo },
  };
}

const COLUMNS: readonly (readonly [title: string, width: number, of: (line: SigningView) => string])[] = [
  ['Когда', 18, ({ at }) => at],
  ['Кто', 34, ({ actorName }) => actorName ?? 'программа'],
  ['Что вышло', 40, ({ resultWords }) => resultWords],
  ['Письмо', 22, ({ number }) => number ?? ''],
  ['Редакция', 10, ({ revision }) => String(revision ?? '')],
  ['SHA-256 документа', 66, ({ pdfSha256 }) => pdfSha256 ?? ''],
  ['SHA-256 подписи', 66, ({ signatureSha256 }) => signatureSha256 ?? ''],
  ['Владелец сертификата', 34, ({ certificate }) => certificate?.ownerName ?? ''],
  ['Серийный номер', 36, ({ certificate }) => certificate?.serialNumber ?? ''],
  ['Выдан', 34, ({ certificate }) => certificate?.issuerName ?? ''],
  ['Действует с', 22, ({ certificate }) => certificate?.validFrom ?? ''],
  ['Действует по', 22, ({ certificate }) => certificate?.validTo ?? ''],
  ['МЧД', 38, ({ authorityNumber }) => authorityNumber ?? ''],
  ['Адрес', 18, ({ address }) => address ?? ''],
  ['Устройство', 24, ({ device }) => device ?? ''],
];

function fileOf(lines: readonly SigningView[], format: 'xlsx' | 'csv', timeZone: string): Download {
  const rows = [
    COLUMNS.map(([title]) => title),
    ...lines.map((line) => COLUMNS.map(([, , of]) => of({ ...line, at: dateTimeText(line.at, timeZone) }))),
  ];
  const widths = COLUMNS.map(([, width]) => width);
  const bytes = format === 'xlsx' ? writeWorkbook('Подписания', rows, widths) : csvOf(rows);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sha256, fileName: `Журнал подписаний.${format}`, mediaType: format === 'xlsx' ? XLSX : CSV };
}
