import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from '@cantoo/fontkit';
import { PDFDocument, rgb, type PDFFont, type PDFPage } from 'pdf-lib';
import { wrapText } from './wrap-text.ts';

/** A piece of text with its place in points from the left margin. */
export interface Cell {
  readonly text: string;
  readonly left?: number;
  readonly width?: number;
}

/** Cells that stand side by side and are kept on one page; `ruled` draws a line under them. */
export interface Line {
  readonly cells: readonly Cell[];
  readonly size?: number;
  readonly bold?: boolean;
  readonly ruled?: boolean;
}

/** Between the margins, in points. */
export const TEXT_WIDTH = 495;

const [PAGE_WIDTH, PAGE_HEIGHT, MARGIN] = [595.28, 841.89, 50];
const LEADING = 1.35;
const RULE_GAP = 3;
const { resolve } = createRequire(import.meta.url);

interface Typefaces {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
}

async function embedFont(document: PDFDocument, weight: '400Regular' | '700Bold'): Promise<PDFFont> {
  const bytes = await readFile(resolve(`@expo-google-fonts/pt-sans/${weight}/PTSans_${weight}.ttf`));
  return document.embedFont(bytes, { subset: true, customName: `EMUPST+PTSans-${weight}` });
}

function addMarkedPage(document: PDFDocument, mark: string, font: PDFFont): PDFPage {
  const page = document.addPage([PAGE_WIDTH, PAGE_HEIGHT]);
  const options = { x: MARGIN, size: 9, font, color: rgb(0.7, 0, 0) };
  page.drawText(mark, { ...options, y: PAGE_HEIGHT - 30 });
  page.drawText(mark, { ...options, y: 24 });
  return page;
}

/** Draws lines downwards, beginning a new marked page whenever one does not fit. */
function drawLines(document: PDFDocument, mark: string, { regular, bold }: Typefaces, lines: readonly Line[]): void {
  let page = addMarkedPage(document, mark, bold);
  let top = PAGE_HEIGHT - MARGIN;
  for (const { cells, size = 10, bold: heavy = false, ruled = false } of lines) {
    const font = heavy ? bold : regular;
    const wrapped = cells.map(({ text, left = 0, width = TEXT_WIDTH - left }) => ({
      left,
      parts: wrapText(text, width, (part) => font.widthOfTextAtSize(part, size)),
    }));
    const height = Math.max(...wrapped.map(({ parts }) => parts.length)) * size * LEADING + (ruled ? 2 * RULE_GAP : 0);
    if (top - height < MARGIN) {
      page = addMarkedPage(document, mark, bold);
      top = PAGE_HEIGHT - MARGIN;
    }
    for (const { left, parts } of wrapped) {
      for (const [index, part] of parts.entries()) {
        page.drawText(part, { x: MARGIN + left, y: top - size - index * size * LEADING, size, font });
      }
    }
    top -= height;
    const y = top + RULE_GAP;
    if (ruled) page.drawLine({ start: { x: MARGIN, y }, end: { x: MARGIN + TEXT_WIDTH, y }, thickness: 0.5 });
  }
}

/** A document in Russian with `mark` on every page. The same input gives the same bytes. */
export async function russianPdf(
  mark: string,
  lines: readonly Line[],
  madeAtMs: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  document.setCreationDate(new Date(madeAtMs));
  document.setModificationDate(new Date(madeAtMs));
  const typefaces = { regular: await embedFont(document, '400Regular'), bold: await embedFont(document, '700Bold') };
  drawLines(document, mark, typefaces, lines);
  return new Uint8Array(await document.save());
}
