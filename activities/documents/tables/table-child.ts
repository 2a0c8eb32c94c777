import type { TableRefusal } from '#domain/documents/table-refusals.ts';
import type { Message } from '#fence/frames.ts';
import { serveFrames } from '#fence/serve-frames.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { readColumns } from '../pdf/read-columns.ts';
import { readAuthority } from './read-authority.ts';
import { readDelimited } from './read-delimited.ts';
import { readFiles } from './read-files.ts';
import { isHtml, readHtml } from './read-html.ts';
import { readOldWorkbook } from './read-old-workbook.ts';
import { readRecords, type RecordNames } from './read-records.ts';
import { readWorkbook } from './read-workbook.ts';
import { headed, TableRefused, type Grid, type Table } from './table.ts';
import type { SheetMarks } from './sheet-marks.ts';

/** The program of the fenced process that reads tables of strangers. */
/** A list of a thousand letters has some sixty pages. */
const LIST_PAGES = 200;
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** By content alone: names lie. */
/** Undefined: no workbook at all. @throws TableRefused @throws ConversionRefused */
async function workbook(bytes: Buffer): Promise<Grid | undefined> {
  if (bytes.subarray(0, 4).equals(OLD_OFFICE)) return readOldWorkbook(bytes);
  return bytes.subarray(0, 2).toString('latin1') === 'PK' ? readWorkbook(bytes) : undefined;
}

async function read(bytes: Buffer, names: RecordNames): Promise<Table> {
  const rows = await workbook(bytes);
  if (rows !== undefined) return headed(rows);
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
  const rows = await workbook(bytes);
  if (rows !== undefined) return rows;
  return isHtml(bytes) ? readHtml(bytes) : readDelimited(bytes);
}

/** The library that writes workbooks is big: it is loaded only by who needs it. */
async function marked(bytes: Buffer, marks: SheetMarks): Promise<Uint8Array> {
  const { markWorkbook, markTable } = await import('./mark-sheet.ts');
  // Only today's workbooks are written back in their own shape; anything else comes back as a new sheet.
  return bytes.subarray(0, 2).toString('latin1') === 'PK'
    ? markWorkbook(bytes, marks)
    : markTable(await grid(bytes), marks);
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
    if (body === 'authority') {
      const terms = readAuthority(bytes) ?? null;
      return { body: { state: 'authority', terms }, blobs: [] };
    }
    if (body === 'text') return { body: { state: 'text' }, blobs: [Buffer.from(await readColumns(bytes, LIST_PAGES))] };
    return told('table', await read(Buffer.from(bytes), body as RecordNames));
  } catch (error) {
    return { body: { state: 'refused', code: refusalOf(error) }, blobs: [] };
  }
}

serveFrames(answer);
