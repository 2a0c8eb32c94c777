import { openPackage, type OfficePackage } from '../source/package.ts';
import { scanXml, type XmlVisitor } from '../source/scan-xml.ts';
import { cellText, columnIndex, type CellSource, type NumberStyle, type WorkbookWords } from './cell-text.ts';
import { isDateFormat, leadingZeros } from './date-format.ts';
import { TABLE_LIMITS, TableRefused, TableRows, type Grid } from './table.ts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const WORKSHEET = /\/worksheet$/;

/**
 * The first sheet that is shown. Formulas count as their stored results. Source: ECMA-376 part 1, 18.
 * @throws TableRefused @throws ConversionRefused `damaged` or `archive_bomb`
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid> {
  const office = await openPackage(bytes);
  if (!office.names.includes(WORKBOOK)) throw new TableRefused('not_a_table');
  if (office.names.some((name) => name.endsWith('vbaProject.bin'))) throw new TableRefused('macros');
  const { sheet, is1904 } = await findSheet(office);
  const strings = await readStrings(office);
  return readRows(office, sheet, { strings, styles: await readStyles(office), is1904 });
}

async function findSheet(office: OfficePackage): Promise<{ readonly sheet: string; readonly is1904: boolean }> {
  let relation: string | undefined;
  let is1904 = false;
  await scan(office, WORKBOOK, {
    tag: ({ name, attributes }) => {
      if (local(name) === 'workbookPr') is1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (local(name) !== 'sheet' || /hidden/i.test(attributes['state'] ?? '')) return;
      relation ??= Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1];
    },
  });
  let sheet: string | undefined;
  await scan(office, RELATIONS, {
    tag: ({ attributes }) => {
      if (attributes['Id'] === relation && WORKSHEET.test(attributes['Type'] ?? '')) sheet = attributes['Target'];
    },
  });
  if (relation === undefined || sheet === undefined) throw new TableRefused('not_a_table');
  return { sheet: sheet.startsWith('/') ? sheet.slice(1) : `xl/${sheet}`, is1904 };
}

/** Shared strings; how a word is read aloud (`rPh`) is no part of it. */
async function readStrings(office: OfficePackage): Promise<readonly string[]> {
  const strings: string[] = [];
  let phonetic = 0;
  await scan(office, 'xl/sharedStrings.xml', {
    tag: ({ name }) => {
      if (local(name) === 'si') strings.push('');
      if (local(name) === 'rPh') phonetic += 1;
    },
    text: (text, open) => {
      if (local(open) === 't' && phonetic === 0) strings.push((strings.pop() ?? '') + text);
    },
    close: (name) => {
      if (local(name) === 'rPh') phonetic -= 1;
    },
  });
  return strings;
}

/** How cell styles show a number. */
async function readStyles(office: OfficePackage): Promise<WorkbookWords['styles']> {
  const formats = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let isInCells = false;
  await scan(office, 'xl/styles.xml', {
    tag: ({ name, attributes }) => {
      if (local(name) === 'cellXfs') isInCells = true;
      if (local(name) === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (local(name) !== 'xf' || !isInCells) return;
      const id = Number(attributes['numFmtId']);
      styles.push({ isDay: isDateFormat(id, formats.get(id)), digits: leadingZeros(formats.get(id)) });
    },
    close: (name) => {
      if (local(name) === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

async function readRows(office: OfficePackage, sheet: string, words: WorkbookWords): Promise<TableRows['rows']> {
  const table = new TableRows(1);
  let place = 0;
  let cells: string[] = [];
  let cell: (CellSource & { readonly column: number }) | undefined;
  await scan(office, sheet, {
    tag: ({ name, attributes }) => {
      if (local(name) === 'row') {
        place = Number(attributes['r'] ?? place + 1);
        cells = [];
      }
      if (local(name) !== 'c') return;
      const column = columnIndex(attributes['r']) ?? cells.length;
      cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), text: '' };
    },
    text: (text, open) => {
      // `v` a value, `t` a text of its own; `f` is the formula.
      if (cell && (local(open) === 'v' || local(open) === 't')) cell.text += text;
    },
    close: (name) => {
      if (local(name) === 'c' && cell) {
        if (cell.column < TABLE_LIMITS.columns) put(cells, cell.column, cellText(cell, words));
        cell = undefined;
      }
      if (local(name) === 'row') table.add(place, cells);
    },
  });
  return table.rows;
}

function put(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

/** Reads a part if it is there. */
async function scan(office: OfficePackage, name: string, visitor: XmlVisitor): Promise<void> {
  const stream = await office.open(name);
  if (stream) await scanXml(stream, visitor);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
