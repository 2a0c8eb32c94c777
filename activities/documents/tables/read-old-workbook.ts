import { read, type CFB$Container } from 'cfb';
import { streamOf } from '../source/ole-streams.ts';
import { recordsOf, type BiffRecord } from './biff-records.ts';
import { longString, sharedStrings } from './biff-strings.ts';
import { cellText, type WorkbookWords } from './cell-text.ts';
import { isDateFormat, leadingZeros } from './date-format.ts';
import { TABLE_LIMITS, TableRefused, TableRows, type Grid } from './table.ts';

/** Kinds of records by their numbers. Source: [MS-XLS] 2.3. */
const KIND = {
  ...{ formula: 0x06, end: 0x0a, dateMode: 0x22, password: 0x2f, sheet: 0x85, numbers: 0xbd, format: 0x41e },
  ...{
    style: 0xe0,
    shared: 0xfc,
    sharedCell: 0xfd,
    number: 0x203,
    text: 0x204,
    logical: 0x205,
    result: 0x207,
    rk: 0x27e,
  },
  begin: 0x809,
} as const;
const BIFF8 = 0x600;

/**
 * The first shown sheet of a workbook of Excel 97–2003. Formulas count as their stored results. Source: [MS-XLS].
 * @throws TableRefused `old_workbook` for an older one and one behind a password, `not_a_table`, `damaged`
 */
export function readOldWorkbook(bytes: Buffer): Grid {
  try {
    return gridOf(streamOf(container(bytes), 'Workbook'));
  } catch (error) {
    if (error instanceof RangeError) throw new TableRefused('damaged', { cause: error });
    throw error;
  }
}

function container(bytes: Buffer): CFB$Container {
  try {
    return read(bytes, { type: 'buffer' });
  } catch (cause) {
    throw new TableRefused('damaged', { cause });
  }
}

function gridOf(stream: Buffer): Grid {
  const records = recordsOf(stream);
  const [first] = records;
  if (first?.kind !== KIND.begin || first.data.readUInt16LE(0) !== BIFF8) throw new TableRefused('old_workbook');
  if (records.some(({ kind }) => kind === KIND.password)) throw new TableRefused('old_workbook');
  const start = firstSheet(records);
  return rowsOf(records, start, wordsOf(records));
}

/** Where the first worksheet that is shown begins, in bytes. */
function firstSheet(records: readonly BiffRecord[]): number {
  const shown = records.find(({ kind, data }) => kind === KIND.sheet && (data[4] ?? 0) % 4 === 0 && data[5] === 0);
  if (!shown) throw new TableRefused('not_a_table');
  return shown.data.readUInt32LE(0);
}

function wordsOf(records: readonly BiffRecord[]): WorkbookWords {
  const formats = new Map(
    records
      .filter(({ kind }) => kind === KIND.format)
      .map(({ data }) => [data.readUInt16LE(0), longString(data.subarray(2))] as const),
  );
  const styles = records.filter(({ kind }) => kind === KIND.style).map(({ data }) => data.readUInt16LE(2));
  const shared = records.find(({ kind }) => kind === KIND.shared);
  return {
    strings: shared ? sharedStrings(shared) : [],
    styles: styles.map((format) => ({
      isDay: isDateFormat(format, formats.get(format)),
      digits: leadingZeros(formats.get(format)),
    })),
    is1904: records.some(({ kind, data }) => kind === KIND.dateMode && data.readUInt16LE(0) === 1),
  };
}

function rowsOf(records: readonly BiffRecord[], start: number, words: WorkbookWords): TableRows['rows'] {
  const rows = new Map<number, string[]>();
  const put = (row: number, column: number, text: string): void => {
    if (column >= TABLE_LIMITS.columns) return;
    const cells = rows.get(row) ?? [];
    while (cells.length < column) cells.push('');
    cells[column] = text;
    rows.set(row, cells);
  };
  let awaited: readonly [row: number, column: number] | undefined;
  for (const record of records.slice(records.findIndex(({ from }) => from === start))) {
    if (record.kind === KIND.end) break;
    for (const { row, column, text } of cellsOf(record, words)) put(row, column, text);
    if (record.kind === KIND.formula) awaited = [record.data.readUInt16LE(0), record.data.readUInt16LE(2)];
    if (record.kind === KIND.result && awaited) put(...awaited, longString(record.data));
  }
  const table = new TableRows(1);
  for (const [row, cells] of [...rows].toSorted(([one], [other]) => one - other)) table.add(row + 1, cells);
  return table.rows;
}

interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function cellsOf({ kind, data }: BiffRecord, words: WorkbookWords): readonly PlacedText[] {
  const place = () => ({ row: data.readUInt16LE(0), column: data.readUInt16LE(2) });
  const number = (style: number, value: number) => cellText({ type: 'n', style, text: String(value) }, words);
  switch (kind) {
    case KIND.sharedCell:
      return [{ ...place(), text: words.strings[data.readUInt32LE(6)] ?? '' }];
    case KIND.text:
      return [{ ...place(), text: longString(data.subarray(6)) }];
    case KIND.logical:
      return [
        { ...place(), text: data[7] === 0 ? cellText({ type: 'b', style: 0, text: String(data[6]) }, words) : '' },
      ];
    case KIND.number:
      return [{ ...place(), text: number(data.readUInt16LE(4), data.readDoubleLE(6)) }];
    case KIND.rk:
      return [{ ...place(), text: number(data.readUInt16LE(4), rkValue(data.readInt32LE(6))) }];
    case KIND.formula:
      // A result that is no number has all ones at its end; a text follows in a record of its own.
      return data.readUInt16LE(12) === 0xffff
        ? []
        : [{ ...place(), text: number(data.readUInt16LE(4), data.readDoubleLE(6)) }];
    case KIND.numbers:
      return Array.from({ length: (data.length - 6) / 6 }, (_, at) => ({
        ...{ row: data.readUInt16LE(0), column: data.readUInt16LE(2) + at },
        text: number(data.readUInt16LE(4 + 6 * at), rkValue(data.readInt32LE(6 + 6 * at))),
      }));
    default:
      return [];
  }
}

/** A number in 30 bits: whole, or the upper half of a double, perhaps in hundredths. Source: [MS-XLS] 2.5.122. */
function rkValue(packed: number): number {
  const isWhole = (packed & 2) !== 0;
  const double = Buffer.alloc(8);
  double.writeInt32LE(packed & ~3, 4);
  const value = isWhole ? packed >> 2 : double.readDoubleLE(0);
  return (packed & 1) === 0 ? value : value / 100;
}
