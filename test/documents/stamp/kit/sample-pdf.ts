import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from '@cantoo/fontkit';
import { PDFDocument, rgb } from 'pdf-lib';
import type { PDFFont, PDFPage } from 'pdf-lib';

/** A page of a letter: how many lines of text, and what is peculiar about it. */
export interface SamplePage {
  /** 0 is a blank page. */
  readonly lines: number;
  /** A page number at the foot. */
  readonly hasFooter?: boolean;
  /** Changes the finished page: turn it, cut it, draw over it. */
  readonly change?: (page: PDFPage) => void;
}

const A4: readonly [number, number] = [595.28, 841.89];
const LEADING = 18;
const LINE = 'Судебный участок извещает о времени и месте рассмотрения дела и просит явиться в суд.';

/** Text of a letter on portrait A4 with the usual margins, in an embedded font with Cyrillic letters. */
export async function samplePdf(pages: readonly SamplePage[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit({ create });
  const path = createRequire(import.meta.url).resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf');
  const font = await document.embedFont(await readFile(path), { subset: true });
  for (const sample of pages) addPage(document, font, sample);
  return document.save();
}

function addPage(document: PDFDocument, font: PDFFont, { lines, hasFooter, change }: SamplePage): void {
  const page = document.addPage([...A4]);
  const color = rgb(0, 0, 0);
  for (let line = 0; line < lines; line++) {
    page.drawText(LINE, { x: 71, y: A4[1] - 70 - line * LEADING, size: 11.5, font, color });
  }
  if (hasFooter === true) page.drawText('1', { x: 297, y: 30, size: 9, font, color });
  change?.(page);
}

/** How many lines fill the page down to its lower margin. */
export const FULL_PAGE_LINES = 40;
