import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from '@cantoo/fontkit';
import { PDFDocument, rgb, type PDFFont, type PDFPage } from 'pdf-lib';

/** One sheet's worth of text, A4 portrait, in points. */
export interface TextLine {
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  /** Points from the left margin. */
  readonly left?: number;
}

const [WIDTH, HEIGHT, MARGIN] = [595.28, 841.89, 50];
const SIZE = 10;
const LEADING = 1.35;
const { resolve } = createRequire(import.meta.url);

async function font(document: PDFDocument, weight: '400Regular' | '700Bold'): Promise<PDFFont> {
  const bytes = await readFile(resolve(`@expo-google-fonts/pt-sans/${weight}/PTSans_${weight}.ttf`));
  return document.embedFont(bytes, { subset: true, customName: `EMUPST+PTSans-${weight}` });
}

/** Breaks a text into lines no wider than `width`; a word that is wider by itself is cut. */
function wrap(text: string, typeface: PDFFont, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(' ').flatMap((word) => word.match(/.{1,60}/gu) ?? [])) {
    const longer = line === '' ? piece : `${line} ${piece}`;
    if (line !== '' && typeface.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = piece;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

function markAsEmulated(page: PDFPage, typeface: PDFFont, mark: string): void {
  const options = { x: MARGIN, size: 9, font: typeface, color: rgb(0.7, 0, 0) };
  page.drawText(mark, { ...options, y: HEIGHT - 30 });
  page.drawText(mark, { ...options, y: 24 });
}

/** A text document in Russian with `mark` on every page. The same input gives the same bytes. */
export async function russianPdf(
  mark: string,
  lines: readonly TextLine[],
  madeAtMs: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  document.setCreationDate(new Date(madeAtMs));
  document.setModificationDate(new Date(madeAtMs));
  const [regular, bold] = [await font(document, '400Regular'), await font(document, '700Bold')];
  let page: PDFPage | undefined;
  let y = 0;
  for (const { text, size = SIZE, bold: heavy = false, left = 0 } of lines) {
    const typeface = heavy ? bold : regular;
    for (const part of wrap(text, typeface, size, WIDTH - 2 * MARGIN - left)) {
      if (!page || y < MARGIN) {
        page = document.addPage([WIDTH, HEIGHT]);
        markAsEmulated(page, bold, mark);
        y = HEIGHT - MARGIN - size;
      }
      page.drawText(part, { x: MARGIN + left, y, size, font: typeface });
      y -= size * LEADING;
    }
  }
  return new Uint8Array(await document.save());
}
