import type { TableRefusal } from '#domain/documents/table-refusals.ts';
import type { Message } from '#fence/frames.ts';
import { serveFrames } from '#fence/serve-frames.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { readDelimited } from './read-delimited.ts';
import { readFiles } from './read-files.ts';
import { readRecords, type RecordNames } from './read-records.ts';
import { readWorkbook } from './read-workbook.ts';
import { headed, TableRefused, type Grid, type Table } from './table.ts';
import type { SheetMarks } from './sheet-marks.ts';

/** The program of the fenced process that reads tables of strangers. */
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** By content alone: names lie. */
function isWorkbook(bytes: Buffer): boolean {
  if (bytes.subarray(0, 4).equals(OLD_OFFICE)) throw new TableRefused('old_workbook');
  return bytes.subarray(0, 2).toString('latin1') === 'PK';
}

async function read(bytes: Buffer, names: RecordNames): Promise<Table> {
  if (isWorkbook(bytes)) return headed(await readWorkbook(bytes));
  // A mark of UTF-8 or UTF-16 may stand before the first bracket, a zero after it.
  if (!/^[\u0000\s\u00bb\u00bf\u00ef\u00fe\u00ff]*</.test(bytes.toString('latin1', 0, 64)))
    throw new TableRefused('not_a_table');
  return readRecords(bytes, names);
}

function told(state: 'table' | 'grid', answered: Table | Grid): Message {
  return { body: { state }, blobs: [Buffer.from(JSON.stringify(answered))] };
}

function refusalOf(error: unknown): TableRefusal {
  if (error instanceof TableRefused) return error.code;
  if (!(error instanceof ConversionRefused)) throw error;
  if (error.cause instanceof TableRefused) return error.cause.code;
  return error.code === 'archive_bomb' ? 'archive_bomb' : 'damaged';
}

async function grid(bytes: Buffer): Promise<Grid> {
  return isWorkbook(bytes) ? await readWorkbook(bytes) : readDelimited(bytes);
}

/** The library that writes workbooks is big: it is loaded only by who needs it. */
async function marked(bytes: Buffer, marks: SheetMarks): Promise<Uint8Array> {
  const { markWorkbook, markTable } = await import('./mark-sheet.ts');
  if (!isWorkbook(bytes)) return markTable(readDelimited(bytes), marks);
  await readWorkbook(bytes);
  return markWorkbook(bytes, marks);
}

/** Our own parent asks: its word needs no proof. The table goes beside the body, which is small by its kind. */
async function answer({ body, blobs: [bytes = new Uint8Array(), more] }: Message): Promise<Message> {
  try {
    if (body === 'files') return await readFiles(bytes);
    if (body === 'grid') return told('grid', await grid(Buffer.from(bytes)));
    if (body === 'marked') {
      const marks = JSON.parse(new TextDecoder().decode(more)) as SheetMarks;
      return { body: { state: 'workbook' }, blobs: [await marked(Buffer.from(bytes), marks)] };
    }
    return told('table', await read(Buffer.from(bytes), body as RecordNames));
  } catch (error) {
    return { body: { state: 'refused', code: refusalOf(error) }, blobs: [] };
  }
}

serveFrames(answer);
