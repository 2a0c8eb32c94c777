import { utils, write } from 'cfb';

/** A workbook of Excel 97–2003 with one sheet, its texts shared and split between records as Excel splits long ones. */
export function oldWorkbook(rows: readonly (readonly (string | number)[])[], splitAt = 40): Buffer {
  const texts = [...new Set(rows.flat().filter((cell) => typeof cell === 'string'))];
  const shared = sharedStrings(texts, splitAt);
  const globals = (sheetAt: number): Buffer =>
    Buffer.concat([
      record(0x809, begin(0x0005)),
      record(0x85, sheetName(sheetAt)),
      shared,
      record(0x0a, Buffer.alloc(0)),
    ]);
  const start = globals(0).length;
  const cells = rows.flatMap((row, at) => row.map((cell, column) => cellOf(at, column, cell, texts)));
  const sheet = Buffer.concat([record(0x809, begin(0x0010)), ...cells, record(0x0a, Buffer.alloc(0))]);
  const container = utils.cfb_new();
  utils.cfb_add(container, '/Workbook', Buffer.concat([globals(start), sheet]));
  return Buffer.from(write(container, { type: 'buffer' }) as Buffer);
}

function record(kind: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(kind, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

function begin(kind: number): Buffer {
  const data = Buffer.alloc(16);
  data.writeUInt16LE(0x0600, 0);
  data.writeUInt16LE(kind, 2);
  return data;
}

function sheetName(at: number): Buffer {
  const data = Buffer.alloc(8);
  data.writeUInt32LE(at, 0);
  data.writeUInt8(1, 6);
  return Buffer.concat([data, Buffer.from('S')]);
}

/** UTF-16 throughout; the record is cut inside a text, so that the next one begins with how wide its characters are. */
function sharedStrings(texts: readonly string[], splitAt: number): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(texts.length, 0);
  head.writeUInt32LE(texts.length, 4);
  const [first = '', ...others] = texts;
  const cut = Math.min(splitAt, Math.floor(first.length / 2));
  const begun = Buffer.concat([head, stringHead(first), Buffer.from(first.slice(0, cut), 'utf16le')]);
  const rest = others.map((text) => Buffer.concat([stringHead(text), Buffer.from(text, 'utf16le')]));
  const ended = Buffer.concat([Buffer.from([1]), Buffer.from(first.slice(cut), 'utf16le'), ...rest]);
  return Buffer.concat([record(0xfc, begun), record(0x3c, ended)]);
}

function stringHead(text: string): Buffer {
  const head = Buffer.alloc(3);
  head.writeUInt16LE(text.length, 0);
  head.writeUInt8(1, 2);
  return head;
}

function cellOf(row: number, column: number, cell: string | number, texts: readonly string[]): Buffer {
  const place = Buffer.alloc(6);
  place.writeUInt16LE(row, 0);
  place.writeUInt16LE(column, 2);
  const value = Buffer.alloc(typeof cell === 'string' ? 4 : 8);
  if (typeof cell === 'string') value.writeUInt32LE(texts.indexOf(cell), 0);
  else value.writeDoubleLE(cell, 0);
  return record(typeof cell === 'string' ? 0xfd : 0x203, Buffer.concat([place, value]));
}
