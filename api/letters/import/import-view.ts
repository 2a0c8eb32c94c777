import type { Grid } from '#activities/documents/tables/table.ts';
import type { ImportFile, KeptImport } from '#db/letters/letter-imports.ts';
import type { ImportRowShown } from '#db/letters/import-rows.ts';
import type { Warning } from '#domain/documents/fault.ts';
import { columnName, ownColumns, type SheetLayout } from '#domain/letters/import-columns.ts';
import { HEADS_AMONG } from '#domain/documents/sheet-heads.ts';
import { ROW_STATES, sameFile, type RowState } from '#domain/letters/letter-import.ts';
import { addressWarnings, mixedWarnings } from '#domain/letters/letter-warnings.ts';
import { isUnread, NOTHING_ASKED, type Asked } from '../sending-questions.ts';
import { isDraft } from './asked-rows.ts';
import type { RefusedRows } from './refused-rows.ts';
import type { ImportColumns, LetterImportView } from '#views/letters/letter-import.ts';

/** What held for all rows of a sheet, as its form has it. */
export interface ImportTerms {
  readonly id: string;
  readonly fileName: string;
  readonly fileCount: number;
  readonly values: Readonly<Record<'approverId' | 'kind' | 'documentKind' | 'title' | 'send', string>>;
}

export function importTerms(
  { id, fileName, approverId, isSent, defaults }: KeptImport,
  files: readonly ImportFile[],
): ImportTerms {
  const values = { ...defaults, approverId, send: isSent ? 'yes' : 'no' };
  return { id, fileName, fileCount: files.length, values };
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** Rows of which it is known that they would not be sent; where nothing is sent, and of drafts, they say why. */
export function judgedNow(
  { isSent }: Pick<KeptImport, 'isSent'>,
  rows: readonly ImportRowShown[],
  refused: RefusedRows,
): ImportRowShown[] {
  return rows.map((row) => {
    const faults = refused.get(row.place);
    if (faults === undefined) return row;
    const told = new Set(faults.map(({ message }) => message));
    const others = row.faults.filter(({ message }) => !told.has(message));
    return { ...row, state: isSent && row.state === 'waiting' ? 'refused' : row.state, faults: [...others, ...faults] };
  });
}

/** What is kept of a sheet, as it is shown. */
export function importView(
  { id, fileName, isSent, startedAt, columns, ignored, faults }: KeptImport,
  rows: readonly ImportRowShown[],
  files: readonly ImportFile[],
  questions: ReadonlyMap<number, Asked>,
  refused: RefusedRows,
): LetterImportView {
  const counted = (state: RowState): number => rows.filter((row) => row.state === state).length;
  const counts = Object.fromEntries(ROW_STATES.map((state) => [state, counted(state)])) as LetterImportView['counts'];
  const shown = rows.map(({ place, state: of, fields, fileName: file, letterId, number, faults: own }) => ({
    ...{ place, state: of, recipientName: fields.recipient.name, caseNumber: fields.caseNumber ?? '', fileName: file },
    ...{ letterId, number, faults: own, warnings: warningsOf(fields, own) },
    // A draft that would be refused whatever is answered is asked nothing.
    ...(of === 'refused' || (letterId !== null && refused.has(place))
      ? NOTHING_ASKED
      : (questions.get(place) ?? NOTHING_ASKED)),
  }));
  return {
    ...{ id, fileName, state: stateOf(columns, startedAt, counts.waiting), isSent, counts },
    drafts: rows.filter((row) => isDraft(row) && !refused.has(row.place)).length,
    isReading: [...questions.values()].some(isUnread),
    ...{ ignoredColumns: ignored, fileFaults: faults, ...fileNews(rows, files), rows: shown },
  };
}

/** What is wrong for sure with an address is said of it once. */
function warningsOf(fields: ImportRowShown['fields'], faults: ImportRowShown['faults']): readonly Warning[] {
  const isWrong = faults.some(({ field }) => field === 'recipient.address');
  return [...mixedWarnings(fields), ...(isWrong ? [] : addressWarnings(fields))];
}

function stateOf(columns: KeptImport['columns'], startedAt: Date | null, waiting: number): LetterImportView['state'] {
  if (columns === null) return 'asked';
  if (startedAt === null) return 'planned';
  return waiting > 0 ? 'going' : 'done';
}

/** Files that no row takes, and names that several files have: a row cannot tell which. */
function fileNews(rows: readonly ImportRowShown[], files: readonly ImportFile[]) {
  const taken = new Set(rows.map(({ sha256, fileName }) => `${sha256} ${fileName}`));
  const twice = files.filter((file) =>
    files.some((other) => other !== file && sameFile(other.fileName, file.fileName)),
  );
  const extra = files.filter((file) => !taken.has(`${file.sha256} ${file.fileName}`) && !twice.includes(file));
  return { extraFiles: namesOf(extra), twiceNamed: namesOf(twice) };
}

function namesOf(files: readonly ImportFile[]): string[] {
  return [...new Set(files.map(({ fileName }) => fileName))];
}

/** What a person shows the columns by: the heads as they would be, and what stands under them. */
export function importColumns({ id, fileName, startedAt }: KeptImport, rows: Grid, layout: SheetLayout): ImportColumns {
  const heads = rows.find(({ place }) => place === layout.headPlace)?.cells ?? [];
  const own = ownColumns(rows);
  const under = rows.filter(({ place }) => place > layout.headPlace);
  const columns = layout.columns.flatMap((field, at) => {
    if (own.includes(at)) return [];
    const texts = under.map(({ cells }) => (cells[at] ?? '').trim()).filter((text) => text !== '');
    const samples = texts.slice(0, SAMPLES).map(short);
    return [{ at, name: columnName(at), head: short(heads[at] ?? ''), samples, field }];
  });
  const headRows = rows.slice(0, HEADS_AMONG).map(({ place, cells }) => ({
    place,
    text: short(
      cells
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join(' · '),
    ),
  }));
  return { id, fileName, isOpen: startedAt === null, headPlace: layout.headPlace, headRows, columns };
}

function short(text: string): string {
  const one = text.replaceAll(/\s+/g, ' ').trim();
  return one.length > SAMPLE_LENGTH ? `${one.slice(0, SAMPLE_LENGTH - 1)}…` : one;
}
