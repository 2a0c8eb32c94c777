import { strictParser } from '../source/scan-xml.ts';
import { decodeXml } from '../source/xml-text.ts';
import { TABLE_LIMITS, TableRefused, TableRows, type Table } from './table.ts';

/** `<cards><card><subject>…</subject><covering><number>…</number></covering></card></cards>`: the deepest. */
const MAX_DEPTH = 4;

/** Which elements are looked for, by their local names. */
export interface RecordNames {
  readonly root: string;
  readonly record: string;
}

/**
 * Records of an XML file: each element of a record is a cell, one in another is `outer.inner`.
 * @throws TableRefused @throws ConversionRefused `damaged`
 */
export function readRecords(bytes: Uint8Array, names: RecordNames): Table {
  const columns = new Map<string, number>();
  const table = new TableRows(0);
  const path: string[] = [];
  let record = new Map<number, string>();
  let count = 0;
  const column = (): number => {
    const key = path.slice(2).join('.');
    if (!columns.has(key)) columns.set(key, columns.size);
    if (columns.size > TABLE_LIMITS.columns) throw new TableRefused('too_large');
    return columns.get(key) ?? 0;
  };
  const text = (piece: string): void => {
    if (path.length > 2) record.set(column(), (record.get(column()) ?? '') + piece);
    else if (piece.trim() !== '') throw new TableRefused('other_elements');
  };
  const parser = strictParser({
    tag: ({ name }) => {
      path.push(localName(name));
      const wanted = [names.root, names.record][path.length - 1];
      if (path.length > MAX_DEPTH || (wanted ?? path.at(-1)) !== path.at(-1)) throw new TableRefused('other_elements');
      if (path.length === 2) record = new Map();
      if (path.length > 2 && record.has(column())) throw new TableRefused('other_elements');
    },
    text,
    close: () => {
      if (path.length === 2) table.add((count += 1), cellsOf(record));
      path.pop();
    },
  });
  parser.on('cdata', text);
  parser.on('doctype', () => {
    throw new TableRefused('doctype');
  });
  parser.write(decodeXml(bytes)).close();
  return tableOf(columns, table);
}

function cellsOf(record: ReadonlyMap<number, string>): string[] {
  const width = Math.max(-1, ...record.keys()) + 1;
  return Array.from({ length: width }, (_, at) => record.get(at) ?? '');
}

/** What only frames other elements, such as `covering`, is no column. */
function tableOf(columns: ReadonlyMap<string, number>, { rows }: TableRows): Table {
  if (rows.length === 0) throw new TableRefused('no_rows');
  const keys = [...columns.keys()];
  const kept = keys.filter((key) => !keys.some((other) => other.startsWith(`${key}.`)));
  const places = kept.map((key) => columns.get(key) ?? 0);
  return {
    columns: kept,
    rows: rows.map(({ place, cells }) => ({ place, cells: places.map((at) => cells[at] ?? '') })),
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
