import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setImmediate as breath } from 'node:timers/promises';
import * as fontkit from '@cantoo/fontkit';
import { PDFDocument, rgb, type PDFFont, type PDFPage } from 'pdf-lib';

/** A table as it is printed: a heading, lines over it, columns by their shares of the width, lines under it. */
export interface TablePaper {
  readonly heading: string;
  readonly before: readonly string[];
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
  readonly after: readonly string[];
}

// A4 on its side, in points.
const [PAGE_WIDTH, PAGE_HEIGHT, MARGIN] = [841.89, 595.28, 36];
const [TEXT, HEAD, LEADING, CELL_GAP, ROW_GAP] = [8, 13, 1.25, 4, 3];
const { resolve } = createRequire(import.meta.url);

/** Draws it on as many pages as it takes; the titles of the columns are on each, and which page of how many. */
export async function tablePdf(paper: TablePaper): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  document.setTitle(paper.heading);
  document.setLanguage('ru');
  const fonts = { regular: await embed(document, '400Regular'), bold: await embed(document, '700Bold') };
  const pen = new Pen(document);
  pen.line(paper.heading, { font: fonts.bold, size: HEAD });
  for (const text of paper.before) pen.line(text, { font: fonts.regular, size: TEXT + 1 });
  await drawTable(pen, fonts, paper);
  for (const text of paper.after) pen.line(text, { font: fonts.bold, size: TEXT + 1 });
  numberPages(document, fonts.regular);
  return document.save();
}

interface Fonts {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
}

async function embed(document: PDFDocument, weight: '400Regular' | '700Bold'): Promise<PDFFont> {
  const bytes = await readFile(resolve(`@expo-google-fonts/pt-sans/${weight}/PTSans_${weight}.ttf`));
  return document.embedFont(bytes, { subset: true });
}

/** Where the next line is drawn; begins a page when one does not fit. */
class Pen {
  readonly #document: PDFDocument;
  page: PDFPage;
  top = PAGE_HEIGHT - MARGIN;

  constructor(document: PDFDocument) {
    this.#document = document;
    this.page = document.addPage([PAGE_WIDTH, PAGE_HEIGHT]);
  }

  /** True when a new page was begun. */
  makeRoom(height: number): boolean {
    if (this.top - height >= MARGIN + TEXT * 2) return false;
    this.page = this.#document.addPage([PAGE_WIDTH, PAGE_HEIGHT]);
    this.top = PAGE_HEIGHT - MARGIN;
    return true;
  }

  line(text: string, { font, size }: { readonly font: PDFFont; readonly size: number }): void {
    for (const part of wrap(text, PAGE_WIDTH - 2 * MARGIN, font, size)) {
      this.makeRoom(size * LEADING);
      this.page.drawText(part, { x: MARGIN, y: this.top - size, size, font });
      this.top -= size * LEADING;
    }
    this.top -= ROW_GAP;
  }
}

/** A long table is drawn in parts, so that others are answered meanwhile. */
const ROWS_AT_ONCE = 50;

async function drawTable(pen: Pen, { regular, bold }: Fonts, { columns, rows }: TablePaper): Promise<void> {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => (width / whole) * (PAGE_WIDTH - 2 * MARGIN));
  const wrapped = (texts: readonly string[], font: PDFFont): readonly (readonly string[])[] =>
    widths.map((width, index) => wrap(texts[index] ?? '', width - CELL_GAP, font, TEXT));
  const titles = wrapped(
    columns.map(({ title }) => title),
    bold,
  );
  drawRow(pen, widths, titles, bold);
  for (const [place, row] of rows.entries()) {
    if (place % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await breath();
    const cells = wrapped(row, regular);
    if (pen.makeRoom(heightOf(cells))) drawRow(pen, widths, titles, bold);
    drawRow(pen, widths, cells, regular);
  }
  pen.top -= ROW_GAP;
}

function drawRow(pen: Pen, widths: readonly number[], cells: readonly (readonly string[])[], font: PDFFont): void {
  let left = MARGIN;
  for (const [index, width] of widths.entries()) {
    for (const [place, part] of (cells[index] ?? []).entries()) {
      pen.page.drawText(part, { x: left, y: pen.top - TEXT - place * TEXT * LEADING, size: TEXT, font });
    }
    left += width;
  }
  pen.top -= heightOf(cells);
  const y = pen.top + ROW_GAP / 2;
  const end = { x: PAGE_WIDTH - MARGIN, y };
  pen.page.drawLine({ start: { x: MARGIN, y }, end, thickness: 0.4, color: rgb(0.6, 0.6, 0.6) });
}

function heightOf(cells: readonly (readonly string[])[]): number {
  return Math.max(1, ...cells.map(({ length }) => length)) * TEXT * LEADING + ROW_GAP;
}

/** Words on lines that are not wider; a word that is wider by itself is broken. */
function wrap(text: string, width: number, font: PDFFont, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (part: string): boolean => widthOf(part, font) * size <= width;
  for (const word of drawable(text, font).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const sign of word) {
      if (!fits(line + sign) && line !== '') {
        lines.push(line);
        line = '';
      }
      line += sign;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Of a text of size 1, sign by sign: laying every text out is dear, and kerning only makes it narrower. */
function widthOf(text: string, font: PDFFont): number {
  const known = advances.get(font) ?? new Map<string, number>();
  advances.set(font, known);
  let width = 0;
  for (const sign of text) {
    const advance = known.get(sign) ?? font.widthOfTextAtSize(sign, 1);
    known.set(sign, advance);
    width += advance;
  }
  return width;
}

const advances = new WeakMap<PDFFont, Map<string, number>>();

/** A sign that the face has no picture of is shown as a box would be, never left out silently. */
function drawable(text: string, font: PDFFont): string {
  const known = signsOf(font);
  return [...text.normalize('NFC')].map((sign) => (known.has(sign.codePointAt(0) ?? 0) ? sign : '\u25A1')).join('');
}

const signs = new WeakMap<PDFFont, ReadonlySet<number>>();

function signsOf(font: PDFFont): ReadonlySet<number> {
  const known = signs.get(font) ?? new Set(font.getCharacterSet());
  signs.set(font, known);
  return known;
}

function numberPages(document: PDFDocument, font: PDFFont): void {
  const pages = document.getPages();
  for (const [index, page] of pages.entries()) {
    const text = `Лист ${String(index + 1)} из ${String(pages.length)}`;
    const x = PAGE_WIDTH - MARGIN - font.widthOfTextAtSize(text, TEXT);
    page.drawText(text, { x, y: MARGIN / 2, size: TEXT, font });
  }
}
