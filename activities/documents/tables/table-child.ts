import type { TableRefusal } from '#domain/documents/table-refusals.ts';
import type { Message } from '#fence/frames.ts';
import { serveFrames } from '#fence/serve-frames.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { readText } from '../pdf/read-text.ts';
import { readDelimited } from './read-delimited.ts';
import { readFiles } from './read-files.ts';
import { readOldWorkbook } from './read-old-workbook.ts';
import { readRecords, type RecordNames } from './read-records.ts';
import { readWorkbook } from './read-workbook.ts';
import { TableRefused, type Table } from './table.ts';

/** The program of the fenced process that reads tables of strangers. */
/** A list of a thousand letters has some sixty pages. */
const LIST_PAGES = 200;
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** By content alone: names lie. */
async function read(bytes: Buffer, names: RecordNames): Promise<Table> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readWorkbook(bytes);
  if (bytes.subarray(0, 4).equals(OLD_OFFICE)) return readOldWorkbook(bytes);
  if (names.isText === true) return readDelimited(bytes);
  // A mark of UTF-8 or UTF-16 may stand before the first bracket, a zero after it.
  if (!/^[\u0000\s\u00bb\u00bf\u00ef\u00fe\u00ff]*</.test(bytes.toString('latin1', 0, 64)))
    throw new TableRefused('not_a_table');
  return readRecords(bytes, names);
}

function refusalOf(error: unknown): TableRefusal {
  if (error instanceof TableRefused) return error.code;
  if (!(error instanceof ConversionRefused)) throw error;
  if (error.cause instanceof TableRefused) return error.cause.code;
  return error.code === 'archive_bomb' ? 'archive_bomb' : 'damaged';
}

/** Our own parent asks: its word needs no proof. The table goes beside the body, which is small by its kind. */
async function answer({ body, blobs: [bytes = new Uint8Array()] }: Message): Promise<Message> {
  try {
    if (body === 'files') return await readFiles(bytes);
    if (body === 'text') return { body: { state: 'text' }, blobs: [Buffer.from(await readText(bytes, LIST_PAGES))] };
    const table = await read(Buffer.from(bytes), body as RecordNames);
    return { body: { state: 'table' }, blobs: [Buffer.from(JSON.stringify(table))] };
  } catch (error) {
    return { body: { state: 'refused', code: refusalOf(error) }, blobs: [] };
  }
}

serveFrames(answer);
