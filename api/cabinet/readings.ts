import { randomUUID } from 'node:crypto';
import type { Table } from '#activities/documents/tables/table.ts';
import type { Batch } from '#db/batches/batch.entity.ts';
import { findTaken, listAskedLetters } from '#db/cabinet/asked-letters.ts';
import { replaceAnswers } from '#db/cabinet/answers.ts';
import { findColumnMap, keepColumnMap } from '#db/cabinet/column-maps.ts';
import { addReading, findReading, type NewReading } from '#db/cabinet/readings.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { AnswerRow } from '#domain/cabinet/answer-row.ts';
import type { AskedLetter } from '#domain/cabinet/batch-facts.ts';
import {
  COLUMN_MEANING_NAMES,
  isEnough,
  recogniseColumns,
  sureColumns,
  type ColumnMap,
} from '#domain/cabinet/columns.ts';
import { unwrapped } from '#domain/form103/unwrapped.ts';
import { judgeAnswers, type JudgedRow } from '#domain/cabinet/judge-answers.ts';
import { readTable } from '#domain/cabinet/read-table.ts';
import { readText } from '#domain/cabinet/read-text.ts';
import { silentLines } from '#domain/cabinet/silent-lines.ts';
import { DOUBTS } from '#domain/cabinet/answer-row.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { UnknownTableView } from '#views/cabinet/cabinet.ts';
import { requireSiteRole, type Actor, type Command } from '../actor.ts';
import { cleanFileName, uploadFaults, type UploadedFile } from '../documents/uploaded-file.ts';
import { readBlob } from '../documents/read-blob.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import type { AnswerFiles } from './answer-files.ts';
import { requireCarried, requireWaiting } from './cabinet.ts';
import { typedShpis } from './typed-shpis.ts';

/** What has come of a reading. */
export interface KeptReading {
  readonly readingId: string;
  /** Nobody has said what this table's columns mean. */
  readonly areColumnsUnknown: boolean;
  readonly ready: number;
  /** Pasted lines that said nothing. */
  readonly notUnderstood: number;
}

export interface ReadingService {
  /** Keeps what a file or a pasted text says of the batch's letters; nothing is written to them yet. @throws ApplicationError */
  read(actor: Actor, batchId: string, sent: SentAnswer, command: Command): Promise<KeptReading>;
  /** Numbers typed at their rows; wrong ones refuse the whole form. */
  typed(actor: Actor, batchId: string, shpis: ReadonlyMap<string, string>, command: Command): Promise<KeptReading>;
  /** The table whose columns are asked for. @throws ApplicationError `not-found` */
  unknownTable(actor: Actor, batchId: string, readingId: string): Promise<UnknownTableView>;
  /** Remembers what the columns mean and reads the table by it. */
  nameColumns(actor: Actor, batchId: string, named: NamedColumns, command: Command): Promise<KeptReading>;
}

export interface SentAnswer {
  readonly text: string;
  readonly file: UploadedFile | undefined;
}

export interface NamedColumns {
  readonly readingId: string;
  readonly meanings: ColumnMap;
}

type ReadingDeps = Pick<ServiceDeps, 'database' | 'blobs' | 'clock' | 'maxUploadBytes'>;

const SAMPLE_ROWS = 5;

/** Reads the cabinet's answers in whatever form they come. */
export function createReadingService(deps: ReadingDeps, files: AnswerFiles): ReadingService {
  const { database, blobs, clock } = deps;
  const keep = (actor: Actor, batchId: string, draft: Draft, command: Command): Promise<KeptReading> => {
    const carrier = requireSiteRole(actor, 'clerk', 'supervisor');
    const { file, way } = draft;
    const args = { batchId, way, sha256: file?.sha256, text: draft.text };
    return changeOnce(database, { actor, command, record: 'cabinet.read', args }, clock, async (em, now) => {
      const batch = await requireWaiting(em, carrier, batchId);
      const reading = { id: randomUUID(), batchId, way, file, readById: carrier.accountId };
      return keepReading(em, batch, { reading, draft }, now);
    });
  };
  const tableOf = async (actor: Actor, batchId: string, readingId: string) => {
    const carrier = requireSiteRole(actor, 'clerk', 'supervisor');
    const reading = await database.read(async (em) => {
      await requireCarried(em, carrier, batchId);
      return findReading(em, batchId, readingId);
    });
    if (reading?.sha256 == null) throw new ApplicationError('not-found', { detail: 'Такой таблицы нет.' });
    const bytes = await readBlob(blobs, reading.sha256);
    const read = await files.read(bytes);
    if (read.kind !== 'table') throw new ApplicationError('not-found', { detail: 'Это не таблица.' });
    const file = { name: reading.fileName ?? '', sha256: reading.sha256, byteSize: bytes.length };
    return { carrier, file, table: read.table };
  };
  return {
    read: async (actor, batchId, { text, file }, command) => {
      if (file === undefined) return keep(actor, batchId, textDraft(text), command);
      const faults = uploadFaults(file, deps.maxUploadBytes);
      if (faults.length > 0) throw new ApplicationError('invalid', { faults });
      const read = await files.read(file.bytes);
      const sha256 = await blobs.put(file.bytes);
      const stored = { name: cleanFileName(file.fileName), sha256, byteSize: file.bytes.length };
      const draft: Draft =
        read.kind === 'table'
          ? { way: 'table', file: stored, table: read.table, text: '' }
          : { way: 'form103', file: stored, text: read.text };
      return keep(actor, batchId, draft, command);
    },
    typed: async (actor, batchId, shpis, command) =>
      keep(actor, batchId, { way: 'hand', file: null, text: '', typed: typedShpis(shpis) }, command),
    unknownTable: async (actor, batchId, readingId) => {
      const { carrier, file, table } = await tableOf(actor, batchId, readingId);
      const cells = table.rows.map((row) => row.cells);
      const named = await database.read((em) => findColumnMap(em, carrier.siteId, table.columns));
      const map = named ?? recogniseColumns(table.columns, cells);
      const recognised = table.columns.map(
        (_, at) => COLUMN_MEANING_NAMES.find((meaning) => map[meaning] === at) ?? null,
      );
      const sample = cells.slice(0, SAMPLE_ROWS);
      return { batchId, readingId, fileName: file.name, heads: table.columns, sample, recognised };
    },
    nameColumns: async (actor, batchId, { readingId, meanings }, command) => {
      if (!isEnough(meanings)) {
        const detail = 'Укажите столбец, по которому найти письмо, и столбец с ШПИ или с сообщением об ошибке.';
        throw new ApplicationError('conflict', { detail });
      }
      const { file, table } = await tableOf(actor, batchId, readingId);
      const draft = {
        way: 'table',
        file,
        text: JSON.stringify(meanings),
        table,
        meanings,
        instead: readingId,
      } as const;
      return keep(actor, batchId, draft, command);
    },
  };
}

/** What is to be kept, before it is held against the batch. */
interface Draft extends Pick<NewReading, 'way' | 'file'> {
  readonly text: string;
  readonly table?: Table;
  readonly meanings?: ColumnMap;
  /** The reading of the same table that this one comes instead of: its columns were named otherwise, or not at all. */
  readonly instead?: string;
  readonly typed?: ReadonlyMap<string, string>;
}

function textDraft(text: string): Draft {
  if (text.trim() !== '') return { way: 'text', file: null, text };
  throw new ApplicationError('conflict', { detail: 'Приложите файл или вставьте текст из кабинета.' });
}

async function keepReading(
  em: EntityManager,
  batch: Batch,
  { reading, draft }: { readonly reading: NewReading; readonly draft: Draft },
  now: Date,
): Promise<KeptReading> {
  const letters = await listAskedLetters(em, batch.id);
  const named = draft.table && !draft.meanings ? await findColumnMap(em, batch.siteId, draft.table.columns) : null;
  const map = draft.table && (draft.meanings ?? named ?? sureMeaningsOf(draft.table));
  const rows = map !== undefined && !isEnough(map) ? [] : rowsOf(draft, map ?? {}, letters);
  // By columns that somebody has named and that say nothing of any letter, they were named wrongly: they are asked for again.
  const areColumnsUnknown = map !== undefined && (!isEnough(map) || (named !== null && rows.length === 0));
  if (rows.length === 0 && !areColumnsUnknown) throw nothingFound();
  const shpis = rows.flatMap(({ shpi }) => shpi ?? []);
  const found = judgeAnswers(rows, letters, await findTaken(em, shpis, now));
  // What a person types stands at its letter: there is nothing beside it to be compared.
  const judged = draft.typed ? found.map((row) => ({ ...row, uncompared: [] })) : found;
  if (draft.typed) requireSound(judged);
  const { readById: byId } = reading;
  if (draft.table && draft.meanings) {
    const { siteId } = batch;
    await keepColumnMap(em, { siteId, heads: draft.table.columns, meanings: draft.meanings, byId }, now);
  }
  const silent = draft.way === 'text' ? silentLines(draft.text, letters) : [];
  await addReading(em, reading, [...judged, ...silent], now);
  if (draft.instead !== undefined) {
    const old = { batchId: batch.id, readingId: draft.instead };
    await replaceAnswers(
      em,
      old,
      rows.map(({ place }) => place),
      byId,
      now,
    );
  }
  const ready = judged.filter(({ standing }) => standing === 'ready').length;
  const { instead } = draft;
  const data = { readingId: reading.id, way: reading.way, rows: judged.length + silent.length, ready, instead };
  await appendAudit(em, {
    at: now,
    actorId: byId,
    action: 'batch.cabinet_read',
    subject: batchSubject(batch.id),
    data,
  });
  return { readingId: reading.id, areColumnsUnknown, ready, notUnderstood: silent.length };
}

function sureMeaningsOf({ columns, rows }: Table): ColumnMap {
  return sureColumns(
    columns,
    rows.map(({ cells }) => cells),
  );
}

function rowsOf(draft: Draft, map: ColumnMap, letters: readonly AskedLetter[]): readonly AnswerRow[] {
  if (draft.typed) return typedRows(draft.typed, letters);
  if (draft.table) return readTable(draft.table.rows, map);
  return readText(draft.way === 'form103' ? unwrapped(draft.text, letters) : draft.text, letters);
}

function typedRows(typed: ReadonlyMap<string, string>, letters: readonly AskedLetter[]): readonly AnswerRow[] {
  return letters.flatMap(({ letterId, registrationNumber }, at) => {
    const shpi = typed.get(letterId);
    if (shpi === undefined) return [];
    const rest = { fileName: null, recipient: null, index: null, fault: null };
    return [{ place: at + 1, words: `${registrationNumber} ${shpi}`, registrationNumber, shpi, ...rest }];
  });
}

/** What is typed is put right where it is typed. @throws ApplicationError `conflict` */
function requireSound(judged: readonly JudgedRow[]): void {
  const [bad] = judged.filter(({ doubt }) => doubt !== null);
  if (bad?.doubt == null) return;
  throw new ApplicationError('conflict', { detail: `${bad.words}: ${DOUBTS[bad.doubt]}. Ничего не записано.` });
}

function nothingFound(): ApplicationError {
  const detail =
    'В этом нет ни одного письма: нужны строки с номером письма, именем файла или получателем и с ШПИ или сообщением.';
  return new ApplicationError('conflict', { detail });
}
