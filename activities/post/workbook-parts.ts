/** The XML parts of the smallest workbook that Excel, LibreOffice and Java readers open. */
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const CONTENT_TYPES =
  `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPE}.sharedStrings+xml"/></Types>`;

export const PACKAGE_RELATIONS = relations([['officeDocument', 'xl/workbook.xml']]);

export const WORKBOOK_RELATIONS = relations([
  ['worksheet', 'worksheets/sheet1.xml'],
  ['styles', 'styles.xml'],
  ['sharedStrings', 'sharedStrings.xml'],
]);

/** Format 49 is «text»: a cell edited by hand keeps its leading zeros. */
const TEXT_STYLE = '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>';
/** A number whose format says what it measures; the reader's own country writes it. A share is a part of 1. */
export type Measured =
  | { readonly kopecks: number }
  | { readonly whole: number }
  | { readonly share: number }
  | { readonly hours: number }
  | { readonly days: number };

interface NumberStyle {
  readonly unit: string;
  /** Below 164 it is one that every reader has. Source: ECMA-376, 18.8.30. */
  readonly format: number;
  /** Of a format of our own. */
  readonly code?: string;
  /** Digits that are written after the point. */
  readonly digits: number;
}
const NUMBER_STYLES: readonly NumberStyle[] = [
  { unit: 'kopecks', format: 4, digits: 2 },
  { unit: 'whole', format: 1, digits: 0 },
  { unit: 'share', format: 164, code: '0 %', digits: 4 },
  // Four digits are a third of a second: what is over its norm by seconds is seen to be.
  { unit: 'hours', format: 165, code: '#,##0.00##&quot; ч&quot;', digits: 4 },
  { unit: 'days', format: 166, code: '#,##0.0', digits: 4 },
];

export const STYLES = stylesOf([TEXT_STYLE]);
/** Of tables for people; what goes to the Post has no measures in it and keeps its bytes. */
export const STYLES_WITH_MEASURES = stylesOf(
  [
    TEXT_STYLE,
    ...NUMBER_STYLES.map(
      ({ format }) =>
        `<xf numFmtId="${String(format)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    ),
  ],
  NUMBER_STYLES.flatMap(({ format, code }) =>
    code === undefined ? [] : [`<numFmt numFmtId="${String(format)}" formatCode="${code}"/>`],
  ),
);

function stylesOf(formats: readonly string[], ours: readonly string[] = []): string {
  const numFmts = ours.length === 0 ? '' : `<numFmts count="${ours.length}">${ours.join('')}</numFmts>`;
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}">${numFmts}` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    `${formats.join('')}</cellXfs></styleSheet>`
  );
}

/** What stands in a cell: a text, a number, or a measure. */
export type Cell = string | number | Measured;

/** A text holds a character that XML cannot carry; `validateLetterFields` finds such texts earlier. */
export class RegistryTextError extends Error {
  override name = 'RegistryTextError';
}

export function workbook(sheetName: string): string {
  const sheet = `<sheet name="${escapeXml(sheetName)}" sheetId="1" r:id="rId1"/>`;
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT_RELATIONS}"><sheets>${sheet}</sheets></workbook>`;
}

/** The table as cells: texts refer to shared strings, numbers stand as they are; empty texts get no cell. */
export function worksheet(
  table: readonly (readonly Cell[])[],
  stringIndex: (text: string) => number,
  widths?: readonly number[],
): string {
  const rows = table.map((texts, place) => {
    const cells = texts.map((text, column) => cell(text, `${columnLetter(column)}${place + 1}`, stringIndex));
    return `<row r="${place + 1}">${cells.join('')}</row>`;
  });
  const [before, after] = widths === undefined ? ['', ''] : [columns(widths), ACROSS];
  return `${DECLARATION}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows.join('')}</sheetData>${after}</worksheet>`;
}

const ACROSS = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';

function columns(widths: readonly number[]): string {
  const of = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${of.join('')}</cols>`;
}

/** @throws RegistryTextError */
export function sharedStrings(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  return `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${items.join('')}</sst>`;
}

function cell(text: Cell, reference: string, stringIndex: (text: string) => number): string {
  if (typeof text === 'object') return measuredCell(text, reference);
  if (typeof text === 'number') return `<c r="${reference}"><v>${String(text)}</v></c>`;
  return text === '' ? '' : `<c r="${reference}" s="1" t="s"><v>${stringIndex(text)}</v></c>`;
}

/** The first two styles are the plain one and that of a text. */
function measuredCell(measured: Measured, reference: string): string {
  const at = NUMBER_STYLES.findIndex(({ unit }) => unit in measured);
  const [value = 0] = Object.values(measured);
  const shown = 'kopecks' in measured ? value / 100 : value;
  return `<c r="${reference}" s="${at + 2}"><v>${shown.toFixed(NUMBER_STYLES[at]?.digits)}</v></c>`;
}

/** A to Z: a registry has thirteen columns. */
function columnLetter(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column);
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const lines = targets.map(
    ([type, target], place) =>
      `<Relationship Id="rId${place + 1}" Type="${DOCUMENT_RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  // XML 1.0 has no spelling for control characters and lone surrogates; `_x0041_` would be read by Excel as an escape.
  if (/[\p{Cs}\uFFFE\uFFFF]|[^\P{Cc}\t\n\r\u0080-\u009F]/u.test(text)) {
    throw new RegistryTextError('Реестр: в тексте есть символ, который нельзя записать');
  }
  const literal = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return literal.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
